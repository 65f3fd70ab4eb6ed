package index

import (
	"slices"

	"moc/tools/fact"
)

// Stance tells who speaks of whom in a claim.
type Stance string

const (
	OwnProduct  Stance = "own"         // a maker of itself or of what it makes
	Independent Stance = "independent" // of others
)

// Claims are claims and quotations of one speaker, or about one subject.
type Claims struct {
	ID    string   `json:"id"` // of the entity
	Facts []string `json:"facts"`
}

const claimsPage = "claims/index"

// claims lists what people and organizations assert, as against the article, by
// speaker and by subject.
func (b *builder) claims() {
	facts := map[string]*fact.Fact{}
	for i := range b.in.Sources {
		for j := range b.in.Sources[i].Facts {
			f := &b.in.Sources[i].Facts[j]
			facts[f.ID] = f
		}
	}
	speakers, subjects := map[string][]string{}, map[string][]string{}
	for _, id := range b.factIDs() {
		f := facts[id]
		if len(f.Args[fact.Speaker]) == 0 {
			continue
		}
		b.out.Claims = append(b.out.Claims, id)
		b.out.Facts[id].Stance = b.stance(f)
		speaker := f.Args[fact.Speaker][0] // the claim stands once, under the first
		speakers[speaker] = append(speakers[speaker], id)
		for _, e := range f.Args[fact.About] {
			subjects[e] = append(subjects[e], id)
		}
	}
	b.out.Voices = b.out.Claims[:min(voices, len(b.out.Claims))]
	b.out.Speakers, b.out.Subjects = b.byName(speakers), b.byName(subjects)
	if !b.fits(b.out.Claims, room) {
		b.claimLeaves()
	}
}

// claimLeaves makes a page for each speaker and lists of these pages. Claims about
// somebody stand on the profile already.
func (b *builder) claimLeaves() {
	title := b.word("list_claims")
	about := b.word("list_claims_about")
	way := []Link{{Text: title, Href: href(claimsPage)}}
	var speakers, subjects []Link
	for _, s := range b.out.Speakers {
		leaf := Leaf{Title: title + ": " + b.out.Entities[s.ID].Name, About: about, Kind: claimsLeaf, Of: s.ID, Way: way}
		b.leaves("claims/"+s.ID, leaf, s.Facts, func(string, string) {})
		speakers = append(speakers, Link{Text: b.out.Entities[s.ID].Name, Href: href("claims/" + s.ID), Count: len(s.Facts)})
	}
	for _, s := range b.out.Subjects {
		e := b.out.Entities[s.ID]
		subjects = append(subjects, Link{Text: e.Name, Href: href(e.Path) + "#type-claim", Count: len(s.Facts)})
	}
	beside := []Link{
		{Text: b.word("by_speaker"), Href: href(claimsPage), Count: len(speakers)},
		{Text: b.word("by_subject"), Href: href("claims/by/subject"), Count: len(subjects)},
	}
	leaf := Leaf{Title: title, About: about, Kind: linksLeaf, Of: "by_speaker", Beside: beside}
	leaf.Beside[0].Here = true
	b.links(claimsPage, "claims/by/speaker", leaf, speakers)
	leaf.Beside[0].Here, leaf.Beside[1].Here = false, true
	leaf.Title, leaf.Of, leaf.Way = title+": "+b.word("by_subject"), "by_subject", way
	b.links("claims/by/subject", "claims/by/subject", leaf, subjects)
	b.out.Speakers, b.out.Subjects = []Claims{}, []Claims{}
}

// byName puts claims in the alphabetic order of the entities.
func (b *builder) byName(claims map[string][]string) []Claims {
	ids := []string{}
	for id := range claims {
		ids = append(ids, id)
	}
	b.sortNames(ids)
	out := []Claims{}
	for _, id := range ids {
		out = append(out, Claims{id, claims[id]})
	}
	return out
}

// stance tells a maker's claim about its own from one about others. It is empty
// where the claim is about nobody known.
func (b *builder) stance(f *fact.Fact) Stance {
	about := f.Args[fact.About]
	if f.Type != fact.Claim || len(about) == 0 {
		return ""
	}
	for _, speaker := range f.Args[fact.Speaker] {
		if slices.ContainsFunc(about, func(e string) bool { return b.belongs(e, speaker, maxOwners) }) {
			return OwnProduct
		}
	}
	return Independent
}

// maxOwners bounds the way from a product to whom it belongs in the end: model,
// maker, parent, parent's parent.
const maxOwners = 4

// belongs reports whether an entity is its owner, or made by it or by a part of
// it, as the entities' files say.
func (b *builder) belongs(id, owner string, steps int) bool {
	e := b.known[id]
	switch {
	case id == owner:
		return true
	case e == nil || steps == 0:
		return false
	}
	return e.Developer != "" && b.belongs(e.Developer, owner, steps-1) || e.Parent != "" && b.belongs(e.Parent, owner, steps-1)
}
