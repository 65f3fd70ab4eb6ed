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
	alike := map[string][]int{} // indexes into out, by core
	for i := range drafts {
		d := drafts[i]
		d.Evidence = r.entries(&d)
		if same := find(out, alike[d.core()], &d); same != nil {
			same.absorb(&d)
			continue
		}
		alike[d.core()] = append(alike[d.core()], len(out))
		out = append(out, d)
	}
	return dropImplied(out)
}

func find(list []draft, alike []int, d *draft) *draft {
	for _, i := range alike {
		if list[i].says(d) {
			return &list[i]
		}
	}
	return nil
}

// core spells out what two drafts must have in common to say the same: all but
// what one of them may leave open.
func (d *draft) core() string {
	parts := []string{string(d.Type), d.Polarity, d.Modality, d.Measure}
	for _, role := range fact.Roles[d.Type] {
		switch role {
		case fact.Place, fact.Source, fact.Founder, fact.Agent:
			continue
		}
		ids := append([]string(nil), d.Args[role]...)
		sort.Strings(ids)
		parts = append(parts, strings.Join(ids, " "))
	}
	return strings.Join(parts, "\n")
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
	released := map[[2]string]bool{} // agent and product
	for i := range list {
		if list[i].Type == fact.Release {
			list[i].pairs(fact.Agent, func(pair [2]string) { released[pair] = true })
		}
	}
	out := list[:0]
	for i := range list {
		d, implied := list[i], false
		if d.Type == fact.Development {
			d.pairs(fact.Developer, func(pair [2]string) { implied = implied || released[pair] })
		}
		if !implied {
			out = append(out, d)
		}
	}
	return out
}

// pairs calls f with every maker, in the given role, and product.
func (d *draft) pairs(maker fact.Role, f func([2]string)) {
	for _, m := range d.Args[maker] {
		for _, p := range d.Args[fact.Product] {
			f([2]string{m, p})
		}
	}
}
