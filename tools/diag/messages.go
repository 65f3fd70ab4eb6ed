package diag

import (
	"embed"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed messages/*.toml
var files embed.FS

// fallback speaks where a language has no messages.
const fallback = "en"

// Messages are the words of diagnostics in one language.
type Messages struct {
	Code map[string]struct {
		Message string   `toml:"message"` // one line, lower case, no full stop
		Mend    []string `toml:"mend"`    // ways to mend it, the most helpful first; the first counts whose names all have a value
		Why     string   `toml:"why"`     // what the rule protects
	} `toml:"code"`
	Note map[string]string `toml:"note"`
	Word map[string]string `toml:"word"` // for arguments of the type Word
}

// For gives the messages of a language, "vi", or of a locale as the
// environment names it, "vi_VN.UTF-8". English speaks for any other.
func For(locale string) *Messages {
	lang, _, _ := strings.Cut(locale, "_")
	src, err := files.ReadFile("messages/" + lang + ".toml")
	if err != nil {
		src, err = files.ReadFile("messages/" + fallback + ".toml")
	}
	m := &Messages{}
	if err == nil {
		err = toml.Unmarshal(src, m)
	}
	if err != nil {
		panic(err) // the files are part of the program, and a test reads them
	}
	return m
}

// Message says what is wrong. A code without a message stands for itself.
func (m *Messages) Message(d Diagnostic) string {
	e, ok := m.Code[d.Code]
	if !ok {
		return d.Code
	}
	s, _ := m.fill(e.Message, d.Args)
	return s
}

// Mend says how to mend it, empty where there is nothing to say.
func (m *Messages) Mend(d Diagnostic) string {
	for _, way := range m.Code[d.Code].Mend {
		if s, complete := m.fill(way, d.Args); complete {
			return s
		}
	}
	return ""
}

// note says one note with the place that it points to.
func (m *Messages) note(n Note) string {
	s, _ := m.fill(m.Note[n.Code], n.Args)
	switch {
	case n.File == "":
		return s
	case n.Line == 0:
		return s + " (" + n.File + ")"
	}
	return fmt.Sprintf("%s (%s:%d)", s, n.File, n.Line)
}

// fill puts arguments in the place of the names in braces. It is complete
// where every name has a value.
func (m *Messages) fill(pattern string, args Args) (_ string, complete bool) {
	var b strings.Builder
	complete = true
	for {
		text, rest, ok := strings.Cut(pattern, "{")
		b.WriteString(text)
		if !ok {
			return b.String(), complete
		}
		var name string
		if name, pattern, ok = strings.Cut(rest, "}"); !ok {
			return b.String() + "{" + rest, complete
		}
		v, ok := args[name]
		if !ok {
			complete = false
			b.WriteString("{" + name + "}")
			continue
		}
		b.WriteString(m.say(v))
	}
}

// say writes a value. Line breaks and what could steer a terminal do not
// survive: a value may come from a stranger's file.
func (m *Messages) say(v any) string {
	s := fmt.Sprint(v)
	if w, ok := v.(Word); ok {
		if s, ok = m.Word[string(w)]; !ok {
			s = string(w)
		}
	}
	var b strings.Builder
	for _, c := range cells(s) {
		b.WriteString(c.text)
	}
	return b.String()
}
