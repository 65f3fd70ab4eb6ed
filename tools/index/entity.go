package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/phrase"
	"moc/tools/source"
	"moc/tools/text"
)

// Entity is a profile in one language.
type Entity struct {
	ID          string      `json:"id"`
	Kind        entity.Kind `json:"kind"`
	Folder      string      `json:"folder"`
	Path        string      `json:"path"`
	Href        string      `json:"href"`
	Name        string      `json:"name"`
	Names       []LangText  `json:"names"` // in the other languages, where they differ
	Class       string      `json:"class"` // a key of data/i18n; empty for a person, whose list says it
	Description string      `json:"description"`
	Website     string      `json:"website"`
	Wikidata    string      `json:"wikidata"`
	Relations   []Relation  `json:"relations"`
	Aliases     []LangText  `json:"aliases"` // right ones that are no name above
	Spellings   []Spelling  `json:"spellings"`
	Groups      []Group     `json:"groups"`
	Related     []string    `json:"related"`  // entities that share a fact, those that share most first
	Mentions    []Mentions  `json:"mentions"` // in the first sources that name it
	Unlisted    int         `json:"unlisted"` // how many further sources name it
	Gaps        []Gap       `json:"gaps"`
	Feed        bool        `json:"feed"` // it has events that can be followed
	Linked      Linked      `json:"linked"`
	Picture     Picture     `json:"picture"` // of its events by type; empty where there are few
	Facts       int         `json:"facts"`
}

// LangText is a text with its language, which is empty for a name that belongs
// to none.
type LangText struct {
	Lang string `json:"lang"`
	Text string `json:"text"`
}

// langOf tells by its letters in which language an alias is spoken: "Lục Hổ" is
// Vietnamese wherever it stands.
func langOf(alias string) string {
	for _, r := range norm.NFC.String(alias) {
		switch {
		case unicode.Is(unicode.Han, r):
			return "zh-Hans"
		case 0x1ea0 <= r && r <= 0x1ef9, strings.ContainsRune("ăĂđĐơƠưƯ", r):
			return "vi"
		}
	}
	return ""
}

// Relation is what an entity's own file says of its place: developer, parent,
// within.
type Relation struct {
	Role string `json:"role"`
	ID   string `json:"id"`
}

// Spelling is a wrong way in which a document writes the name.
type Spelling struct {
	Text     string `json:"text"`
	Lang     string `json:"lang"`
	Source   string `json:"source"`
	Sentence string `json:"sentence"` // the first
	At       Spot   `json:"at"`
	Count    int    `json:"count"`
}

// Group is the facts of one type.
type Group struct {
	Type  fact.Type `json:"type"`
	Facts []string  `json:"facts"` // that the profile tells
	Count int       `json:"count"` // of all
	Href  string    `json:"href"`  // of the page that tells all; empty where the profile does
}

// What a profile names beside its facts.
const (
	maxRelated  = 60
	maxMentions = 40 // sources
)

// Mentions lists the sentences of a source that hold the name.
type Mentions struct {
	Source    string `json:"source"`
	Sentences []Spot `json:"sentences"`
}

// entities makes the profiles and the lists of them. A profile is made for every
// entity file: who is who is worth a page before anything is told.
func (b *builder) entities() {
	facts, mentions := b.factsByEntity(), b.mentionsByEntity()
	for _, e := range b.in.Entities {
		out := b.entity(e, facts[e.ID])
		out.Spellings, out.Mentions = b.mentions(e, mentions[e.ID])
		out.Unlisted = max(0, len(out.Mentions)-maxMentions)
		out.Mentions = out.Mentions[:len(out.Mentions)-out.Unlisted]
		out.Gaps = b.gaps(e, facts[e.ID])
		out.Linked = b.linked(e, facts[e.ID])
		b.out.Entities[e.ID] = out
	}
	for _, kind := range entity.Kinds {
		list := List{Kind: kind, Folder: kind.Folder(), IDs: []string{}}
		for _, e := range b.in.Entities {
			if e.Kind == kind {
				list.IDs = append(list.IDs, e.ID)
			}
		}
		b.sortNames(list.IDs)
		b.out.Lists = append(b.out.Lists, list)
		if kind == entity.Group {
			b.out.Groups = list.IDs[:min(groups, len(list.IDs))]
		}
		b.directory(list.Folder, entitiesLeaf, string(kind), list.IDs, maxListed)
	}
	for id, e := range b.out.Entities {
		e.Related = b.related(id, facts[id])
		b.foldProfile(e)
	}
}

// foldProfile gives each type of fact a page of its own where the profile has no
// room for all of them, and leaves the first of each type on the profile.
func (b *builder) foldProfile(e *Entity) {
	all := []string{}
	for _, g := range e.Groups {
		all = append(all, g.Facts...)
	}
	whole := b.fits(all, profileRoom)
	for i := range e.Groups {
		g := &e.Groups[i]
		if first := b.begin(g.Facts, profileRoom/len(e.Groups)); !whole && len(first) < len(g.Facts) {
			page := e.Path + "/" + string(g.Type)
			g.Href = href(page)
			leaf := Leaf{Title: e.Name + " – " + b.word("type_"+string(g.Type)), About: e.Description + ".", Kind: profileLeaf, Of: e.ID, Way: b.wayTo(e)}
			b.leaves(page, leaf, g.Facts, func(id, at string) {
				if f := b.out.Facts[id]; f.Shown == e.Path {
					f.Shown = at
				}
			})
			g.Facts = first
		}
		for _, id := range g.Facts {
			if f := b.out.Facts[id]; strings.HasPrefix(f.Shown, e.Path+"/") {
				f.Shown = e.Path
			}
		}
	}
}

// wayTo gives the pages above those of a profile.
func (b *builder) wayTo(e *Entity) []Link {
	return []Link{{Text: b.word("list_" + e.Folder), Href: e.Folder + "/index.html"}, {Text: e.Name, Href: href(e.Path)}}
}

// factsByEntity gives the facts in which an entity has a part, in the order of
// the timeline.
func (b *builder) factsByEntity() map[string][]*fact.Fact {
	if b.byEntity != nil {
		return b.byEntity
	}
	all := map[string]*fact.Fact{}
	with := map[string][]string{} // entities by the fact that stands for their event
	for _, f := range b.allFacts() {
		first := b.out.Facts[f.ID].Of
		if first == "" {
			all[f.ID], first = f, f.ID
		}
		for _, e := range parties(f) { // only one telling may name a founder
			if !slices.Contains(with[first], e) {
				with[first] = append(with[first], e)
			}
		}
	}
	b.byEntity = map[string][]*fact.Fact{}
	for _, id := range b.factIDs() {
		if all[id] == nil {
			continue
		}
		for _, e := range with[id] {
			b.byEntity[e] = append(b.byEntity[e], all[id])
		}
	}
	return b.byEntity
}

// parties lists the entities of a fact, each once.
func parties(f *fact.Fact) []string {
	var out []string
	for _, role := range fact.Roles[f.Type] {
		for _, id := range f.Args[role] {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// path is where the page of an entity lies, without language and ending.
func path(e *entity.Entity) string { return e.Kind.Folder() + "/" + e.ID }

func (b *builder) entity(e *entity.Entity, facts []*fact.Fact) *Entity {
	lang := b.book.Lang
	out := &Entity{
		ID: e.ID, Kind: e.Kind, Folder: e.Kind.Folder(), Path: path(e), Href: b.at(path(e)),
		Name: nameIn(e, lang), Description: textIn(e.Description, lang),
		Website: e.Website, Wikidata: e.Wikidata, Facts: len(facts),
		Names: []LangText{}, Relations: []Relation{}, Aliases: []LangText{}, Groups: []Group{},
	}
	if e.Kind != entity.Person {
		out.Class = phrase.Key("class", e.Class)
	}
	for _, n := range []LangText{{"vi", e.Name.Vi}, {"en", e.Name.En}, {"zh-Hans", e.Name.Zh}} {
		if n.Text != "" && n.Text != out.Name {
			out.Names = append(out.Names, n)
		}
	}
	for _, r := range []Relation{{"developer", e.Developer}, {"parent", e.Parent}, {"within", e.Within}} {
		if b.known[r.ID] != nil {
			out.Relations = append(out.Relations, r)
		}
	}
	for _, a := range e.Aliases {
		if !a.Misspelling {
			out.Aliases = append(out.Aliases, LangText{langOf(a.Text), a.Text})
		}
	}
	for _, t := range fact.Types {
		g := Group{Type: t}
		for _, f := range facts {
			if f.Type == t {
				g.Facts = append(g.Facts, f.ID)
			}
		}
		if len(g.Facts) > 0 {
			g.Count = len(g.Facts)
			out.Groups = append(out.Groups, g)
		}
	}
	return out
}

// mentioned is a mention and the source that has it.
type mentioned struct {
	in *source.Document
	Mention
}

// mentionsByEntity gives where documents name an entity, in reading order.
func (b *builder) mentionsByEntity() map[string][]mentioned {
	out := map[string][]mentioned{}
	for i := range b.in.Sources {
		s := &b.in.Sources[i]
		for _, m := range s.Mentions {
			out[m.ID] = append(out[m.ID], mentioned{s.Document, m})
		}
	}
	return out
}

// mentions lists the sentences that name an entity, and how documents wrote the
// name where they did not write it right.
func (b *builder) mentions(e *entity.Entity, all []mentioned) ([]Spelling, []Mentions) {
	wrong := map[string]bool{}
	for _, a := range e.Aliases {
		if a.Misspelling {
			wrong[text.Fold(a.Text)] = true
		}
	}
	spellings, out := []Spelling{}, []Mentions{}
	for _, m := range all {
		n := m.in.SentenceAt(m.Start)
		if n < 0 {
			continue
		}
		sentence := m.in.Sentences[n].ID
		if n := len(out); n == 0 || out[n-1].Source != m.in.ID {
			out = append(out, Mentions{Source: m.in.ID})
		}
		last := &out[len(out)-1]
		at := b.spot(m.in.ID, sentence)
		if n := len(last.Sentences); n == 0 || last.Sentences[n-1] != at {
			last.Sentences = append(last.Sentences, at)
		}
		if exact := m.in.Text(m.Start, m.End); wrong[text.Fold(exact)] {
			spellings = count(spellings, Spelling{exact, m.in.Meta.Lang, m.in.ID, sentence, at, 1})
		}
	}
	return spellings, out
}

// count adds a spelling, or one more of it if the same source has it already.
func count(list []Spelling, s Spelling) []Spelling {
	for i := range list {
		if list[i].Source == s.Source && strings.EqualFold(list[i].Text, s.Text) {
			list[i].Count++
			return list
		}
	}
	return append(list, s)
}

// related lists who shares facts with an entity.
func (b *builder) related(id string, facts []*fact.Fact) []string {
	shared := map[string]int{}
	ids := []string{}
	for _, f := range facts {
		for _, other := range parties(f) {
			if other == id {
				continue
			}
			if shared[other] == 0 {
				ids = append(ids, other)
			}
			shared[other]++
		}
	}
	b.sortNames(ids)
	slices.SortStableFunc(ids, func(x, y string) int { return cmp.Compare(shared[y], shared[x]) })
	return ids[:min(maxRelated, len(ids))]
}
