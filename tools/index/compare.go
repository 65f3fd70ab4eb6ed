package index

import (
	"cmp"
	"slices"
	"strconv"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/review"
)

// Compared is a model in the table that compares them.
type Compared struct {
	ID         string   `json:"id"`
	Maker      Cell     `json:"maker"`
	Released   Cell     `json:"released"`
	Parameters Cell     `json:"parameters"`
	Open       Cell     `json:"open"`
	Claims     []string `json:"claims"` // what is asserted of it, by whomever
}

// Cell is a value with what proves it. Without a text, no document tells it.
type Cell struct {
	Text     string         `json:"text"`
	Entity   string         `json:"entity"`   // where the value is one
	Key      string         `json:"key"`      // by which a column is sorted
	Fact     string         `json:"fact"`     // that states it; empty where only the entity's file does
	Source   string         `json:"source"`   // of the fact
	Sentence string         `json:"sentence"` // of the fact
	At       Spot           `json:"at"`
	Href     string         `json:"href"`    // of the entity
	Verdict  review.Verdict `json:"verdict"` // the gravest; empty where nobody weighed it
}

// maxCompared is how many models the table holds, the newest.
const maxCompared = 60

// compared fills the table of models, the newest first.
func (b *builder) compared() {
	facts := b.factsByEntity()
	b.out.Compared = []Compared{}
	for _, e := range b.in.Entities {
		if e.Kind == entity.Model {
			b.out.Compared = append(b.out.Compared, b.compare(e, facts[e.ID]))
		}
	}
	slices.SortStableFunc(b.out.Compared, func(x, y Compared) int {
		return cmp.Or(cmp.Compare(y.Released.Key, x.Released.Key), cmp.Compare(x.ID, y.ID))
	})
	b.out.Compared = b.out.Compared[:min(maxCompared, len(b.out.Compared))]
}

func (b *builder) compare(e *entity.Entity, facts []*fact.Fact) Compared {
	out := Compared{ID: e.ID, Claims: []string{}}
	for _, f := range facts {
		if f.Type == fact.Claim {
			if slices.Contains(f.Args[fact.About], e.ID) {
				out.Claims = append(out.Claims, f.ID)
			}
			continue
		}
		if f.Polarity != "" || f.Modality != "" {
			continue
		}
		b.tell(&out, e, f)
	}
	if out.Maker.Text == "" && b.known[e.Developer] != nil {
		out.Maker = b.maker(e.Developer)
	}
	return out
}

// tell enters what one fact tells of a model. The first that tells something
// counts; weighed ones come before others in the order of facts.
func (b *builder) tell(out *Compared, e *entity.Entity, f *fact.Fact) {
	set := func(c *Cell, value Cell, field string) {
		if c.Text == "" || c.Fact == "" {
			*c = b.proved(value, f, field)
		}
	}
	x := b.out.Facts[f.ID]
	switch {
	case in(fact.Release, fact.Product)(f, e.ID):
		if x.Date != nil {
			set(&out.Released, Cell{Text: x.Date.Text, Key: b.dates[f.ID].First().String()}, review.Date)
		}
		if f.Open {
			word, _ := b.book.Word("open_model")
			set(&out.Open, Cell{Text: word, Key: "1"}, "")
		}
		for _, id := range f.Args[fact.Agent] {
			if b.known[id] != nil {
				set(&out.Maker, b.maker(id), string(fact.Agent))
			}
		}
	case in(fact.Development, fact.Product)(f, e.ID):
		if id := f.Args[fact.Developer][0]; b.known[id] != nil {
			set(&out.Maker, b.maker(id), string(fact.Developer))
		}
	case in(fact.Measurement, fact.Subject)(f, e.ID) && f.Measure == "parameters" && f.Number != nil:
		set(&out.Parameters, Cell{Text: b.book.Quantity(f.Comparator, *f.Number), Key: strconv.FormatFloat(float64(*f.Number), 'f', 0, 64)}, review.Number)
	}
}

func (b *builder) maker(id string) Cell {
	name, _ := b.name(id)
	return Cell{Text: name, Entity: id, Href: b.at(path(b.known[id])), Key: name}
}

// proved adds to a value the fact that states it, and what was found out about
// the fact as a whole or about this field.
func (b *builder) proved(c Cell, f *fact.Fact, field string) Cell {
	x := b.out.Facts[f.ID]
	c.Fact, c.Source = f.ID, x.Source
	if len(x.Proofs) > 0 {
		c.Sentence, c.At = x.Proofs[0].Sentence, x.Proofs[0].At
	}
	for _, r := range x.Reviews {
		if r.Field == "" || r.Field == field {
			c.Verdict = r.Verdict
			break
		}
	}
	return c
}
