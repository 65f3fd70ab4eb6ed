package phrase

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"moc/tools/fact"
)

// pattern is what a key says, line by line.
type pattern []line

// line is a sequence of literal texts, slots and optional groups.
type line []node

// node is exactly one of its fields.
type node struct {
	text  string
	slot  string
	group line
}

// slots maps what may stand in a slot to its parts. An absent or empty slot is
// not filled.
type slots map[string][]Part

func words(s string) []Part { return []Part{{Kind: Text, Text: s}} }

// fill gives the parts of the first line all of whose slots are filled.
func (p pattern) fill(s slots) ([]Part, bool) {
	for _, l := range p {
		if parts, ok := l.fill(s, nil); ok {
			return merge(parts), true
		}
	}
	return nil, false
}

func (l line) fill(s slots, out []Part) ([]Part, bool) {
	for _, n := range l {
		switch {
		case n.group != nil:
			if more, ok := n.group.fill(s, nil); ok {
				out = append(out, more...)
			}
		case n.slot != "":
			if len(s[n.slot]) == 0 {
				return nil, false
			}
			out = append(out, s[n.slot]...)
		default:
			out = append(out, Part{Kind: Text, Text: n.text})
		}
	}
	return out, true
}

// merge joins neighbouring texts.
func merge(parts []Part) []Part {
	out := parts[:0]
	for _, p := range parts {
		if n := len(out); n > 0 && p.Kind == Text && out[n-1].Kind == Text {
			out[n-1].Text += p.Text
			continue
		}
		out = append(out, p)
	}
	return out
}

// needsNothing reports a line that can always be used.
func (l line) needsNothing() bool {
	return !slices.ContainsFunc(l, func(n node) bool { return n.slot != "" })
}

// compile reads the pattern of a key, if keys of that name are patterns.
func (b *Book) compile(key string) error {
	allowed, ok := allowedSlots(key)
	if !ok {
		return nil
	}
	for i, s := range strings.Split(strings.Trim(b.words[key], "\n"), "\n") {
		l, err := parseLine(s, allowed)
		if err != nil {
			return b.errorf(key, "line %d: %w", i+1, err)
		}
		b.patterns[key] = append(b.patterns[key], l)
	}
	if p := b.patterns[key]; strings.HasPrefix(key, "fact_") && !p[len(p)-1].needsNothing() {
		return b.errorf(key, "the last line has a slot outside brackets; add a line that can always be said")
	}
	return nil
}

// families of keys that are patterns, with the slots that each may have.
var families = []struct {
	prefix string
	slots  []string
}{
	{"date_", []string{"day", "month", "month_name", "quarter", "year", "decade", "date", "from", "to"}},
	{"money_", []string{"number", "currency"}},
	{"number_1e", []string{"number"}},
	{"compare_", []string{"number"}},
	{"amounts_", []string{"amount", "also"}},
	{"mood_", []string{"fact"}},
}

// factSlots are the slots of a fact that are no roles.
var factSlots = []string{"amount", "number", "unit", "position", "text", "count", "open"}

func allowedSlots(key string) ([]string, bool) {
	if rest, ok := strings.CutPrefix(key, "fact_"); ok {
		for _, t := range fact.Types {
			if rest != string(t) && !strings.HasPrefix(rest, string(t)+"_") {
				continue
			}
			allowed := slices.Clone(factSlots)
			for _, r := range fact.Roles[t] {
				allowed = append(allowed, string(r))
			}
			return allowed, true
		}
	}
	for _, f := range families {
		if strings.HasPrefix(key, f.prefix) {
			return f.slots, true
		}
	}
	return nil, false
}

var (
	errBrace   = errors.New("a { is never closed by }")
	errBracket = errors.New("a [ is never closed by ]")
	errClose   = errors.New("a ] closes nothing")
)

// parseLine reads one line of a pattern.
func parseLine(s string, allowed []string) (line, error) {
	l, rest, err := parseNodes(s, allowed)
	if err == nil && rest != "" {
		err = errClose
	}
	return l, err
}

// parseNodes reads up to the end of s or to a closing bracket, which it leaves.
func parseNodes(s string, allowed []string) (l line, rest string, err error) {
	for s != "" && s[0] != ']' {
		switch s[0] {
		case '{':
			slot, after, ok := strings.Cut(s[1:], "}")
			if !ok {
				return nil, "", errBrace
			}
			if !slices.Contains(allowed, slot) {
				return nil, "", fmt.Errorf("no slot {%s} here; there are {%s}", slot, strings.Join(allowed, "} {"))
			}
			l, s = append(l, node{slot: slot}), after
		case '[':
			group, after, err := parseNodes(s[1:], allowed)
			if err != nil {
				return nil, "", err
			}
			if after == "" {
				return nil, "", errBracket
			}
			l, s = append(l, node{group: group}), after[1:]
		default:
			n := strings.IndexAny(s, "{[]")
			if n < 0 {
				n = len(s)
			}
			l, s = append(l, node{text: s[:n]}), s[n:]
		}
	}
	return l, s, nil
}
