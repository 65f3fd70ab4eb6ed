package mention

import (
	"slices"

	"moc/tools/grammar"
	"moc/tools/text"
)

// noteVariants notes which capitals of an English text stand behind a name, or behind a name with its number: "Otter 2 Pebble, Otter 2
// River", "Heron Mini and Heron Core".
func (p *pass) noteVariants(toks []text.Token) {
	for i := 1; i < len(toks) && p.nounFollows; i++ {
		t, before := &toks[i], &toks[i-1]
		if t.Kind != text.Word || !t.Upper || t.Caps || t.Glued || p.suffixes[t.Key] {
			continue
		}
		lead := [2]string{before.Key}
		switch {
		case before.Kind == text.Number && !before.Glued && i > 1 && toks[i-2].Upper:
			lead = [2]string{toks[i-2].Key, before.Key}
		case before.Kind != text.Word || !before.Upper || before.Caps:
			continue
		}
		if !slices.Contains(p.variantsOf[lead], t.Key) {
			p.variantsOf[lead] = append(p.variantsOf[lead], t.Key)
		}
	}
}

// tellVariants finds the words that tell one model or product of a family from another: those behind the same number, and "Core" where
// there is a "Mini", too.
func (p *pass) tellVariants() {
	for lead, words := range p.variantsOf {
		if len(words) < 2 || lead[1] == "" && !slices.ContainsFunc(words, func(w string) bool { return p.version[w] }) {
			continue
		}
		for _, w := range words {
			p.variantWords[w] = true
		}
	}
}

// opensAsVariant reports such a word that opens a sentence as the name of what the sentence tells of: "River costs $3 a month". What
// follows must be a verb, lest it be a noun of its own, "Core business grew".
func (p *pass) opensAsVariant(w *capital) bool {
	if !w.initial || !p.variantWords[w.toks[w.at].Key] {
		return false
	}
	if p.verbAt(w.toks, w.at+1) {
		return true
	}
	e, end := p.vocab.Longest(w.toks, w.at+1)
	sum := end < len(w.toks) && (w.toks[end].Kind != text.Word || w.toks[end].Caps) // "costs $3", "costs US$3"
	return sum && e.Is(grammar.Gauge)
}
