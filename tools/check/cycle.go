package check

import (
	"slices"
	"strings"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/project"
)

// upward are the fields by which one entity leads to one that it belongs to.
var upward = []struct {
	key string
	to  func(*entity.Entity) string
}{
	{"developer", func(e *entity.Entity) string { return e.Developer }},
	{"parent", func(e *entity.Entity) string { return e.Parent }},
	{"within", func(e *entity.Entity) string { return e.Within }},
}

// cycles reports entities that belong to themselves, over whatever others. Each
// cycle is told once, at the first of its entities.
func (c *checker) cycles() {
	for _, field := range upward {
		done := map[*entity.Entity]bool{}
		for _, e := range c.Entities {
			var way []*entity.Entity
			for ; e != nil && !done[e]; e = c.known[field.to(e)] {
				done[e] = true
				way = append(way, e)
			}
			if i := slices.Index(way, e); i >= 0 {
				c.cycle(field.key, way[i:])
			}
		}
	}
}

func (c *checker) cycle(key string, way []*entity.Entity) {
	first := way[0]
	ids := make([]string, 0, len(way)+1)
	for _, e := range append(way, first) {
		ids = append(ids, e.ID)
	}
	at := c.Files[project.EntityPath(first.Kind, first.ID)].Value(key)
	c.fail(at, "cycle", diag.Args{"key": key, "way": strings.Join(ids, " → ")})
}
