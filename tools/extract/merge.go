package extract

import (
	"sort"
	"strings"

	"moc/tools/fact"
	"moc/tools/text"
)

// merge gives every draft its evidence and joins the drafts that state the same
// thing: one fact for one statement, however often it is made.
func (r *reader) merge(drafts []draft) []draft {
	var out []draft
	for i := range drafts {
		d := drafts[i]
		d.Evidence = r.entries(&d)
		if same := find(out, &d); same != nil {
			same.absorb(&d)
			continue
		}
		out = append(out, d)
	}
	return dropImplied(out)
}

func find(list []draft, d *draft) *draft {
	for i := range list {
		if list[i].says(d) {
			return &list[i]
		}
	}
	return nil
}

// says reports whether two drafts state the same: what one leaves open the
// other may tell, but nothing contradicts.
func (d *draft) says(o *draft) bool {
	if d.Type != o.Type || d.Polarity != o.Polarity || d.Modality != o.Modality {
		return false
	}
	if d.Date != "" && o.Date != "" && d.Date != o.Date {
		return false
	}
	switch d.Type {
	case fact.Claim, fact.Enumeration:
		return false
	case fact.Quote:
		return text.Fold(d.Text) == text.Fold(o.Text)
	case fact.Measurement:
		return d.Measure == o.Measure && sameArgs(d, o) && sameValue(d, o)
	case fact.Affiliation:
		return sameArgs(d, o) && (d.Position == o.Position || d.Position == "" || o.Position == "")
	case fact.Release:
		return sameSet(d.Args[fact.Product], o.Args[fact.Product]) && text.Fold(d.Text) == text.Fold(o.Text) && agree(d.Args[fact.Agent], o.Args[fact.Agent])
	}
	return sameMain(d, o)
}

func sameValue(d, o *draft) bool {
	if (d.Number == nil) != (o.Number == nil) || d.Number != nil && *d.Number != *o.Number || len(d.Amounts) != len(o.Amounts) {
		return false
	}
	for i := range d.Amounts {
		if d.Amounts[i] != o.Amounts[i] {
			return false
		}
	}
	return true
}

func sameArgs(d, o *draft) bool {
	for _, role := range fact.Roles[d.Type] {
		if !sameSet(d.Args[role], o.Args[role]) {
			return false
		}
	}
	return true
}

// sameMain compares all roles but the place, which one report may leave out.
func sameMain(d, o *draft) bool {
	for _, role := range fact.Roles[d.Type] {
		if role == fact.Place || role == fact.Source || role == fact.Founder {
			if !agree(d.Args[role], o.Args[role]) {
				return false
			}
			continue
		}
		if !sameSet(d.Args[role], o.Args[role]) {
			return false
		}
	}
	return true
}

// agree reports two fillings of a role of which one is empty or both are equal.
func agree(a, b []string) bool { return len(a) == 0 || len(b) == 0 || sameSet(a, b) }

func sameSet(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	x, y := append([]string(nil), a...), append([]string(nil), b...)
	sort.Strings(x)
	sort.Strings(y)
	return strings.Join(x, " ") == strings.Join(y, " ")
}

// absorb takes over the proof of a second statement, and what it tells beyond
// the first.
func (d *draft) absorb(o *draft) {
	for _, role := range fact.Roles[d.Type] {
		if len(d.Args[role]) == 0 && len(o.Args[role]) > 0 {
			d.Args[role] = o.Args[role]
		}
	}
	if d.Date == "" {
		d.Date, d.DateText = o.Date, o.DateText
	}
	if len(d.Amounts) == 0 {
		d.Amounts = o.Amounts
	}
	d.Open = d.Open || o.Open
	for _, e := range o.Evidence {
		if !d.covers(e) {
			d.Evidence = append(d.Evidence, e)
		}
	}
}

func (d *draft) covers(e fact.Evidence) bool {
	for _, x := range d.Evidence {
		if x.Start <= e.Start && e.End <= x.End {
			return true
		}
	}
	return false
}

// dropImplied leaves out what another fact says better: a product's maker where
// a release names both.
func dropImplied(list []draft) []draft {
	out := list[:0]
	for i := range list {
		d := list[i]
		if d.Type == fact.Development && releasedBy(list, &d) {
			continue
		}
		out = append(out, d)
	}
	return out
}

func releasedBy(list []draft, d *draft) bool {
	for i := range list {
		o := &list[i]
		if o.Type != fact.Release {
			continue
		}
		if overlaps(o.Args[fact.Agent], d.Args[fact.Developer]) && overlaps(o.Args[fact.Product], d.Args[fact.Product]) {
			return true
		}
	}
	return false
}

func overlaps(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
