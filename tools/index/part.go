package index

import (
	"encoding/json"
)

// part gives what Hugo reads to make these pages and no others: what they show,
// and of every entity and source what any page may tell of it.
func (l *Lang) part(pages []Page) (*Lang, error) {
	out := *l
	out.Part = true
	out.Facts, out.Entities, out.Sources, out.Leaves = map[string]*Fact{}, map[string]*Entity{}, map[string]*SourcePage{}, map[string]*Leaf{}
	for _, p := range pages {
		switch leaf := l.Leaves[p.ID]; {
		case p.Layout == "entity":
			out.Entities[p.ID] = l.Entities[p.ID]
		case p.Layout == "source", p.Layout == "review":
			out.Sources[p.ID] = l.Sources[p.ID]
		case leaf != nil:
			out.Leaves[p.ID] = leaf
		}
	}
	for _, id := range l.Groups { // the home page shows their members
		out.Entities[id] = l.Entities[id]
	}
	b, err := json.Marshal(out)
	if err != nil {
		return nil, err
	}
	for id := range texts(b) {
		if f := l.Facts[string(id)]; f != nil {
			out.Facts[string(id)] = f
		}
	}
	for id, e := range l.Entities {
		if out.Entities[id] == nil {
			out.Entities[id] = e.brief()
		}
	}
	for id, s := range l.Sources {
		if out.Sources[id] == nil {
			out.Sources[id] = s.brief()
		}
	}
	return &out, nil
}

// brief is what other pages tell of an entity.
func (e *Entity) brief() *Entity {
	return &Entity{ID: e.ID, Name: e.Name, Description: e.Description, Href: e.Href, Class: e.Class, Names: e.Names, Kind: e.Kind, Facts: e.Facts}
}

// brief is what other pages tell of a source.
func (s *SourcePage) brief() *SourcePage {
	out := *s
	out.Linked, out.Blocks, out.Strip, out.Reviews = nil, nil, nil, nil // and what is not exported
	for _, v := range s.Reviews {
		out.Reviews = append(out.Reviews, Verdicts{Verdict: v.Verdict, Count: v.Count})
	}
	return &out
}
