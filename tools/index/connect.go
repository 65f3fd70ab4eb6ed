package index

import (
	"cmp"
	"maps"
	"slices"

	"moc/tools/fact"
	"moc/tools/picture"
)

// Connections is who made, invested in, restricted, met or belongs to whom: a
// picture, and the same as lists by what joins them.
type Connections struct {
	Picture picture.Arcs    `json:"picture"`
	Kinds   []ConnectedBy   `json:"kinds"`
	Joins   map[string]Join `json:"joins"` // by the id of an arc
}

// ConnectedBy lists the facts that join things in one way.
type ConnectedBy struct {
	Kind  string   `json:"kind"`  // a key of data/i18n
	Facts []string `json:"facts"` // that the page of connections tells
	Count int      `json:"count"` // of all
	Href  string   `json:"href"`  // of the page that tells all; empty where that of connections does
}

// Join is what an arc stands for.
type Join struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
	Href string `json:"href"` // of the fact beside its sentence
}

// tie says how a type of fact joins things.
type tie struct {
	kind     string
	from, to fact.Role
}

var ties = map[fact.Type]tie{
	fact.Release:     {"made", fact.Agent, fact.Product},
	fact.Development: {"made", fact.Developer, fact.Product},
	fact.Founding:    {"led", fact.Founder, fact.Organization},
	fact.Affiliation: {"led", fact.Person, fact.Organization},
	fact.Investment:  {"invested", fact.Investor, fact.Recipient},
	fact.Acquisition: {"invested", fact.Buyer, fact.Target},
	fact.Restriction: {"restricted", fact.Authority, fact.Target},
	fact.Membership:  {"belongs", fact.Member, fact.Group},
	fact.Meeting:     {"met", fact.Participant, fact.Participant},
	fact.Partnership: {"met", fact.Party, fact.Party},
}

// tieKinds lists the ways of being joined in the order of the page.
var tieKinds = []string{"made", "invested", "restricted", "met", "belongs", "led"}

// The picture shows the things with most connections. Up to maxJoined facts stand
// beside it; of more, the first of each kind, and each kind has pages of its own.
const (
	maxNodes  = 90
	maxArcs   = 150
	maxJoined = 150
	firstTies = 10
)

// busiest keeps the edges between the things that have most.
func busiest(edges []picture.Edge) []picture.Edge {
	n := map[string]int{}
	for _, e := range edges {
		n[e.From]++
		n[e.To]++
	}
	ids := slices.Collect(maps.Keys(n))
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(n[b]-n[a], cmp.Compare(a, b)) })
	rank := map[string]int{}
	for i, id := range ids {
		rank[id] = i
	}
	later := func(e picture.Edge) int { return max(rank[e.From], rank[e.To]) }
	nodes := maxNodes
	if len(edges) > maxArcs {
		ranks := make([]int, len(edges))
		for i, e := range edges {
			ranks[i] = later(e)
		}
		slices.Sort(ranks)
		nodes = min(nodes, ranks[maxArcs])
	}
	return slices.DeleteFunc(edges, func(e picture.Edge) bool { return later(e) >= nodes })
}

// connections joins what the facts join that are stated as having happened.
func (b *builder) connections() {
	out := &b.out.Connections
	out.Joins = map[string]Join{}
	kinds := map[string][]string{}
	seen := map[string]bool{}
	var edges []picture.Edge
	for _, f := range b.allFacts() {
		t, ok := ties[f.Type]
		x := b.out.Facts[f.ID]
		if !ok || f.Polarity != "" || f.Modality != "" {
			continue
		}
		told := false
		for _, p := range pairs(f, t) {
			key := t.kind + " " + p[0] + " " + p[1]
			if seen[key] || b.known[p[0]] == nil || b.known[p[1]] == nil {
				continue
			}
			seen[key], told = true, true
			edges = append(edges, picture.Edge{ID: key, From: p[0], To: p[1]})
			out.Joins[key] = Join{Kind: t.kind, Text: b.without(x.Parts), Href: x.Href}
		}
		if told {
			kinds[t.kind] = append(kinds[t.kind], f.ID)
		}
	}
	slices.SortFunc(edges, func(a, b picture.Edge) int { return cmp.Compare(a.ID, b.ID) })
	out.Picture = picture.Connect(busiest(edges))
	b.tieKinds(kinds)
}

// tieKinds lists the facts by how they join things.
func (b *builder) tieKinds(kinds map[string][]string) {
	all := 0
	for _, ids := range kinds {
		all += len(ids)
	}
	out := &b.out.Connections
	out.Kinds = []ConnectedBy{}
	top := Link{Text: b.word("connections"), Href: "connections.html"}
	for _, k := range tieKinds {
		ids := kinds[k]
		c := ConnectedBy{Kind: k, Facts: ids, Count: len(ids)}
		if all > maxJoined && len(ids) > firstTies {
			c.Facts, c.Href = ids[:firstTies], href("connections/"+k)
			parts := slices.Collect(slices.Chunk(ids, maxJoined))
			leaf := Leaf{Title: top.Text + " – " + b.word("tie_"+k), About: b.word("connections_about"), Kind: connectionsLeaf, Of: k, Way: []Link{top}}
			for i, l := range b.spread("connections/"+k, "connections/"+k, leaf, sizes(parts)) {
				l.IDs = parts[i]
			}
		}
		if len(ids) > 0 {
			out.Kinds = append(out.Kinds, c)
		}
	}
}

// pairs lists who is joined to whom: everybody in one role with everybody in the
// other, or, where they share a role, the first with each of the others.
func pairs(f *fact.Fact, t tie) [][2]string {
	var out [][2]string
	from := f.Args[t.from]
	if t.from == t.to {
		for _, id := range from[min(1, len(from)):] {
			out = append(out, [2]string{from[0], id})
		}
		return out
	}
	for _, a := range from {
		for _, c := range f.Args[t.to] {
			out = append(out, [2]string{a, c})
		}
	}
	return out
}

// allFacts lists the facts of all sources in reading order.
func (b *builder) allFacts() []*fact.Fact {
	var out []*fact.Fact
	for i := range b.in.Sources {
		for j := range b.in.Sources[i].Facts {
			out = append(out, &b.in.Sources[i].Facts[j])
		}
	}
	return out
}
