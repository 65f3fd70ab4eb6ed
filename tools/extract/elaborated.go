package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// behindColon gives the subject of what stands before a colon, for an English reference right behind that: "Kelda Parcel, the
// app that Kelda brought out, is doing better: it has 3m users". It reports whether the search is over, as it is where something
// else is told of there.
func (d *discourse) behindColon(p *phrase, ok func(*spoken) bool) (m *spoken, over bool) {
	s := p.s
	if !s.nounFollows || p.first == 0 || s.chunks[p.first-1].key != ":" || !s.singular(p) && !p.theFirm() {
		return nil, false
	}
	head := s.opening()
	if head == nil || head.anaphoric() || head.last >= p.first {
		return nil, false
	}
	m = d.first(s.index, func(m *spoken) bool { return m.phrase == head && m.subject })
	if m == nil || m.about.ruler || !ok(m) {
		return nil, false
	}
	return m, true
}

// ofTown gives the one firm that an English text tells to be from the town by which a noun tells of one, where that found for it is
// not told to be from there: "the Leeds company". Of several it gives none, nor one where it may as well be another.
func (d *discourse) ofTown(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	town := p.townBefore()
	if town == "" || d.fromTown(m, town) {
		return nil, false
	}
	one, _, several := d.soleNamed(d.upTo(p), func(o *spoken) bool { return d.fromTown(o, town) && ok(o) })
	if several {
		return nil, true
	}
	if one != nil || m.about.town != "" {
		return one, true
	}
	if d.sole == d.id(m) || p.plainAfter(m) {
		return nil, false
	}
	from := d.starts[max(m.phrase.s.block.Sentences[0], p.s.index-sentenceReach)]
	other := d.last(from, d.upTo(p), func(o *spoken) bool {
		firm := d.kindOf(&o.phrase.s.chunks[o.phrase.members[0]]) == entity.Organization
		return firm && d.id(o) != d.id(m) && o.about.town == "" && ok(o)
	})
	return nil, other != nil
}

// townBefore gives the town between an English noun for a firm and its article: "the Leeds company".
func (p *phrase) townBefore() string {
	if !p.theFirm() {
		return ""
	}
	return p.s.townIn(p.first+1, p.ref)
}

// fromTown reports a firm that the text tells to be from a town, or whose name begins with it.
func (d *discourse) fromTown(m *spoken, town string) bool {
	return m.about.town == town || strings.HasPrefix(m.name, town)
}

// noteTown notes the town by which a text tells of a firm: "Kelda of Leeds", "the Leeds firm Kelda", "Kelda, a Leeds firm".
func (d *discourse) noteTown(p *phrase, about *profile) {
	s := p.s
	if about.town != "" || !s.nounFollows || p.kind != entity.Organization {
		return
	}
	if about.town = s.townIn(p.first, p.members[0]); about.town != "" {
		return
	}
	if end := s.pastTown(p.last); end > p.last {
		about.town = s.placeWords(end - 1)
	}
}

// pastTown gives the end of the words behind an English name that tell its town: "Kelda of Leeds".
func (s *sentence) pastTown(i int) int {
	if s.nounFollows && i+1 < len(s.chunks) && s.chunks[i].is(grammar.Of) && s.placeAt(i+1) {
		return i + 2
	}
	return i
}

// townIn gives the first place named between two chunks, such as before a noun for a firm: "a Leeds firm".
func (s *sentence) townIn(first, last int) string {
	for k := first; k < last; k++ {
		if s.placeAt(k) {
			return s.placeWords(k)
		}
	}
	return ""
}

// byTrade gives the one firm in whose name the word stands by which an English noun tells what it makes: "the memory-chip maker"
// after "Jinshan Memory".
func (d *discourse) byTrade(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !p.theFirm() || d.inTrade(p, m) {
		return nil
	}
	one, _, _ := d.soleNamed(d.upTo(p), func(o *spoken) bool { return d.inTrade(p, o) && ok(o) })
	return one
}

// minTrade is the length in bytes from which on a word tells a trade in a name as well as in a noun.
const minTrade = 5

// inTrade reports a name that holds a word of an English noun, or before it, but for its last.
func (d *discourse) inTrade(p *phrase, m *spoken) bool {
	s := p.s
	for t := s.chunks[p.first].last; t < s.chunks[p.ref].last-1; t++ {
		if word := s.toks[t].Key; len(word) >= minTrade && holds(m.name, word, nil) {
			return true
		}
	}
	return false
}

// learnFrom notes what an English noun for a firm tells of the one that it stands for, and of those beside it in its clause: behind
// "Kelda offered to buy the studio" the studio is never Kelda.
func (d *discourse) learnFrom(p *phrase, m *spoken, beside barred) {
	if !p.theFirm() {
		return
	}
	if m.about.land == "" {
		m.about.land = d.landIn(p.s, p.first, p.ref)
	}
	if m.about.town == "" {
		m.about.town = p.townBefore()
	}
	if !p.tellsTrade() {
		return
	}
	noun := oneWord(p.s.chunks[p.ref].key)
	for _, id := range beside.ids {
		if about := d.of(id); !slices.Contains(about.words, noun) && !slices.Contains(about.never, noun) {
			about.never = append(about.never, noun)
		}
	}
}
