package mention

import (
	"moc/tools/grammar"
	"moc/tools/text"
)

// census counts how often each run of tokens begins a name whose capital does
// not come from opening a sentence.
func (p *pass) census() {
	for i := range p.cands {
		c := &p.cands[i]
		if c.initial {
			p.opening[p.toks(c)[c.first].Key]++
		}
		if c.initial && c.known == nil {
			continue
		}
		p.count(c)
	}
}

// lowerCase notes the words that occur in lower case.
func (p *pass) lowerCase() {
	for _, f := range p.doc.Forms.All() {
		if f.Kind == text.Word && !f.Upper {
			p.lower[f.Key] = true
		}
	}
}

// count enters a name into the census.
func (p *pass) count(c *candidate) {
	toks := p.toks(c)[c.first:c.last]
	key := p.keysOf(toks)
	p.whole[key] = true
	if p.nounFollows && c.first > 0 && p.placeCue[p.toks(c)[c.first-1].Key] {
		p.located[key]++
	}
	if n := p.familyEnd(len(toks), func(i int) string { return toks[i].Key }); p.nounFollows && n > 1 && p.fewWords(toks[:n]) && toks[n-1].Kind == text.Word {
		p.ends[toks[n-1].Key] = true
	}
	end := 0 // of the key of the tokens so far, with which that of the name begins
	for i := range toks[:min(len(toks), maxLead)] {
		if k := toks[i].Key; k != "-" {
			end += len(k)
			if end > len(k) {
				end++ // the space before it
			}
		}
		p.begins[key[:end]]++
	}
}

// maxLead bounds the runs that census counts, in tokens.
const maxLead = 8

// keysOf joins the keys of the tokens without hyphens. Names come again and again,
// so their keys are remembered.
func (p *pass) keysOf(toks []text.Token) string {
	if len(toks) == 1 && toks[0].Key != "-" {
		return toks[0].Key
	}
	b := p.key[:0]
	for i := range toks {
		if k := toks[i].Key; k != "-" {
			if len(b) > 0 {
				b = append(b, ' ')
			}
			b = append(b, k...)
		}
	}
	p.key = b
	k, ok := p.keys[string(b)]
	if !ok {
		k = string(b)
		p.keys[k] = k
	}
	return k
}

// countsNone reports an English word behind a number that is of the grammar and no noun, so that nothing is counted.
func (p *pass) countsNone(toks []text.Token, i int) bool {
	if !p.nounFollows {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && !e.IsThing() && !e.IsOnly(grammar.Noun)
}

// pair notes the words that stand side by side in capitals within sentences, the
// numbers behind a capital with which a clause ends ("the Otter 3, went"), those that nothing counted stands
// behind in English ("released Otter 3 with open weights") and those
// that stand behind the same one twice ("Rìu Vàng 2 dẫn đầu"). In Vietnamese it notes the
// capitals that stand alone there, too: by those people are called.
func (p *pass) pair(toks []text.Token) {
	for i := 1; i+1 < len(toks); i++ {
		t, next := &toks[i], &toks[i+1]
		if !t.Upper {
			continue
		}
		name := [2]string{t.Key, next.Key}
		if next.Kind == text.Number && !next.Glued {
			if i+2 == len(toks) || toks[i+2].Key == "," || toks[i+2].Key == "." && i+3 == len(toks) || p.countsNone(toks, i+2) {
				p.pairs[name] = true
			}
			if !p.nounFollows && toks[i-1].Upper {
				p.numbered[name]++
				p.pairs[name] = p.pairs[name] || p.numbered[name] > 1
			}
		}
		if opens(toks, i) || t.Kind != text.Word {
			continue
		}
		if next.Upper && !next.Glued {
			p.pairs[name] = true
		}
		if !p.nounFollows && !t.Caps && !toks[i-1].Upper && !next.Upper && (!next.Glued || next.Key == ",") {
			p.lone[t.Key] = true
		}
	}
}

// follow notes two capitals of a Vietnamese text side by side behind which different words stand: they are
// whole without them, "Trường Lũy tăng." and "Trường Lũy báo lãi", unlike "Trường Mỹ thuật". It notes the numbered
// models that have variants, too: "Heron 3 Nano".
func (p *pass) follow(toks []text.Token) {
	for i := 0; i+1 < len(toks) && !p.nounFollows; i++ {
		next := &toks[i+1]
		if !toks[i].Upper || next.Glued {
			continue
		}
		name := [2]string{toks[i].Key, next.Key}
		if i+2 < len(toks) && next.Kind == text.Number && toks[i+2].Upper && p.version[toks[i+2].Key] {
			p.variants[name] = true
		}
		if !next.Upper || next.Kind != text.Word {
			continue
		}
		word := ""
		if i+2 < len(toks) && toks[i+2].Kind == text.Word {
			word = toks[i+2].Key
		}
		if before, seen := p.behind[name]; seen && before != word {
			p.apart[name] = true
		}
		p.behind[name] = word
	}
}

// linkOf notes the capitals that an English "of" stands between: "Arrow of Time".
func (p *pass) linkOf(toks []text.Token) {
	for i := 1; i+1 < len(toks) && p.nounFollows; i++ {
		a, b := &toks[i-1], &toks[i+1]
		if a.Upper && b.Upper && !toks[i].Upper && p.isOf(toks, i) && !b.Glued {
			p.linked[[2]string{a.Key, b.Key}]++
			p.capitals[a.Key], p.capitals[b.Key] = 0, 0
		}
	}
}

// countLinked counts how often those capitals occur.
func (p *pass) countLinked() {
	if len(p.linked) == 0 {
		return
	}
	for s := range p.doc.Sentences {
		toks := p.doc.Tokens(&p.doc.Sentences[s])
		for i, t := range toks {
			if _, ok := p.capitals[t.Key]; ok && t.Upper && !(i == 0 && p.isAnd(toks, 1)) {
				p.capitals[t.Key]++ // but not in a heading, "Salt and swords"
			}
		}
	}
}

// alwaysLinked reports two words with "of" between them that the text has more than once, the second never without the first and
// that more often with than without it, which so are one name.
func (p *pass) alwaysLinked(toks []text.Token, of int) bool {
	if of == 0 || of+1 >= len(toks) {
		return false
	}
	a, b := toks[of-1].Key, toks[of+1].Key
	n := p.linked[[2]string{a, b}]
	return n > 1 && p.capitals[a] < 2*n && p.capitals[b] == n
}
