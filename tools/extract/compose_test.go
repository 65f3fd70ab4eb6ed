package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"moc/tools/extract"
	"moc/tools/fact"
)

// compositions are the parts that sentences are put together from.
type compositions struct {
	IDs      []string `toml:"ids"`      // whom all sentences tell of
	Subjects []string `toml:"subjects"` // how they name it, the text before included
	First    []string `toml:"first"`    // what is told of it first, with others named
	Joins    []string `toml:"joins"`    // how the parts stand together
	Second   []second `toml:"second"`
	Wrong    float64  `toml:"wrong"` // how many of a hundred texts may tell of another at most
	Right    float64  `toml:"right"` // and of how many at least the second part must be read
}

// second is what is told of it then.
type second struct {
	Words string    `toml:"words"`
	Type  fact.Type `toml:"type"`
	Role  fact.Role `toml:"role"` // that of whom it is told
}

// TestComposed puts plain sentences together from common forms: each subject with each first and second part in each way. Whatever else
// the first part names, the second one is told of the subject.
func TestComposed(t *testing.T) {
	e := newEngine(t)
	for _, lang := range []string{"vi", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			var c compositions
			if _, err := toml.DecodeFile("testdata/compose/"+lang+".toml", &c); err != nil {
				t.Fatal(err)
			}
			var texts, right int
			var wrong []string
			c.each(func(body string, part *second) {
				texts++
				switch ids := part.toldOf(readShort(t, e, lang, body)); {
				case len(ids) == 0:
				case slices.ContainsFunc(ids, func(id string) bool { return !slices.Contains(c.IDs, id) }):
					wrong = append(wrong, body+" → "+strings.Join(ids, ", "))
				default:
					right++
				}
			})
			t.Logf("%d texts, %d right, %d wrong", texts, right, len(wrong))
			if float64(len(wrong)*100) > c.Wrong*float64(texts) {
				t.Errorf("%d of %d texts are read of another; some:\n%s", len(wrong), texts, strings.Join(some(wrong), "\n"))
			}
			if float64(right*100) < c.Right*float64(texts) {
				t.Errorf("%d of %d texts are read", right, texts)
			}
		})
	}
}

// each calls do with every text and its second part.
func (c *compositions) each(do func(body string, part *second)) {
	for _, join := range c.Joins {
		for _, subject := range c.Subjects {
			for _, first := range c.First {
				for i := range c.Second {
					parts := strings.NewReplacer("{subject}", subject, "{first}", first, "{second}", c.Second[i].Words)
					do(parts.Replace(join), &c.Second[i])
				}
			}
		}
	}
}

// toldOf gives whom the facts name that the words of a part tell.
func (p *second) toldOf(r *extract.Result) (ids []string) {
	for i := range r.Facts {
		f := &r.Facts[i]
		if f.Type == p.Type && slices.ContainsFunc(f.Evidence, func(e fact.Evidence) bool { return strings.Contains(e.Exact, p.Words) }) {
			ids = append(ids, f.Args[p.Role]...)
		}
	}
	return ids
}

// some gives as many of the texts as are shown, from all over.
func some(texts []string) (out []string) {
	for i := 0; i < len(texts); i += max(len(texts)/shown, 1) {
		out = append(out, texts[i])
	}
	return out
}
