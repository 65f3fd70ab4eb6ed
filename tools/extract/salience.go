package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/source"
)

// faded reports a thing that neither the sentence of the reference nor the one before speaks of. Two
// sentences later a bare noun as often stands for something else, unless it is the firm that the
// document is about.
func (d *discourse) faded(p *phrase, m *spoken) bool {
	id, kind := d.id(m), d.kindOf(&m.phrase.s.chunks[m.phrase.members[0]])
	thing := kind == entity.Model || kind == entity.Product
	if p.plural || !thing && (kind != entity.Organization || d.main(id)) || d.calls(p, m) {
		return false
	}
	if d.soleNoun(p) != nil {
		return false
	}
	if thing && p.s.index == p.s.block.Sentences[0] && d.foremostThing(id) {
		return false
	}
	n := max(p.s.index-1, 0)
	for p.this && !p.s.nounFollows && n > p.s.block.Sentences[0] && d.starts[n] == d.starts[n+1] {
		n-- // "Hồ sơ được nộp hôm 15/1." speaks of nobody new
	}
	if d.last(d.starts[n], d.upTo(p), func(o *spoken) bool { return d.id(o) == id }) != nil {
		return false
	}
	if about := d.takenUp(d.r.sentences[n]); about != nil && d.id(about) == id {
		return false
	}
	if about := d.ownerMeant(d.r.sentences[n]); about != nil && d.id(about) == id {
		return false
	}
	if about := d.comparedIn(n, p, kind); about != nil && d.id(about) == id {
		return false
	}
	return d.last(0, d.upTo(p), func(o *spoken) bool { // the one thing told of so far is meant
		k := d.kindOf(&o.phrase.s.chunks[o.phrase.members[0]])
		return d.id(o) != id && !(versionOnly(p, o) && !p.this) && !(!p.s.nounFollows && o.phrase.s.comparand(o.phrase)) &&
			(k == kind || thing && (k == entity.Model || k == entity.Product))
	}) != nil
}

// ownerMeant gives the firm that a noun stands for which tells whose the thing is that a Vietnamese sentence speaks of: "Rantai,
// phần mềm của công ty này, …".
func (d *discourse) ownerMeant(s *sentence) *spoken {
	if s.nounFollows || s.askedOwner {
		return s.owner
	}
	s.askedOwner = true
	for _, q := range s.phrases {
		if q.this && q.meansFirm() && q.gov >= 0 && s.chunks[q.gov].is(grammar.Of) {
			s.owner = d.antecedent(q, func(k entity.Kind) bool { return k == entity.Organization }, barred{})
			break
		}
	}
	return s.owner
}

// foremostThing reports the model or product that the document names most.
func (d *discourse) foremostThing(id string) bool { return d.of(id).count >= d.mostThing }

// main reports the organization that the document names most often.
func (d *discourse) main(id string) bool { return d.of(id).count >= d.most }

// alone reports the organization that the document names more than once, and no other as
// often.
func (d *discourse) alone(id string) bool {
	n := d.of(id).count
	return n > 1 && (n > d.most || id == d.sole)
}

// foremostFirm reports the organization that the document names more than once and most often, or the only one.
func (d *discourse) foremostFirm(id string) bool {
	return d.main(id) && d.of(id).count > 1 || d.last(0, len(d.mentions), func(m *spoken) bool {
		return m.phrase.kind == entity.Organization && d.id(m) != id
	}) == nil
}

// torn reports that the sentence of an antecedent names another thing that fits as well, and the
// document speaks of that one at least as often.
func (d *discourse) torn(p *phrase, m *spoken, ok func(*spoken) bool) bool {
	if p.kind == entity.Person {
		return false
	}
	if d.othersWords(m, ok) || d.otherTopic(p, m, ok) || d.toldForOther(m, ok) {
		return true
	}
	if d.main(d.id(m)) || d.goesOn(p, m) {
		return false
	}
	n := m.phrase.s.index
	for i := d.starts[n]; i < d.starts[n+1]; i++ {
		o := &d.mentions[i]
		where := m.phrase.s.nounFollows && o.phrase.kind == entity.Place && m.phrase.kind != entity.Place // "Kelder, a firm in Antwerp, …"
		if !where && ok(o) && d.id(o) != d.id(m) && o.about.count >= m.about.count && !o.within(m) {
			return true
		}
	}
	return false
}

// goesOn reports that the English sentence before, which names nothing, goes on about the one found already: "Kelder raised $5m
// from Halden. It employs 300 people. Its chief executive, …".
func (d *discourse) goesOn(p *phrase, m *spoken) bool {
	n := p.s.index - 1
	if !p.s.nounFollows || n <= m.phrase.s.index || n < p.s.block.Sentences[0] || d.starts[n] < d.starts[n+1] {
		return false
	}
	about := d.takenUp(d.r.sentences[n])
	return about != nil && d.id(about) == d.id(m)
}

// othersWords reports whom a sentence has only in the words of somebody, where it names another firm outside of them: behind
// "“X is a copy of us,” says Ann Lee, who runs Y" the company may be either.
func (d *discourse) othersWords(m *spoken, ok func(*spoken) bool) bool {
	s := m.phrase.s
	if !s.chunks[m.phrase.first].quoted || d.sole == d.id(m) {
		return false
	}
	return d.first(s.index, func(o *spoken) bool {
		return !s.chunks[o.phrase.first].quoted && d.id(o) != d.id(m) && ok(o)
	}) != nil
}

// otherTopic reports a firm that a sentence without a firm for its subject names by the way, where the sentences before it in the
// paragraph speak of another that the text names as often: after "X unveiled a van. The batteries come from Y" the company
// may be either.
func (d *discourse) otherTopic(p *phrase, m *spoken, ok func(*spoken) bool) bool {
	s := m.phrase.s
	kind := d.kindOf(&s.chunks[m.phrase.members[0]])
	if m.subject || s == p.s || m.banned() || !compatible(p.kind, entity.Organization) || !compatible(kind, entity.Organization) {
		return false
	}
	before := d.last(d.block(s.src.Block), d.starts[s.index], func(o *spoken) bool { return o.subject && ok(o) })
	return before != nil && d.id(before) != d.id(m) && before.about.count >= m.about.count
}

// leader gives the first of several whom a sentence has as its subject, where the document
// speaks of it most: after "X and the University will open a school", "it" is X.
func (d *discourse) leader(n int, ok func(*spoken) bool) *spoken {
	m := d.first(n, func(m *spoken) bool { return m.subject })
	if m == nil || len(m.phrase.members) < 2 || !d.main(d.id(m)) {
		return nil
	}
	for _, k := range m.phrase.members[1:] {
		if m.phrase.s.nounFollows && d.of(m.phrase.s.chunks[k].name.ID).count >= m.about.count {
			return nil // "Kelda and Velor are rivals. Its chatbot …" may be of either
		}
	}
	alone := &spoken{phrase: m.phrase.s.only(m.phrase.members[0]), subject: true, name: m.name, about: m.about}
	if !ok(alone) {
		return nil
	}
	return alone
}

// heavier gives what the document speaks of far more often than the subject of a
// sentence that names both: after "The fund X put money into Y" the text goes on
// about Y, where all of it is about Y.
func (d *discourse) heavier(m *spoken, from, before int, ok func(*spoken) bool) *spoken {
	best := m
	if m.phrase.kind == entity.Place && m.phrase.s.nounFollows {
		return m // "The United States has spared X, but in May it banned Y"
	}
	for i := max(from, before-reach); i < before; i++ {
		if o := &d.mentions[i]; len(o.phrase.members) == 1 && !o.within(m) && o.about.count > outweighs*best.about.count+1 && ok(o) {
			best = o
		}
	}
	return best
}

// within reports what only tells something of the subject of its sentence: whose it is, or in a
// relative clause who made it ("Skua, developed by Hailan, was …"), or between commas whose rival it is ("Velor, Kelda's rival, …").
func (o *spoken) within(m *spoken) bool {
	s := o.phrase.s
	if !s.nounFollows || s != m.phrase.s {
		return false
	}
	if o.phrase.last < len(s.chunks) && s.chunks[o.phrase.last].is(grammar.Genitive) {
		behind := o.phrase.first == m.phrase.last+1 && s.chunks[m.phrase.last].key == ","
		return behind || o.phrase.last+1 <= m.phrase.first && m.phrase.first-o.phrase.last <= maxDescriptors
	}
	n := s.segmentOf(o.phrase.first)
	return n > 0 && s.segments[n].kind == relative && s.segments[n-1].last == m.phrase.last
}

// topic is what the section is about: the name in its heading, else the thing
// that the blocks before speak of most.
func (d *discourse) topic(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if sec := p.s.block.Section; sec >= 0 {
		if m := d.last(d.block(sec), min(d.block(sec+1), here), ok); m != nil {
			return m
		}
	}
	var best *spoken
	near := true // the nearest block that names anything that fits
	for back := 1; back <= topicReach; back++ {
		b := p.s.src.Block - back
		if b < 0 || d.r.doc.Blocks[b].Kind == source.Heading || d.r.doc.Blocks[b].Kind == source.Item && d.r.doc.Blocks[p.s.src.Block].Kind != source.Item {
			continue
		}
		if m, found := d.carriedOver(p, b, ok); back == 1 && found {
			return m
		}
		end := d.block(b + 1)
		for i := end - 1; i >= max(d.block(b), end-reach); i-- {
			m := &d.mentions[i]
			if back == 1 && m.vouches() && isPerson(p.kind) && p.pronoun && len(p.s.quotes) > 0 && ok(m) {
				return m // "It will fail, according to Ann Lee.\n\n“It cannot be won,” she said."
			}
			if !ok(m) || d.weight(m) < 2 && !m.vouches() || d.onlyComments(p, m, back) {
				continue // whoever only comments on it is not who the text goes on about
			}
			if best == nil || near && d.weight(m) > d.weight(best) || d.weight(m) > outweighs*d.weight(best) {
				best = m
			}
		}
		if near && best != nil && (d.outspoken(p, best, b, ok) || d.tied(p, best, b, ok)) {
			return nil
		}
		near = best == nil
	}
	if best == nil && p.kind != "" {
		best = d.only(here, ok)
	}
	if best == nil && p.kind == entity.Person && p.pronoun && p.s.nounFollows {
		best = d.hero(here, ok)
	}
	return best
}

// onlyComments reports an outsider, who is not whom an English text goes on about, unless the words in quotation marks of
// the next paragraph are theirs: "Ada Boyd, an analyst, said it was good.\n\n“I like it,” she said."
func (d *discourse) onlyComments(p *phrase, m *spoken, back int) bool {
	if !m.about.outer || p.kind != entity.Person || !p.s.nounFollows {
		return false
	}
	return back > 1 || !m.subject && !m.vouches() || len(p.s.quotes) == 0
}

// vouches reports somebody according to whom an English sentence says that something is.
func (m *spoken) vouches() bool {
	s, k := m.phrase.s, m.phrase.first-1
	return s.nounFollows && k >= 0 && s.chunks[k].is(grammar.AccordingTo)
}

// outspoken reports that an English block speaks of something else than what the document names more often, but not
// much more, and that block only in passing: behind "X has emerged as Y's main rival", "it" may be either.
func (d *discourse) outspoken(p *phrase, best *spoken, block int, ok func(*spoken) bool) bool {
	if !p.s.nounFollows || p.kind == entity.Person || !p.pronoun && !p.possession() {
		return false
	}
	other := false
	for i := d.block(block); i < d.block(block+1); i++ {
		m := &d.mentions[i]
		if !m.subject || !ok(m) {
			continue
		}
		if d.id(m) == d.id(best) {
			return false
		}
		other = other || d.weight(m)*outweighs > d.weight(best)
	}
	return other
}

// tied reports another firm that a block speaks of, and that the text names as often: in the next paragraph "the company" may be
// either.
func (d *discourse) tied(p *phrase, best *spoken, block int, ok func(*spoken) bool) bool {
	if p.first == p.last || !compatible(p.kind, entity.Organization) || d.sole == d.id(best) {
		return false // see rather for what has no subject
	}
	return d.last(d.block(block), d.block(block+1), func(m *spoken) bool {
		return m.subject && d.id(m) != d.id(best) && m.about.count >= best.about.count && ok(m)
	}) != nil
}

// heroCount is how often a document must name the person whom it is about.
const heroCount = 2

// hero gives the person whom the document names so far more often than any other.
func (d *discourse) hero(here int, ok func(*spoken) bool) *spoken {
	var best *spoken
	alone := true
	for i := max(0, here-reach); i < here; i++ {
		m := &d.mentions[i]
		if m.phrase.kind != entity.Person || len(m.phrase.members) > 1 || !ok(m) || best != nil && d.id(m) == d.id(best) {
			continue
		}
		if best == nil || m.about.count > best.about.count {
			alone, best = true, m
		} else if m.about.count == best.about.count {
			alone = false
		}
	}
	if best == nil || !alone || best.about.count < heroCount {
		return nil
	}
	return best
}

// outweighs is how many times as often a thing of an earlier paragraph must be
// named as one of the last to be what the text goes on about.
const outweighs = 2

// only gives the one thing of its kind that the document has named so far.
func (d *discourse) only(here int, ok func(*spoken) bool) *spoken {
	_, last, _ := d.soleNamed(here, ok)
	return last
}

// soleNamed gives the first and the last mention of the one thing that will do, of those that the document has named so far, and
// reports several, of which it gives none.
func (d *discourse) soleNamed(here int, ok func(*spoken) bool) (first, last *spoken, several bool) {
	for i := max(0, here-reach); i < here; i++ {
		m := &d.mentions[i]
		if !ok(m) {
			continue
		}
		if last != nil && d.id(last) != d.id(m) {
			return nil, nil, true
		}
		if last = m; first == nil {
			first = m
		}
	}
	return first, last, false
}

// topicReach is how many blocks back a reference may reach.
const topicReach = 3

func (d *discourse) weight(m *spoken) int {
	w := m.about.count
	if m.subject {
		w++
	}
	return w
}
