package phrase

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"moc/tools/fact"
)

// Names gives the name of an entity in the language, and false for an id that
// the project does not know.
type Names func(id string) (string, bool)

// Fact says a fact without its date. Lang is the language of the document,
// whose words a quotation keeps. An error names the key that is missing.
func (b *Book) Fact(f *fact.Fact, lang string, names Names) ([]Part, error) {
	s, err := b.slots(f, lang, names)
	if err != nil {
		return nil, err
	}
	parts, err := b.inMood(f, s)
	capitalize(parts)
	return parts, err
}

// capitalize begins the sentence with a capital: a name may begin with an
// article, "the United States".
func capitalize(parts []Part) {
	if len(parts) == 0 {
		return
	}
	if r, n := utf8.DecodeRuneInString(parts[0].Text); parts[0].Kind == Name && unicode.IsLower(r) && strings.Contains(parts[0].Text, " ") {
		parts[0].Text = string(unicode.ToUpper(r)) + parts[0].Text[n:]
	}
}

// inMood takes the pattern of the fact's mood, or puts the mood around the
// plain sentence. A plan that is denied is said from the inside out.
func (b *Book) inMood(f *fact.Fact, s slots) ([]Part, error) {
	key, err := b.factKey(f)
	if err != nil {
		return nil, err
	}
	var moods []string
	for _, m := range []string{f.Modality, f.Polarity} {
		if m != "" {
			moods = append(moods, m)
		}
	}
	if len(moods) > 0 && b.Has(key+"_"+moods[0]) {
		key, moods = key+"_"+moods[0], moods[1:]
	}
	parts, _ := b.patterns[key].fill(s)
	for _, m := range moods {
		parts, _ = b.patterns["mood_"+m].fill(slots{"fact": parts})
	}
	return parts, nil
}

// factKey is the key of the plain sentence.
func (b *Book) factKey(f *fact.Fact) (string, error) {
	key := "fact_" + string(f.Type)
	variant := f.Position
	if f.Type == fact.Measurement {
		variant = f.Measure
	}
	if special := Key(key, variant); variant != "" && b.Has(special) {
		return special, nil
	} else if f.Type == fact.Measurement {
		return "", b.missing(special)
	}
	return key, nil
}

// slots gathers what a fact fills.
func (b *Book) slots(f *fact.Fact, lang string, names Names) (slots, error) {
	s := slots{}
	for role, ids := range f.Args {
		s[string(role)] = b.list(ids, names)
	}
	if f.Open {
		s["open"] = words(b.words["open_source"])
	}
	if sum := b.Amounts(f.Amounts); sum != "" {
		s["amount"] = []Part{{Kind: Number, Text: sum}}
	}
	if f.Number != nil {
		s["number"] = []Part{{Kind: Number, Text: b.compare(f.Comparator, b.Number(*f.Number))}}
	}
	if f.Text != "" {
		s["text"] = []Part{{Kind: Quote, Text: f.Text, Lang: lang}}
	}
	if len(f.Items) > 0 {
		s["count"] = []Part{{Kind: Number, Text: strconv.Itoa(len(f.Items))}}
	}
	if f.Position != "" {
		w, err := b.Word(Key("position", f.Position))
		if err != nil {
			return nil, err
		}
		s["position"] = words(w)
	}
	if key := Key("unit", f.Unit); b.Has(key) {
		s["unit"] = words(b.words[key])
	} else if f.Unit != "" { // a unit that the language has no word for stays as the document has it
		s["unit"] = []Part{{Kind: Quote, Text: f.Unit, Lang: lang}}
	}
	return s, nil
}

// list joins names as the language does: "A, B and C".
func (b *Book) list(ids []string, names Names) []Part {
	var out []Part
	for i, id := range ids {
		switch {
		case i == 0:
		case i == len(ids)-1:
			out = append(out, words(b.words["list_last"])...)
		default:
			out = append(out, words(b.words["list_separator"])...)
		}
		name, ok := names(id)
		if !ok {
			name = id
		}
		out = append(out, Part{Kind: Name, Text: name, ID: id})
	}
	return out
}
