package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// unnamed reads the words of a product without a name: from a kind noun for
// models or products to the end of its segment.
func (r *reader) unnamed(d *draft, from int) bool {
	s := d.s
	end := s.segments[s.segmentOf(d.trigger)].last
	if s.givenTo(from) || s.deedFor(d.trigger) || s.onlyTopic(d.trigger) {
		return false // "shipped it any machines": to whom
	}
	first, stop := r.productNoun(s, from, end)
	if p := s.calledLater(first); p != nil {
		return r.fill(d, fact.Product, p)
	}
	if first < 0 || stop {
		return false
	}
	last := s.nounEnd(first, end)
	for last-1 > first && s.chunks[last-1].is(prepositions) {
		last-- // "một mô hình mới trong" before a time
	}
	if !s.nounFollows && last-first == 1 && s.plain[s.chunks[first].key] {
		return false // "từ khi ra mắt sản phẩm năm 2007" does not say what
	}
	b := s.bytes(span{first, last})
	d.Text = r.doc.Text(b.Start, b.End)
	d.used = append(d.used, first, last-1)
	return true
}

// givenTo reports an English pronoun right behind the verb.
func (s *sentence) givenTo(i int) bool {
	if !s.nounFollows || i >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i]
	return c.phrase != nil && c.phrase.pronoun && c.is(grammar.It|grammar.They|grammar.He)
}

// productNoun gives where the noun phrase for a product begins among some chunks, -1 for none, and whether a name stands
// behind it, so that it tells no product without one.
func (r *reader) productNoun(s *sentence, from, end int) (first int, named bool) {
	first = -1
	for k := from; k < end; k++ {
		c := &s.chunks[k]
		if first >= 0 && !s.nounFollows && c.is(grammar.Relative|grammar.Planned) {
			return first, false
		}
		if c.kind == name && c.phrase != nil && fits(fact.Product, r.model.kindOf(c)) {
			return first, true
		}
		if first >= 0 {
			continue
		}
		switch {
		case s.goalAt(k):
			return -1, false // "put out an ambitious goal of creating a robot"
		case c.is(grammar.Trigger) && s.endsWith(k, prepositions):
			return -1, false // "is preparing a takeover bid for the maker of apps"
		case c.thing():
			if c.phrase != nil && c.phrase.this {
				return -1, false
			}
			if first = s.nounStart(k, from); s.toldBefore(first, k) {
				return -1, false
			}
			if s.nounFollows && s.chunks[first].is(grammar.Negation) {
				return -1, false // "releases no chatbot"
			}
		case c.is(grammar.Trigger) && (!s.nounFollows || !onlyNominal(c)), c.is(prepositions &^ grammar.Of):
			return -1, false
		}
	}
	return first, false
}

// toldBefore reports an English noun with nothing but "the" before it, which stands for what the text told of before: "unveiled the
// service in May".
func (s *sentence) toldBefore(first, k int) bool {
	return s.nounFollows && first == k && k > 0 && s.chunks[k-1].is(grammar.Definite) && !s.chunks[k-1].is(grammar.Own) && !s.describedOn(k+1)
}

// describedOn reports words behind a noun that say more of it: "the model that runs its cars", "the app for nurses".
func (s *sentence) describedOn(k int) bool {
	const more = grammar.Of | grammar.For | grammar.With | grammar.Relative | grammar.Noun | grammar.Trigger
	return k < len(s.chunks) && (s.chunks[k].kind == other || s.chunks[k].is(more))
}

// goalAt reports an English noun for an aim and the preposition of what for: "a goal of".
func (s *sentence) goalAt(k int) bool {
	c := &s.chunks[k]
	if !s.nounFollows || c.kind > word || !s.aims[s.toks[c.last-1].Key] {
		return false
	}
	return k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Of|grammar.Into)
}

// calledLater gives the name that words over what a product is for bring of it in Vietnamese: "trợ lý dành cho doanh nghiệp, mang
// tên X".
func (s *sentence) calledLater(first int) *phrase {
	return s.nameBrought(first, (*phrase).thing)
}

// firmCalledLater gives the name that words over what a firm does bring of it: "thành lập công ty con chuyên về AI mang tên X".
func (s *sentence) firmCalledLater(first int) *phrase {
	if first >= len(s.chunks) || !s.chunks[first].is(grammar.Noun|grammar.Indefinite) {
		return nil
	}
	return s.nameBrought(first, func(p *phrase) bool { return p.names(entity.Organization) })
}

// nameBrought gives the fitting name that words behind a noun in a Vietnamese sentence bring of what it stands for.
func (s *sentence) nameBrought(first int, fits func(*phrase) bool) *phrase {
	if first < 0 || s.nounFollows {
		return nil
	}
	for k := first + 1; k+1 < len(s.chunks) && k-first <= maxCalled; k++ {
		c, p := &s.chunks[k], s.chunks[k+1].phrase
		if c.kind <= word && s.bringers[c.key] && s.nameAt(k+1) && p != nil && fits(p) {
			return p
		}
		if c.kind >= name || c.kind == punct && c.key != "," || s.isVerb(k) && !s.chunks[k+1].is(grammar.For) {
			return nil
		}
	}
	return nil
}

// maxCalled is how many chunks behind the noun for a product its name may be brought.
const maxCalled = 8

// nounStart draws in the articles and adjectives before a noun.
func (s *sentence) nounStart(k, from int) int {
	first := k
	for j := k - 1; j >= from; j-- {
		c := &s.chunks[j]
		if c.kind == other || c.is(grammar.Indefinite|grammar.Noun|grammar.Gauge|grammar.Open) {
			first = j
			continue
		}
		break
	}
	return first
}

// nounEnd is where a noun phrase without a name ends: before a time, a place or
// a verb.
func (s *sentence) nounEnd(first, limit int) int {
	const ending = grammar.At | grammar.Into | grammar.From | grammar.Auxiliary | grammar.Relative | grammar.Where
	for k := first + 1; k < limit; k++ {
		c := &s.chunks[k]
		if c.kind == moment || c.is(ending) || c.is(grammar.Trigger) && (!onlyNominal(c) || s.nounFollows && c.entry.Has(grammar.SplitTail)) {
			return k
		}
	}
	return limit
}

// startsUnnamed reports something without a name as what a verb of founding starts: who "set up a lab
// in Oslo" is not what was founded.
func (s *sentence) startsUnnamed(i int) bool {
	if !s.nounFollows && i+1 < len(s.chunks) && s.isListed(i+1, &s.parts) && !(i+2 < len(s.chunks) && s.chunks[i+2].kind == name) {
		return s.firmCalledLater(i+1) == nil // "thành lập chi nhánh tại Lào"
	}
	if !s.nounFollows || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Indefinite) {
		return false
	}
	p := s.objectOf(i)
	return (p == nil || p.anaphoric() && !p.pronoun) && s.namedAfter(i) == nil
}

// namedAfter gives the one name between marks behind an English noun for something new, which stands behind a verb: "set up a
// new company, Kelda,".
func (s *sentence) namedAfter(i int) *phrase {
	k := i + 2
	if !s.nounFollows || k >= len(s.chunks) || !s.chunks[i+1].is(grammar.Indefinite) {
		return nil
	}
	for k < len(s.chunks) && k-i <= maxDescriptors && s.chunks[k].kind != punct && s.chunks[k].phrase == nil && !s.isVerb(k) {
		k++
	}
	q := s.phraseFrom(k + 1)
	if q == nil || s.chunks[k].key != "," {
		return nil
	}
	e, _ := s.vocab.Longest(s.toks, s.chunks[k-1].last-1) // "new company" is no noun of its own
	if e == nil || e.Class&grammar.Noun == 0 || e.Plural {
		return nil
	}
	if len(q.members) != 1 || !compatible(e.Kind, q.kind) || q.last < len(s.chunks) && s.chunks[q.last].kind != punct {
		return nil
	}
	return q
}

// deedFor reports a Vietnamese verb that only tells what those who have joined hands or bought in aim at: "hợp tác với X để phát hành thẻ
// ảo" releases none.
func (s *sentence) deedFor(i int) bool {
	n := s.segmentOf(i)
	if n < 1 || !s.purpose(n) || i > s.segments[n].first+2 {
		return false
	}
	for k := s.segments[n-1].first; k < s.segments[n-1].last; k++ {
		if s.isVerb(k) && (s.tells(k, fact.Partnership) || s.tells(k, fact.Investment) || s.tells(k, fact.Acquisition)) {
			return true
		}
	}
	return false
}

// oncePlanned reports a verb behind a relative pronoun, which tells what was meant to become of the Vietnamese noun for the event before it:
// "Cuộc gặp vốn được xếp vào thứ Tư đã không diễn ra".
func (s *sentence) oncePlanned(d *draft, k int) bool {
	return !s.nounFollows && d.Type == fact.Meeting && k > d.trigger+1 && s.chunks[k-1].is(grammar.Relative)
}

// lookedInto reports an English noun behind "into" and its own describing words: who opens "an investigation into the planned
// purchase of X" buys nothing.
func (s *sentence) lookedInto(i int) bool {
	k := i - 1
	for k > 0 && i-k <= maxDescriptors && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Definite|grammar.Indefinite|grammar.Planned|grammar.Possible)) &&
		!s.chunks[k].is(grammar.Into) {
		k--
	}
	return k < i-1 && s.chunks[max(k, 0)].is(grammar.Into) // but not "plans to bid"
}
