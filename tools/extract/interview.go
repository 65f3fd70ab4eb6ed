package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/source"
)

// answering gives who speaks by "we" or "I" in the answers of an interview, see answers.
func (d *discourse) answering(p *phrase, fits func(entity.Kind) bool) []referent {
	if p.s.chunks[p.ref].quoted {
		return nil
	}
	c := &p.s.chunks[p.ref]
	several := c.last-c.first > 1
	if p.s.nounFollows {
		several = len(c.key) > 1
	}
	if several && fits(entity.Organization) {
		if refs := d.answers(p.s, isOrganization); len(refs) > 0 {
			return refs // "chúng tôi gia nhập X", "we joined X", but "tôi gặp X", "I met X"
		}
	}
	return d.answers(p.s, fits)
}

// answers gives who speaks where an interview's answers stand: the person whose post or firm was told first, or that firm. An
// answer stands below a heading that asks.
func (d *discourse) answers(s *sentence, fits func(entity.Kind) bool) []referent {
	sec := s.block.Section
	if sec < 0 || !d.asks(sec) && !(s.nounFollows && d.interview(sec)) {
		return nil
	}
	for _, f := range d.r.facts {
		if in := f.s.block.Section; in >= 0 && (d.asks(in) || s.nounFollows && d.interview(in)) {
			return nil // who answers is told before the first question
		}
		people := f.Args[fact.Person]
		if f.Type == fact.Founding {
			people = d.namedFirst(s, f.Args[fact.Founder]) // "Lan lập X. Nhân dịp ra mắt, bà trò chuyện với chúng tôi"
		}
		if len(people) != 1 || f.Polarity != "" || d.kindOfID(people[0]) != entity.Person {
			continue
		}
		person, org := people[0], f.Args[fact.Organization][0]
		if s.nounFollows && !d.firstPerson(person) {
			return nil // whom the text begins with is of no firm that it tells
		}
		if fits(entity.Person) {
			return []referent{{id: person, kind: entity.Person, proof: d.of(person).named}}
		}
		if f.s.formerPost(f) {
			continue // "Ann Lee, a former Siemens engineer, started Velor"
		}
		if fits(entity.Organization) {
			return []referent{{id: org, kind: entity.Organization, proof: d.of(org).named}}
		}
		return nil
	}
	return nil
}

// formerPost reports an English position that somebody had before: "a former Siemens engineer".
func (s *sentence) formerPost(f *draft) bool {
	if f.Type != fact.Affiliation || !s.nounFollows {
		return false
	}
	first := s.positionStart(f.trigger)
	return s.formerBefore(first) < first
}

// namedFirst gives of several founders the one whom an English text names before anybody else: "Ada Boyd left Halden in 2021. She
// started Kelda with Bo Rask."
func (d *discourse) namedFirst(s *sentence, founders []string) []string {
	for i := range founders {
		if s.nounFollows && len(founders) > 1 && d.firstPerson(founders[i]) {
			return founders[i : i+1]
		}
	}
	return founders
}

// firstPerson reports whom the text names before anybody else.
func (d *discourse) firstPerson(id string) bool {
	for i := range d.r.names {
		if n := &d.r.names[i]; n.Kind == entity.Person {
			return n.ID == id
		}
	}
	return false
}

// interview reports a heading of a document that asks in most of its headings: it asks, too, if without a question
// mark. "The Gazette says that Halden wants to buy you."
func (d *discourse) interview(block int) bool {
	if d.questions == 0 {
		for i := range d.r.doc.Blocks {
			if d.asks(i) {
				d.questions++
			}
		}
	}
	return d.r.doc.Blocks[block].Kind == source.Heading && d.questions >= mainCount
}

// asks reports a heading that is a question.
func (d *discourse) asks(block int) bool {
	b := &d.r.doc.Blocks[block]
	if b.Kind != source.Heading || len(b.Sentences) == 0 {
		return false
	}
	return d.r.sentences[b.Sentences[len(b.Sentences)-1]].isQuestion()
}
