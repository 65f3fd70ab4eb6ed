package index

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
)

// Gap is something that a reader looks for on a profile and that no document
// here states as having happened.
type Gap struct {
	Aspect string `json:"aspect"` // a key of data/i18n
	State  string `json:"state"`  // not_known, none or not_yet
}

// aspect is what a profile of some kind should tell.
type aspect struct {
	key   string
	kinds []entity.Kind
	of    func(f *fact.Fact, id string) bool // whether the fact tells it
}

var aspects = []aspect{
	{"founded", []entity.Kind{entity.Organization, entity.Group}, in(fact.Founding, fact.Organization)},
	{"led_by", []entity.Kind{entity.Organization}, in(fact.Affiliation, fact.Organization)},
	{"listed", []entity.Kind{entity.Organization}, in(fact.Listing, fact.Organization)},
	{"made_by", []entity.Kind{entity.Model, entity.Product}, func(f *fact.Fact, id string) bool {
		return in(fact.Development, fact.Product)(f, id) || in(fact.Release, fact.Product)(f, id) && len(f.Args[fact.Agent]) > 0
	}},
	{"released", []entity.Kind{entity.Model, entity.Product}, func(f *fact.Fact, id string) bool {
		return in(fact.Release, fact.Product)(f, id) && f.Date != ""
	}},
	{"parameters", []entity.Kind{entity.Model}, func(f *fact.Fact, id string) bool {
		return in(fact.Measurement, fact.Subject)(f, id) && f.Measure == "parameters"
	}},
	{"position", []entity.Kind{entity.Person}, in(fact.Affiliation, fact.Person)},
}

// in gives a test for facts of a type in which an entity has a role.
func in(t fact.Type, r fact.Role) func(*fact.Fact, string) bool {
	return func(f *fact.Fact, id string) bool { return f.Type == t && slices.Contains(f.Args[r], id) }
}

// gaps tells by kind what is absent: said to be none, only planned, or told by
// no document. Whether a firm is listed is a gap only where a document speaks of
// it.
func (b *builder) gaps(e *entity.Entity, facts []*fact.Fact) []Gap {
	out := []Gap{}
	for _, a := range aspects {
		if !slices.Contains(a.kinds, e.Kind) || a.key == "made_by" && e.Developer != "" {
			continue
		}
		if state := a.state(e.ID, facts); state != "" && (a.key != "listed" || state != notKnown) {
			out = append(out, Gap{a.key, state})
		}
	}
	return out
}

// States of a gap.
const (
	notKnown = "not_known"
	none     = "none"
	notYet   = "not_yet"
)

func (a *aspect) state(id string, facts []*fact.Fact) string {
	state := notKnown
	for _, f := range facts {
		switch {
		case !a.of(f, id):
		case f.Polarity == "" && f.Modality == "":
			return ""
		case f.Polarity != "" && state == notKnown:
			state = none
		case f.Modality == fact.Planned:
			state = notYet
		}
	}
	return state
}
