package extract_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/text"
)

// every is how many of the rules' texts are passed over for one that is varied: all of them would take long.
const every = 3

// shown is how many texts are shown of a change that too many do not bear.
const shown = 5

// variants are the changes that a text must bear: its facts stay as they are.
type variants struct {
	Change []change                 `toml:"change"`
	Names  map[entity.Kind][]string `toml:"names"` // which names are exchanged for
}

// change is one way to write a text differently.
type change struct {
	Kind  string      `toml:"kind"`  // fronted, added, before, after, aside or renamed
	Of    entity.Kind `toml:"of"`    // of an aside, and of what is renamed: the kind of the name
	Words string      `toml:"words"` // what is written
	Tells string      `toml:"tells"` // the type of a fact that the words tell themselves
	Most  float64     `toml:"most"`  // how many of a hundred texts may not bear it
}

// ruleText is a text of the rules as it is read.
type ruleText struct {
	body  string
	facts []string
	names map[string]entity.Kind // those that the site does not know
}

// TestVariants writes the texts of the rules differently: with words before, behind and within them that tell nothing of
// the facts, beside other paragraphs and with other names. A reader would see the same facts, and so must the engine in all but
// a few, of which the table tells how many at most; a change of the engine that makes it worse fails.
func TestVariants(t *testing.T) {
	e := newEngine(t)
	for _, lang := range []string{"vi", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			var v variants
			if _, err := toml.DecodeFile("testdata/variants/"+lang+".toml", &v); err != nil {
				t.Fatal(err)
			}
			read := func(body string) *extract.Result {
				return readShort(t, e, lang, body)
			}
			texts := plainTexts(t, lang, read)
			for i := range v.Change {
				v.try(t, &v.Change[i], texts, read)
			}
		})
	}
}

// plainTexts gives some of the rules' texts of one paragraph.
func plainTexts(t *testing.T, lang string, read func(string) *extract.Result) (texts []ruleText) {
	b, err := os.ReadFile("testdata/rules/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, block := range strings.Split(string(b), "\n\n") {
		_, body := parts(block)
		body = strings.TrimSpace(body)
		if i%every != 0 || body == "" || strings.Contains(body, "\n") || strings.HasPrefix(body, "#") {
			continue
		}
		r := read(body)
		one := ruleText{body: body, facts: statements(r), names: map[string]entity.Kind{}}
		for _, u := range r.Report.UnknownNames {
			one.names[u.Exact] = u.Kind
		}
		texts = append(texts, one)
	}
	return texts
}

// statements gives the facts of a reading without the words that prove them, in order.
func statements(r *extract.Result) (out []string) {
	for i := range r.Facts {
		l, _, _ := strings.Cut(line(&r.Facts[i]), "  «")
		out = append(out, l)
	}
	slices.Sort(out)
	return out
}

// try changes all texts and fails where more of them than may do not bear it.
func (v *variants) try(t *testing.T, c *change, texts []ruleText, read func(string) *extract.Result) {
	all, bad := 0, []string(nil)
	for i := range texts {
		body, want := v.vary(c, &texts[i], i)
		if body == "" {
			continue
		}
		all++
		got := statements(read(body))
		got = slices.DeleteFunc(got, func(l string) bool {
			return c.Tells != "" && strings.HasPrefix(l, c.Tells+" ") && !slices.Contains(want, l)
		})
		if !slices.Equal(got, want) {
			bad = append(bad, body)
		}
	}
	share := 100 * float64(len(bad)) / float64(max(all, 1))
	t.Logf("%-8s %-12s %4d texts, %4.1f %% not borne: %s", c.Kind, c.Of, all, share, c.Words)
	if share > c.Most {
		t.Errorf("%s %q: %.1f of a hundred texts do not bear it, %.1f may; the first:\n%s", c.Kind, c.Words, share, c.Most,
			strings.Join(bad[:min(shown, len(bad))], "\n"))
	}
}

// vary gives the i-th text as the change writes it, with its facts; none where that cannot be.
func (v *variants) vary(c *change, of *ruleText, i int) (body string, facts []string) {
	switch c.Kind {
	case "fronted":
		return c.Words + " " + uncapital(of), of.facts
	case "added":
		if rest, ok := strings.CutSuffix(of.body, "."); ok {
			return rest + c.Words, of.facts
		}
	case "before":
		return c.Words + "\n\n" + of.body, of.facts
	case "after":
		return of.body + "\n\n" + c.Words, of.facts
	case "aside":
		return beside(c, of), of.facts
	case "renamed":
		return v.rename(c, of, i)
	}
	return "", nil
}

// uncapital writes the first letter of a text small unless it is one of a name.
func uncapital(of *ruleText) string {
	for name := range of.names {
		if strings.HasPrefix(of.body, name) {
			return of.body
		}
	}
	first, size := utf8.DecodeRuneInString(of.body)
	if second, _ := utf8.DecodeRuneInString(of.body[size:]); unicode.IsUpper(second) {
		return of.body
	}
	return string(unicode.ToLower(first)) + of.body[size:]
}

// beside writes an aside behind the name with which a text begins, where a small letter goes on.
func beside(c *change, of *ruleText) string {
	for name, kind := range of.names {
		rest, ok := strings.CutPrefix(of.body, name+" ")
		if next, _ := utf8.DecodeRuneInString(rest); ok && kind == c.Of && unicode.IsLower(next) {
			return name + c.Words + " " + rest
		}
	}
	return ""
}

var words = regexp.MustCompile(`[\p{L}\p{N}]+`)

// rename exchanges one word that is the whole of an unknown name of the kind for one of the table, in the text and in its facts.
func (v *variants) rename(c *change, of *ruleText, i int) (body string, facts []string) {
	var old string
	for name, kind := range of.names {
		if kind == c.Of && words.FindString(name) == name && text.Fold(name) != name && (old == "" || name < old) {
			old = name
		}
	}
	if old == "" {
		return "", nil
	}
	name := v.Names[c.Of][i%len(v.Names[c.Of])]
	exchange := func(s, from, to string) string {
		return words.ReplaceAllStringFunc(s, func(w string) string {
			if w == from {
				return to
			}
			return w
		})
	}
	for _, f := range of.facts {
		facts = append(facts, exchange(f, text.Fold(old), text.Fold(name)))
	}
	slices.Sort(facts)
	return exchange(of.body, old, name), facts
}
