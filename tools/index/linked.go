package index

import (
	"moc/tools/entity"
	"moc/tools/fact"
)

// Linked is a thing or a claim as JSON-LD: the vocabulary of schema.org, with
// addresses relative to the page.
type Linked map[string]any

// schemaTypes are schema.org's names of the kinds.
var schemaTypes = map[entity.Kind]string{
	entity.Organization: "Organization", entity.Group: "Organization", entity.Person: "Person",
	entity.Model: "SoftwareApplication", entity.Product: "SoftwareApplication", entity.Place: "Place",
}

// linked describes an entity to machines: its names and what its facts state.
func (b *builder) linked(e *entity.Entity, facts []*fact.Fact) Linked {
	out := Linked{
		"@context": "https://schema.org", "@type": schemaTypes[e.Kind],
		"name": nameIn(e, b.book.Lang), "description": textIn(e.Description, b.book.Lang),
	}
	var also, same []string
	for _, n := range []string{e.Name.Vi, e.Name.En, e.Name.Zh} {
		if n != "" && n != out["name"] {
			also = append(also, n)
		}
	}
	for _, a := range e.Aliases {
		if !a.Misspelling {
			also = append(also, a.Text)
		}
	}
	if e.Wikidata != "" {
		same = append(same, "https://www.wikidata.org/wiki/"+e.Wikidata)
	}
	set(out, "alternateName", also)
	set(out, "sameAs", same)
	if e.Website != "" {
		out["url"] = e.Website
	}
	if e.Kind == entity.Model || e.Kind == entity.Product {
		out["applicationCategory"] = "Artificial intelligence"
	}
	for _, f := range facts {
		if f.Polarity == "" && f.Modality == "" {
			b.property(out, e, f)
		}
	}
	return out
}

// property adds what one fact states of an entity.
func (b *builder) property(out Linked, e *entity.Entity, f *fact.Fact) {
	day := ""
	if v, ok := b.dates[f.ID]; ok && !v.IsApprox() && v.First() == v.Last() {
		day = v.String()
	} else if ok && b.out.Facts[f.ID].Date != nil {
		day = b.out.Facts[f.ID].Date.Datetime
	}
	switch {
	case in(fact.Founding, fact.Organization)(f, e.ID):
		setOnce(out, "foundingDate", day)
		set(out, "founder", b.things(f.Args[fact.Founder]))
	case in(fact.Release, fact.Product)(f, e.ID):
		setOnce(out, "datePublished", day)
		set(out, "author", b.things(f.Args[fact.Agent]))
	case in(fact.Development, fact.Product)(f, e.ID):
		set(out, "author", b.things(f.Args[fact.Developer]))
	case in(fact.Affiliation, fact.Person)(f, e.ID):
		set(out, "affiliation", b.things(f.Args[fact.Organization]))
	case in(fact.Membership, fact.Member)(f, e.ID):
		set(out, "memberOf", b.things(f.Args[fact.Group]))
	}
}

// things refers to entities by name.
func (b *builder) things(ids []string) []Linked {
	var out []Linked
	for _, id := range ids {
		if e := b.known[id]; e != nil {
			out = append(out, Linked{"@type": schemaTypes[e.Kind], "name": nameIn(e, b.book.Lang)})
		}
	}
	return out
}

// linkedClaims describes the facts on a page of a source as claims, each with the document and
// the references that bear on it.
func (b *builder) linkedClaims(s *Source, page string) Linked {
	graph := []Linked{}
	for i := range s.Facts {
		x := b.out.Facts[s.Facts[i].ID]
		if x.on != page {
			continue
		}
		c := Linked{"@type": "Claim", "@id": "#" + x.ID, "text": b.without(x.Parts)}
		if x.Date != nil && x.Date.Datetime != "" {
			c["temporal"] = x.Date.Datetime
		}
		var cites []string
		for _, r := range x.Reviews {
			for _, ref := range r.References {
				cites = append(cites, ref.Address)
			}
		}
		set(c, "citation", cites)
		graph = append(graph, c)
	}
	doc := Linked{
		"@type": "Article", "@id": "", "headline": b.out.Sources[s.Document.ID].Title,
		"inLanguage": s.Document.Meta.Lang, "datePublished": s.Document.Meta.Date,
	}
	if u := b.out.Sources[s.Document.ID].URL; u != "" {
		doc["isBasedOn"] = u
	}
	return Linked{"@context": "https://schema.org", "@graph": append([]Linked{doc}, graph...)}
}

// linkedEvents describes the newest events of the timeline.
func (b *builder) linkedEvents() Linked {
	graph := []Linked{}
	for _, id := range b.out.Newest {
		x := b.out.Facts[id]
		e := Linked{"@type": "Event", "@id": "#" + id, "name": b.without(x.Parts)}
		if x.Date.Datetime != "" {
			e["startDate"] = x.Date.Datetime
		}
		graph = append(graph, e)
	}
	return Linked{"@context": "https://schema.org", "@graph": graph}
}

func set[T any](l Linked, key string, values []T) {
	if len(values) > 0 && l[key] == nil {
		l[key] = values
	}
}

func setOnce(l Linked, key, value string) {
	if value != "" && l[key] == nil {
		l[key] = value
	}
}
