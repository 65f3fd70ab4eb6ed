package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// letters ties the letters in brackets behind an organization's name to it: "CTCP Viễn
// Đông (mã VDD)", "Tập đoàn Hòa Phát (HPG)".
func (p *pass) letters() {
	for i := 1; i < len(p.cands); i++ {
		b := &p.cands[i]
		if b.dropped || b.surface == nil || !b.surface.caps || b.surface.entity != nil || b.surface.longer != nil {
			continue
		}
		a := p.orgBefore(i)
		if a == nil || !p.bracketed(p.toks(b), a, b) || p.alone(b.surface) {
			continue
		}
		s := a.surface
		if s.longer != nil {
			s = s.longer
		}
		if s != b.surface {
			b.surface.longer, b.surface.alias = s, true
		}
	}
}

// initials ties letters that nothing explains to the one institution told before of whose words they are the first, with
// "U.S." before it or not: "Britain's Financial Conduct Authority … the FCA said".
func (p *pass) initials() {
	if !p.nounFollows {
		return
	}
	told := map[string]*surface{} // by the letters; nil where there are several
	for _, s := range p.order {
		if s.caps && s.entity == nil && s.longer == nil && !s.place && len(s.key) >= fewestLetters {
			if one := told[s.key]; one != nil {
				s.longer, s.alias = one, true
			}
		}
		if s.longer != nil || s.kind != entity.Organization && s.kind != entity.Group || len(s.keys) < fewestLetters {
			continue
		}
		all, long := initialsIn(s.keys)
		for _, letters := range slices.Compact([]string{all, long}) {
			if other, found := told[letters]; found && other != s {
				told[letters] = nil
			} else {
				told[letters] = s
			}
		}
	}
}

// fewestLetters is how many letters stand at least for a name without a bracket that says so.
const fewestLetters = 3

// orgBefore gives the organization before a candidate of its sentence, over a place.
func (p *pass) orgBefore(i int) *candidate {
	for k := i - 1; k >= 0 && i-k <= 2 && p.cands[k].sentence == p.cands[i].sentence; k-- {
		a := &p.cands[k]
		switch {
		case a.dropped || a.surface == nil:
		case a.surface.kind == entity.Organization, a.surface.kind == "" && !a.surface.caps:
			return a
		case a.surface.kind != entity.Place:
			return nil
		}
	}
	return nil
}

// bracketed reports that only a bracket, a mark, a place and the words of an exchange
// stand between a name and its letters, and that the bracket or a mark follows.
func (p *pass) bracketed(toks []text.Token, a, b *candidate) bool {
	opened, told := false, false
	for i := a.last; i < b.first; {
		if _, end := p.tickers.Longest(toks, i); end > i {
			told, i = true, end
			continue
		}
		if _, end := p.places.Longest(toks, i); end > i {
			i = end
			continue
		}
		switch toks[i].Key {
		case "(":
			opened = true
		case ",", ":", "-", "–":
		default:
			return false
		}
		i++
	}
	closed := b.last < len(toks) && (toks[b.last].Key == ")" || told)
	return closed && (told || opened && p.lettersOf(toks, a, b))
}

// lettersOf reports that letters in brackets may be those of the name before: behind a noun for what it names they are so, whatever they
// stand for, where they begin like it, as "tập đoàn Hồng Lĩnh (HLG)".
func (p *pass) lettersOf(toks []text.Token, a, b *candidate) bool {
	if a.surface.prefix > 0 || initialsOf(b.surface, a.surface) || shortens(b.surface, a.surface) {
		return true
	}
	first, letters := text.Slug(a.surface.keys[0]), b.surface.keys[0]
	return !p.nounFollows && a.last+1 == b.first && len(letters) >= fewestLetters && first != "" && first[0] == letters[0]
}

// initialsOf reports letters with which the words of a name begin: "Nanyang Technological University (NTU)",
// "Bank of Thailand (BOT)".
func initialsOf(letters, name *surface) bool {
	if len(letters.keys) != 1 || len(name.keys) < 2 {
		return false
	}
	all, long := initialsIn(name.keys)
	return letters.keys[0] == all || letters.keys[0] == long
}

// initialsIn gives the letters with which words begin, of all of them and of those that are no linkers. What has points, as in
// "U.S. Federal Trade Commission (FTC)", is left out.
func initialsIn(keys []string) (all, long string) {
	for _, k := range keys {
		if strings.Contains(k, ".") {
			continue
		}
		all += k[:1]
		if len(k) > maxLinker {
			long += k[:1]
		}
	}
	return all, long
}

// shortens reports letters that a name has in the same order, the first one at its head: "Lumiere Chips (LUMC)".
func shortens(letters, name *surface) bool {
	if len(letters.keys) != 1 {
		return false
	}
	left, all := letters.keys[0], strings.Join(name.keys, "")
	if left == "" || all == "" || left[0] != all[0] {
		return false
	}
	for i := 0; i < len(all) && left != ""; i++ {
		if all[i] == left[0] {
			left = left[1:]
		}
	}
	return left == ""
}

// maxLinker is how many letters the words of a name have that its letters leave out: of, for, the, and.
const maxLinker = 3

// alone reports letters that stood for themselves before: they are no alias.
func (p *pass) alone(s *surface) bool {
	c := &p.cands[s.first]
	toks := p.toks(c)
	return c.first == 0 || toks[c.first-1].Key != "(" && toks[c.first-1].Key != ":" && !p.ticker(toks, c.first)
}

// ticker reports a word for an exchange's letters right before the token.
func (p *pass) ticker(toks []text.Token, i int) bool {
	for j := max(0, i-maxReach); j < i; j++ {
		if _, end := p.tickers.Longest(toks, j); end == i {
			return true
		}
	}
	return false
}

// listedAs reports letters by which an exchange knows somebody, behind the English word for such, perhaps in quotation marks
// or behind other letters: under the symbols "VFS" and "VFSWW".
func (p *pass) listedAs(toks []text.Token, i int) bool {
	if i > 1 && toks[i-1].Key == "(" && toks[i-2].Upper && p.codeAt(toks, i) {
		return true
	}
	if !toks[i].Caps {
		return false
	}
	for ; i > 0; i-- {
		t := &toks[i-1]
		if p.ticker(toks, i) {
			return true
		}
		e, _ := p.vocab.Longest(toks[:i], i-1)
		if t.Kind != text.Punct && !t.Caps && !e.Is(grammar.And) || t.Key == "." {
			return false
		}
	}
	return false
}

// codeAt reports the letters or digits by which agencies know a share, with the exchange behind a full stop, up to a bracket:
// "Microsoft (MSFT.O)".
func (p *pass) codeAt(toks []text.Token, i int) bool {
	if i+1 < len(toks) && toks[i+1].Key == ")" && toks[i].Upper && strings.Contains(toks[i].Key, ".") {
		return true
	}
	if i+3 >= len(toks) || !toks[i].Caps && toks[i].Kind != text.Number {
		return false
	}
	return toks[i+1].Key == "." && toks[i+1].Glued && toks[i+2].Glued && toks[i+2].Caps && toks[i+3].Key == ")"
}

// pastTown reports what is left of the name of an English organization told before without the place with which it begins:
// "Sunpeak" after "Dalian Sunpeak", but not "Telecom" after "Hanoi Telecom".
func (p *pass) pastTown(s, l *surface) bool {
	if !p.nounFollows || l.kind != entity.Organization || l.first > s.first || len(s.keys) > 1 || p.suffixes[s.keys[0]] || p.groups[s.keys[0]] {
		return false
	}
	c := &p.cands[l.first]
	v, end := p.places.Longest(p.toks(c), c.first)
	return v != nil && end == c.last-1 && s.keys[0] == l.keys[len(l.keys)-1]
}
