package check

import (
	"fmt"
	"maps"
	"slices"

	"moc/tools/project"
)

// grammars checks that the site has words for every position and measure that
// the extractor can find.
func (c *checker) grammars() {
	for _, lang := range slices.Sorted(maps.Keys(c.Grammars)) {
		f := c.Files[project.GrammarPath(lang)]
		for i, p := range c.Grammars[lang].Position {
			if p.ID != "" {
				c.word(f.Value(fmt.Sprintf("position.%d.id", i)), "position", p.ID)
			}
		}
		for i, m := range c.Grammars[lang].Measure {
			c.word(f.Value(fmt.Sprintf("measure.%d.id", i)), "fact_measurement", m.ID)
		}
	}
}
