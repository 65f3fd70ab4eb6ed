package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/proof"
)

// describing are the types of facts that tell what a firm is rather than what befell it: of these a text speaks of its main firm, and
// only by name or at once of another.
var describing = map[fact.Type]bool{
	fact.Measurement: true, fact.Affiliation: true, fact.Founding: true, fact.Partnership: true, fact.Development: true,
	fact.Claim: true, fact.Quote: true,
}

// onSideFirm reports an English fact that describes an organization which the document names less than half as often as another, and
// reaches it by a reference past its name or from another paragraph: in "Ada Boyd, an analyst at Velor, expects the company to be worth
// $4bn" that may as well be the firm that the text is about. A figure is not given so even to a firm of the sentence before that is
// named only once, and not as its subject: "Ada Boyd came from Velor. She inherits 300 employees".
func (r *reader) onSideFirm(d *draft) bool {
	n := d.segment()
	if !d.s.nounFollows || !describing[d.Type] || n < 0 || d.s.segments[n].kind == relative {
		return false
	}
	for _, id := range d.ids() {
		if about := r.model.of(id); r.model.kindOfID(id) == entity.Organization && about.count*outweighs < r.model.most && r.farFrom(d, id) {
			return true
		}
	}
	return false
}

// farFrom reports an organization that the words of a fact do not name, where its sentence names it beside them, or where neither the
// paragraph nor the sentence before does.
func (r *reader) farFrom(d *draft, id string) bool {
	here, once := false, d.Type == fact.Measurement && r.model.of(id).count == 1
	for i := range d.s.chunks {
		if c := &d.s.chunks[i]; c.kind == name && c.name.ID == id {
			if b := d.s.bytes(span{i, i + 1}); d.span.Start <= b.Start && b.End <= d.span.End {
				return false
			}
			here = true
		}
	}
	if here {
		return !d.tellsOwn()
	}
	n := d.s.index
	from := min(r.model.block(d.s.src.Block), r.model.starts[max(n-1, 0)])
	near := func(m *spoken) bool { return r.model.id(m) == id }
	if m := r.model.last(from, r.model.starts[n], near); m != nil {
		return once && !m.subject && !m.phrase.isFounded()
	}
	last := r.model.last(0, from, near)
	return last != nil && !d.bornIn(last)
}

// isFounded reports what stands right behind the verb of founding: "set up Kelda Labs".
func (p *phrase) isFounded() bool { return p.first > 0 && p.s.tells(p.first-1, fact.Founding) }

// tellsOwn reports words that tell whose what they tell of is: "its chairman, Ada Boyd".
func (d *draft) tellsOwn() bool {
	first, last := slices.Min(d.used), slices.Max(d.used)
	return slices.ContainsFunc(d.s.chunks[first:last+1], func(c chunk) bool { return c.is(grammar.Own) })
}

// bornIn reports a noun in the sentence of a fact that the name of an organization holds: "the council" after "European Software
// Council". One that the text only calls it by is not enough: "the studio" may be the firm that has just bought a studio.
func (d *draft) bornIn(m *spoken) bool {
	return slices.ContainsFunc(d.s.chunks, func(c chunk) bool { return c.is(grammar.Noun) && holds(m.name, c.key, tails(c.key)) })
}

// sideFirm is the reason told for such a fact.
const sideFirm proof.Reason = "side-firm"
