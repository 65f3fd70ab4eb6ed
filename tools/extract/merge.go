package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/text"
)

// merge gives every draft its evidence and joins the drafts that state the same
// thing: one fact for one statement, however often it is made.
func (r *reader) merge(drafts []*draft) []*draft {
	out := make([]*draft, 0, len(drafts))
	alike := map[string]*draft{} // the first of them, by what drafts of one statement have in common
	var k []byte
	for _, d := range drafts {
		d.Evidence = r.entries(d)
		k = d.statement(k[:0])
		same, last := find(alike[string(k)], d)
		switch {
		case same != nil:
			same.absorb(d)
			continue
		case last != nil:
			last.alike = d
		default:
			alike[string(k)] = d
		}
		out = append(out, d)
	}
	return dropImplied(dropDenied(out))
}

// find gives the first of the drafts, from one on, that agrees with d, and the last
// that it came to.
func find(first, d *draft) (same, last *draft) {
	for o := first; o != nil; o = o.alike {
		if o.agrees(d) {
			return o, o
		}
		last = o
	}
	return nil, last
}

// statement adds to b what two drafts must have in common to state the same.
func (d *draft) statement(b []byte) []byte {
	b = line(b, string(d.Type), d.Polarity, d.Modality)
	switch d.Type {
	case fact.Claim: // two are the same only where the same words are said twice
		for _, e := range d.Evidence {
			b = line(b, e.Exact)
		}
	case fact.Enumeration:
		for _, item := range append([]string{d.Text}, d.Items...) {
			b = line(b, text.Fold(item))
		}
		return b
	case fact.Quote:
		return line(b, text.Fold(d.Text))
	case fact.Release:
		b = line(b, text.Fold(d.Text))
	case fact.Measurement:
		b = line(b, d.Measure)
		if d.Number != nil {
			b = line(b, d.Number.String())
		}
		for _, a := range d.Amounts {
			b = line(b, a.Comparator, a.Number.String(), a.Currency)
		}
	}
	for _, role := range fact.Roles[d.Type] {
		if !mayLack(d.Type, role) {
			b = line(b, sorted(d.Args[role])...)
		}
	}
	return b
}

func line(b []byte, words ...string) []byte {
	for i, w := range words {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, w...)
	}
	return append(b, '\n')
}

// sorted gives the ids in order, as they are where they are.
func sorted(ids []string) []string {
	if !slices.IsSorted(ids) {
		ids = slices.Clone(ids)
		slices.Sort(ids)
	}
	return ids
}

// mayLack reports a role that one statement of a fact may leave out.
func mayLack(t fact.Type, role fact.Role) bool {
	switch role {
	case fact.Place, fact.Source, fact.Founder:
		return true
	}
	return t == fact.Release && role == fact.Agent
}

// agrees reports whether nothing in two drafts of like content contradicts: what
// one leaves open the other may tell.
func (d *draft) agrees(o *draft) bool {
	if d.Date != "" && o.Date != "" && d.Date != o.Date {
		return false
	}
	switch d.Type {
	case fact.Quote:
		return true
	case fact.Investment:
		if !d.ofRound && !o.ofRound && otherSums(d.Amounts, o.Amounts) {
			return false // "X invested $3m in Y. It put $5m more into Y last year."
		}
	case fact.Affiliation:
		return d.Position == o.Position || d.Position == "" || o.Position == ""
	}
	for _, role := range fact.Roles[d.Type] {
		if mayLack(d.Type, role) && !agree(d.Args[role], o.Args[role]) {
			return false
		}
	}
	return true
}

// otherSums reports exact sums in one currency of which none are the same.
func otherSums(a, b []fact.Amount) bool {
	differ := false
	for i := range a {
		for k := range b {
			x, y := &a[i], &b[k]
			if x.Currency != y.Currency || x.Comparator != "" || y.Comparator != "" {
				continue
			}
			if x.Number.String() == y.Number.String() {
				return false
			}
			differ = true
		}
	}
	return differ
}

// agree reports two fillings of a role of which one is empty or both are equal.
func agree(a, b []string) bool { return len(a) == 0 || len(b) == 0 || sameSet(a, b) }

func sameSet(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	return slices.Equal(sorted(a), sorted(b))
}

// maxEvidence bounds the passages of one fact: a statement made more often is
// proved well enough.
const maxEvidence = 100

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
	if len(d.Amounts) == 0 || d.ofRound && !o.ofRound && len(o.Amounts) > 0 {
		d.Amounts, d.ofRound = o.Amounts, o.ofRound // "The round was led by X, which put in $5m"
	}
	d.Open = d.Open || o.Open
	for _, e := range o.Evidence {
		if len(d.Evidence) < maxEvidence && !d.covers(e) {
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
func dropImplied(list []*draft) []*draft {
	released := map[[2]string]bool{} // agent and product
	for _, d := range list {
		if d.Type == fact.Release {
			d.pairs(fact.Agent, func(pair [2]string) { released[pair] = true })
		}
	}
	return slices.DeleteFunc(list, func(d *draft) bool {
		implied := false
		if d.Type == fact.Development {
			d.pairs(fact.Developer, func(pair [2]string) { implied = implied || released[pair] })
		}
		return implied
	})
}

// dropDenied leaves out a plan that the same sentence goes on to tell did not come true: "Brazil, which had promised to do the
// same, has yet to restrict the app".
func dropDenied(list []*draft) []*draft {
	out := make([]*draft, 0, len(list))
	for i, d := range list {
		if !d.deniedIn(list[i+1:]) {
			out = append(out, d)
		}
	}
	return out
}

// deniedIn reports a plan that one of the drafts that follow from the same sentence denies.
func (d *draft) deniedIn(behind []*draft) bool {
	if d.Modality != fact.Planned || d.Polarity != "" {
		return false
	}
	for _, o := range behind {
		if o.s != d.s {
			return false
		}
		if o.Polarity == fact.Negative && o.Type == d.Type && o.trigger > d.trigger && d.sameArgs(o) {
			return true
		}
	}
	return false
}

// sameArgs reports that two drafts of one type name the same in every role.
func (d *draft) sameArgs(o *draft) bool {
	if len(d.Args) != len(o.Args) {
		return false
	}
	for role, ids := range d.Args {
		if !sameSet(ids, o.Args[role]) {
			return false
		}
	}
	return true
}

// pairs calls f with every maker, in the given role, and product.
func (d *draft) pairs(maker fact.Role, f func([2]string)) {
	for _, m := range d.Args[maker] {
		for _, p := range d.Args[fact.Product] {
			f([2]string{m, p})
		}
	}
}
