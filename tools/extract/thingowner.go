package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// ownsBefore reports that "of" before an owner stands right behind a thing, or behind what tells more closely of a thing
// without a name.
func (s *sentence) ownsBefore(owner, p *phrase) bool {
	gap := owner.gov - p.last
	if gap == 0 {
		return true
	}
	if !p.anaphoric() {
		return false
	}
	if s.nounFollows {
		return gap <= 4
	}
	from := p.last
	if c := &s.chunks[from]; c.thing() && c.phrase != nil && c.phrase.anaphoric() && !c.phrase.this {
		from++ // "ứng dụng trợ lý AI của X"
	}
	return gap <= maxDescriptors && s.onlyTells(from, owner.gov)
}

// onlyTells reports nothing but words that tell of a thing more closely between it and its owner: in
// "mô hình hay bị đem so với R1 của Y" only R1 is Y's.
func (s *sentence) onlyTells(first, last int) bool {
	for k := first; k < last; k++ {
		if c := &s.chunks[k]; c.phrase != nil && !c.phrase.none || c.is(grammar.Compare|grammar.Appraisal|grammar.Passive|grammar.By|grammar.Relative) {
			return false
		}
	}
	return true
}

// origin gives the maker that a product is told to be from: "Whisker Lite from the
// firm Bellwether Audio". What is bought or got from somebody need not be theirs.
func (s *sentence) origin(p *phrase) *phrase {
	if p.anaphoric() || p.last >= len(s.chunks) || !s.chunks[p.last].is(grammar.From) {
		return nil
	}
	if p.first > 0 && s.nounFollows && s.endsWith(p.first-1, grammar.Than) {
		return s.firmRightBehind(p.last) // "is better built than the S1 from Ola Electric"
	}
	if n := s.segmentOf(p.first); n >= 0 {
		for k := s.segments[n].first; k < s.segments[n].last; k++ {
			if s.isVerb(k) {
				return nil
			}
		}
	}
	return s.firmBehind(p.last)
}

// nounBefore gives the noun that a name behind a comma is in apposition to:
// "Pimlico's newest model, Finch 2"; 0 for none.
func (s *sentence) nounBefore(p *phrase) int {
	if p.anaphoric() || p.first < 2 || s.chunks[p.first-1].key != "," {
		return 0
	}
	if k := s.headedBefore(p); k > 0 {
		return k
	}
	c := &s.chunks[p.first-2]
	if c.thing() || s.nounFollows && c.kind == other && p.thing() && !s.opensAdjunct(p) {
		return p.first - 2
	}
	return 0
}

// opensAdjunct reports a name with a verb of its own behind words that only tell where or how: "In Lindau's own tests,
// Nano invented more".
func (s *sentence) opensAdjunct(p *phrase) bool {
	n := s.segmentOf(p.first - 2)
	if n < 0 || !s.chunks[s.segments[n].first].is(prepositions|grammar.AccordingTo) {
		return false
	}
	return p.last < len(s.chunks) && s.chunks[p.last].kind != punct
}

// headedBefore gives the noun for a thing behind which words tell what it is for, before the
// comma in front of its name: "Baobab's app for midwives, Kadi"; 0 for none.
func (s *sentence) headedBefore(p *phrase) int {
	for k := p.first - 2; s.nounFollows && k > 0 && p.first-k <= maxOwned && s.chunks[k].kind != punct; k-- {
		if c := &s.chunks[k]; c.thing() && s.chunks[k+1].is(grammar.For) {
			return k
		}
	}
	return 0
}

func (s *sentence) isOwner(q *phrase) bool {
	return q.kind == "" && (q.pronoun || !q.anaphoric()) || q.kind == entity.Organization || q.kind == entity.Group
}

// nounCalled gives the noun of which an English aside that begins with an article tells what it is and how that is called: "Its first
// product, a cell for delivery vans named Cierzo"; 0 for none.
func (s *sentence) nounCalled(p *phrase) int {
	if !s.nounFollows || p.anaphoric() || p.first < 4 || !s.chunks[p.first-1].is(grammar.Naming|grammar.Appointing) {
		return 0
	}
	for k := p.first - 2; k > 1 && p.first-k <= maxOwned; k-- {
		switch c := &s.chunks[k]; {
		case c.kind == punct && c.key == ",":
			if before := &s.chunks[k-1]; s.chunks[k+1].is(grammar.Indefinite) && (before.thing() || before.kind == other) {
				return k - 1
			}
			return 0
		case c.kind == name, s.isVerb(k), c.kind == punct && c.key != "-":
			return 0
		}
	}
	return 0
}

// makerOnly reports an English firm of which a thing that the words behind a comma name is only told to be one: "banned a Kelto app, the
// chat service Pingel".
func (s *sentence) makerOnly(p *phrase) bool {
	if !s.nounFollows || len(p.members) != 1 || p.kind != entity.Organization || p.last+1 >= len(s.chunks) || p.last-p.members[0] < 2 {
		return false
	}
	if !s.chunks[p.last-1].thing() || s.chunks[p.last].key != "," {
		return false
	}
	for k := p.members[0] - 1; k >= 0 && p.members[0]-k <= 3 && s.chunks[k].kind != punct; k-- {
		if s.chunks[k].is(grammar.Indefinite) {
			q := s.nextName(p.last + 1)
			return q != nil && q.thing()
		}
	}
	return false
}
