package mention

import "moc/tools/text"

// joinedNames notes the English capitals on both sides of "and" that open a sentence with a verb in the singular behind them, so
// that they are one name: "Sand and Sable has 300 employees", but not "Kelda and Velor have …".
func (p *pass) joinedNames(s int, toks []text.Token) {
	for i := 1; i+2 < len(toks) && p.nounFollows; i++ {
		if toks[i].Upper || !p.isAnd(toks, i) || !isCapital(toks, i-1) || !isCapital(toks, i+1) {
			continue
		}
		first, last := i-1, i+2
		for first > 0 && i-first < maxJoined && isCapital(toks, first-1) && !p.taken(s, first-1) {
			first--
		}
		for last < len(toks) && last-i <= maxJoined && isCapital(toks, last) && !toks[last].Glued {
			last++
		}
		if (opens(toks, first) || p.taken(s, first-1)) && p.singularVerb(toks, last) {
			p.withAnd[[2]string{toks[i-1].Key, toks[i+1].Key}] = true
		}
	}
}

// maxJoined is how many words stand on each side of such a name at most: "Thread and Needle Supply".
const maxJoined = 2

// singularVerb reports a verb at the token that only one has: "has", "makes".
func (p *pass) singularVerb(toks []text.Token, i int) bool {
	return i < len(toks) && !toks[i].Upper && p.verbAt(toks, i) && p.words.PresentEndings.Of(toks[i].Key)
}

// joinedAt reports the word before "and" of such a name.
func (p *pass) joinedAt(toks []text.Token, i int) bool {
	return len(p.withAnd) > 0 && i+2 < len(toks) && p.withAnd[[2]string{toks[i].Key, toks[i+2].Key}] && p.isAnd(toks, i+1)
}
