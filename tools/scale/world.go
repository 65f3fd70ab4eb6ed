package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"moc/tools/entity"
	"moc/tools/text"
)

// world is who there is, and what is true of them: documents tell the same of
// one thing, save where they err.
type world struct {
	*rand.Rand
	entities []*entity.Entity
	by       map[entity.Kind][]*thing
}

// thing is an entity with what documents tell of it.
type thing struct {
	*entity.Entity
	owner   *thing    // who makes it, or whose chief a person is
	founder *thing    // the person who founded it
	place   *thing    // where it was founded
	began   time.Time // day of its founding or release
	size    int       // number of people, of billions of parameters, of millions of users
}

// shares are the percentages of the kinds among all entities.
var shares = map[entity.Kind]int{
	entity.Organization: 40, entity.Model: 20, entity.Product: 10, entity.Person: 20, entity.Place: 5, entity.Group: 5,
}

// classes and lines describe the kinds, as the words of the site have them.
var (
	classes = map[entity.Kind][]string{
		entity.Organization: {"company", "company", "company", "fund", "university", "state-enterprise"},
		entity.Model:        {"language_model", "reasoning_model", "video_model"},
		entity.Product:      {"assistant", "service"},
		entity.Person:       {"person"},
		entity.Place:        {"city", "province"},
		entity.Group:        {"nickname"},
	}
	lines = map[entity.Kind]entity.Texts{
		entity.Organization: {Vi: "Tổ chức bịa ra để đo", En: "Organization made up for measuring"},
		entity.Model:        {Vi: "Mô hình bịa ra để đo", En: "Model made up for measuring"},
		entity.Product:      {Vi: "Sản phẩm bịa ra để đo", En: "Product made up for measuring"},
		entity.Person:       {Vi: "Người bịa ra để đo", En: "Person made up for measuring"},
		entity.Place:        {Vi: "Nơi bịa ra để đo", En: "Place made up for measuring"},
		entity.Group:        {Vi: "Liên minh bịa ra để đo", En: "Alliance made up for measuring"},
	}
)

// newWorld makes up a number of entities.
func newWorld(r *rand.Rand, n int) *world {
	w := &world{Rand: r, by: map[entity.Kind][]*thing{}}
	names := &namer{r, map[string]bool{}}
	for _, kind := range entity.Kinds {
		for range max(2, n*shares[kind]/100) {
			w.add(kind, names)
		}
	}
	for _, kind := range entity.Kinds {
		for _, t := range w.by[kind] {
			w.settle(t)
		}
	}
	return w
}

func (w *world) add(kind entity.Kind, names *namer) {
	e := &entity.Entity{Kind: kind, Name: names.names(kind), Description: lines[kind]}
	e.ID, e.Class = text.Slug(e.Name.En), names.pick(classes[kind])
	if kind == entity.Organization && w.IntN(3) == 0 {
		e.Aliases = []entity.Alias{{Text: names.word(), Misspelling: true}}
	}
	w.entities = append(w.entities, e)
	w.by[kind] = append(w.by[kind], &thing{Entity: e})
}

// settle says whose a thing is, where and when it began, and how large it is.
func (w *world) settle(t *thing) {
	t.owner, t.founder, t.place = w.any(entity.Organization), w.any(entity.Person), w.any(entity.Place)
	t.began = day(2010, 5400, w.Rand)
	t.size = 3 + w.IntN(900)
	switch t.Kind {
	case entity.Model, entity.Product:
		t.Developer = t.owner.ID
		t.began = day(2020, 1900, w.Rand)
	case entity.Organization:
		t.Website = fmt.Sprintf("https://%s.example", t.ID)
	}
}

// any gives a thing of a kind. Half of the choices fall on a tenth of the things,
// as news does.
func (w *world) any(kind entity.Kind) *thing {
	all := w.by[kind]
	if w.IntN(2) == 0 {
		all = all[:(len(all)+9)/10]
	}
	return all[w.IntN(len(all))]
}

// other gives a thing of the kind of another one.
func (w *world) other(t *thing) *thing {
	for {
		if o := w.any(t.Kind); o != t {
			return o
		}
	}
}

// day gives one of the days that follow the beginning of a year.
func day(year, days int, r *rand.Rand) time.Time {
	return time.Date(year, 1, 1+r.IntN(days), 0, 0, 0, 0, time.UTC)
}
