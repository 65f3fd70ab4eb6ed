package index

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"moc/tools/fact"
	"moc/tools/review"
)

// Leaf is a page with a part of a list that is too long for one page, or the
// first page of a list that may become so.
type Leaf struct {
	Title   string   `json:"title"`
	About   string   `json:"about"`
	Kind    string   `json:"kind"`             // of the list: see the constants
	Of      string   `json:"of"`               // id of the entity or key of the word whose list it is
	Year    string   `json:"year"`             // that all facts of the page share
	Way     []Link   `json:"way"`              // the pages above, the outermost first
	Beside  []Link   `json:"beside"`           // pages of the same list cut otherwise: months of a year
	Parts   []Link   `json:"parts"`            // pages into which this list goes on, this one among them; empty where it is whole
	IDs     []string `json:"ids"`              // of facts, entities or sources
	Links   []Link   `json:"links"`            // to what is listed, where that has pages
	Reviews []Review `json:"reviews"`          // of one verdict
	Blocks  []Block  `json:"blocks,omitempty"` // of a document
	Linked  Linked   `json:"linked,omitempty"`
}

// Kinds of leaves, which are named after what their lists hold.
const (
	timelineLeaf    = "timeline"
	claimsLeaf      = "claims"
	profileLeaf     = "profile"
	connectionsLeaf = "connections"
	linksLeaf       = "links"
	verdictLeaf     = "verdict"
	readingLeaf     = "reading"
	entitiesLeaf    = "entities"
	sourcesLeaf     = "sources"
	reviewsLeaf     = "reviews"
)

// Link leads to a page of the same language.
type Link struct {
	ID    string `json:"id"` // of what it leads to, where templates ask
	Text  string `json:"text"`
	Href  string `json:"href"`  // below the folder of the language
	Count int    `json:"count"` // of what the page lists; 0 where it is not told
	Here  bool   `json:"here"`  // it is the page itself, or one above it
}

// A page may weigh 30 KB compressed with style and script, which leaves 19 KB;
// what surrounds the facts takes four, on a profile with its picture ten, on the
// timeline with that of all events nine. All are in bytes as heft estimates them.
const (
	room         = 13_500
	timelineRoom = 8_500
	profileRoom  = 7_500
)

// Entries of one list weigh about the same and differ between languages, so these
// are cut by number: at the same places in both.
const (
	maxListed  = 120
	maxLinks   = 400
	maxSources = 100
)

// heft estimates what a fact weighs on a page, in bytes compressed: its frame, and
// the words that only it has. It is the same in every language, as addresses are.
func (p *pair) heft(f *fact.Fact, reviews []review.Review) int {
	letters := 0
	for _, e := range f.Evidence {
		letters += len(e.Exact)
		if p.other != nil {
			letters += len(p.translationOf(e.Sentence, p.other.Meta.Lang))
		}
	}
	for i := range reviews {
		if reviews[i].Fact == f.ID {
			letters += heftOfReview(&reviews[i])
		}
	}
	return frame + letters*9/20
}

// frame is the weight of what stands around the words of a fact or a review.
const frame = 60

func heftOfReview(r *review.Review) int {
	letters := max(len(r.Note.Vi), len(r.Note.En)) + len(r.Quote)
	for _, x := range r.References {
		letters += len(x.Address) + len(x.Publisher) + len(x.Title) + max(len(x.Supports.Vi), len(x.Supports.En))
	}
	return letters
}

// fits reports whether facts have room on one page.
func (b *builder) fits(ids []string, room int) bool { return len(b.begin(ids, room)) == len(ids) }

// begin gives as many of the facts as have room, one at least.
func (b *builder) begin(ids []string, room int) []string {
	return begin(ids, room, func(id string) int { return b.heft[id] })
}

func begin[T any](list []T, room int, heft func(T) int) []T {
	for i, x := range list {
		room -= heft(x)
		if i > 0 && room < 0 || i == onePage {
			return list[:i]
		}
	}
	return list
}

// cut divides a list into parts that have room.
func cut[T any](list []T, room int, heft func(T) int) [][]T {
	parts := [][]T{begin(list, room, heft)}
	for rest := list[len(parts[0]):]; len(rest) > 0; rest = rest[len(parts[len(parts)-1]):] {
		parts = append(parts, begin(rest, room, heft))
	}
	return parts
}

// leaves adds the pages of a list of facts, the first at path, and tells at of
// each fact on which of them it stands.
func (b *builder) leaves(path string, leaf Leaf, ids []string, at func(id, path string)) {
	parts := cut(ids, room, func(id string) int { return b.heft[id] })
	for i, l := range b.spread(path, path, leaf, sizes(parts)) {
		l.IDs = parts[i]
		for _, id := range l.IDs {
			at(id, partPath(path, path, i))
		}
	}
}

// spread adds a page for each part of a list: the first at path, the further ones
// below a folder. It gives the pages.
func (b *builder) spread(path, folder string, leaf Leaf, sizes []int) []*Leaf {
	var out []*Leaf
	for i := range sizes {
		l := leaf
		l.IDs, l.Links, l.Reviews, l.Parts = []string{}, []Link{}, []Review{}, []Link{}
		for j, size := range sizes {
			if len(sizes) > 1 {
				l.Parts = append(l.Parts, Link{Text: strconv.Itoa(j + 1), Href: href(partPath(path, folder, j)), Count: size, Here: i == j})
			}
		}
		if i > 0 {
			l.Title = fmt.Sprintf("%s, %s %d", leaf.Title, b.word("page"), i+1)
		}
		l.Way, l.Beside = append([]Link{}, l.Way...), append([]Link{}, l.Beside...)
		b.out.Leaves[partPath(path, folder, i)] = &l
		out = append(out, &l)
	}
	return out
}

func sizes[T any](parts [][]T) []int {
	out := make([]int, max(1, len(parts)))
	for i, p := range parts {
		out[i] = len(p)
	}
	return out
}

func partPath(path, folder string, i int) string {
	if i == 0 {
		return path
	}
	return fmt.Sprintf("%s/%d", folder, i+1)
}

// href is the address of a page below the folder of its language.
func href(path string) string { return path + ".html" }

// directory adds the pages of a list that is cut by number. The first is the page
// of its section.
func (b *builder) directory(section, kind, of string, ids []string, size int) {
	parts := slices.Collect(slices.Chunk(ids, size))
	leaf := Leaf{Title: b.word("list_" + section), About: b.word("list_" + section + "_about"), Kind: kind, Of: of}
	for i, l := range b.spread(section+"/index", section+"/list", leaf, sizes(parts)) {
		if i < len(parts) {
			l.IDs = parts[i]
		}
	}
}

// links adds the pages of a list of pages, cut by number.
func (b *builder) links(path, folder string, leaf Leaf, all []Link) {
	parts := slices.Collect(slices.Chunk(all, maxLinks))
	for i, l := range b.spread(path, folder, leaf, sizes(parts)) {
		if i < len(parts) { // there may be none
			l.Links = parts[i]
		}
	}
}

// leafPaths lists the pages of leaves besides those of sections.
func (l *Lang) leafPaths() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(l.Leaves)), func(path string) bool { return strings.HasSuffix(path, "/index") })
}

// layout is the template of the page.
func (l *Leaf) layout() string {
	switch l.Kind {
	case entitiesLeaf:
		return "list"
	case sourcesLeaf, reviewsLeaf, readingLeaf:
		return l.Kind
	}
	return "leaf"
}
