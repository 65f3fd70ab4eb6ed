package quantity

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"moc/tools/text"
)

// Recognizer finds the quantities of one language. It is safe for use by
// several goroutines at once.
type Recognizer struct {
	decimal, thousands string

	numbers, multipliers, scales, suffixes  map[string]int64
	inner, outer, articles, fillers, tenths map[string]bool
	half, andHalf, point, minus, percent    *phrases[bool]

	before     *phrases[string] // comparators; a comparison has the value none
	after      *phrases[string]
	symbols    *phrases[string] // both sides
	currencies *phrases[string] // symbols and names
	equals     *phrases[bool]

	units, unitsBefore, perUnits, perAlone *phrases[string]
	unitGap, per                           *phrases[bool]

	rangeTo, rangeOpen, changeFrom *phrases[bool]
	rangeBetween                   *phrases[string] // opening word → joining word
	identifiers, traps             *phrases[bool]

	starts map[string]bool // keys with which anything of interest can begin
}

// none marks a comparison among the comparators.
const none = "none"

// New prepares the words of a language. Its error names every contradiction in
// them: a phrase with two meanings, an unknown comparator, a code that is no
// currency code.
func New(w Words) (*Recognizer, error) {
	var c compiler
	r := &Recognizer{
		decimal: w.Decimal, thousands: w.Thousands,
		numbers: c.values(w.Numbers), multipliers: c.values(w.Multipliers),
		scales: c.values(w.Scales), suffixes: c.values(w.Suffixes),
		inner: c.set(w.Inner), outer: c.set(w.Outer), articles: c.set(w.Articles),
		fillers: c.set(w.Fillers), tenths: c.set(w.Tenths),
		half: c.list(w.Half), andHalf: c.list(w.AndHalf), point: c.list(w.Point),
		minus: c.list(w.Minus), percent: c.list(w.Percent),
		before: c.comparators(w.Comparators), after: c.comparators(w.ComparatorsAfter),
		equals: c.list(w.Equals),
		units:  c.byID(w.Units), unitsBefore: c.byID(w.UnitsBefore), perUnits: c.byID(w.PerUnits), perAlone: c.byID(w.PerAlone),
		unitGap: c.list(w.UnitGap), per: c.list(w.Per),
		rangeTo: c.list(w.RangeTo), rangeOpen: c.list(w.RangeOpen), changeFrom: c.list(w.ChangeFrom),
		rangeBetween: &phrases[string]{},
		identifiers:  c.list(w.Identifiers), traps: c.list(w.Traps),
	}
	for _, p := range w.Comparisons {
		c.check(r.before.add(p, none))
	}
	for _, open := range slices.Sorted(maps.Keys(w.RangeBetween)) {
		c.check(r.rangeBetween.add(open, text.Fold(w.RangeBetween[open])))
	}
	r.symbols, r.currencies = c.currencies(w.Currencies)
	if len(w.Decimal) != 1 || len(w.Thousands) != 1 || w.Decimal == w.Thousands {
		c.check(fmt.Errorf("decimal %q and thousands %q must be two different signs", w.Decimal, w.Thousands))
	}
	r.starts = starts(r)
	return r, errors.Join(c.errs...)
}

// starts collects the keys at which Find must look closely; at all other words
// of a text, nearly all of them, it need not.
func starts(r *Recognizer) map[string]bool {
	out := map[string]bool{}
	for _, m := range []map[string]int64{r.numbers, r.multipliers, r.scales} {
		for k := range m {
			out[k] = true
		}
	}
	maps.Copy(out, r.articles)
	out["-"], out["−"] = true, true // a minus
	for _, p := range []*phrases[bool]{r.half, r.minus, r.rangeOpen, r.changeFrom, r.identifiers, r.traps} {
		maps.Copy(out, p.firsts)
	}
	for _, p := range []*phrases[string]{r.before, r.symbols, r.rangeBetween, r.unitsBefore} {
		maps.Copy(out, p.firsts)
	}
	return out
}

// compiler turns the lists of Words into tables and collects what is wrong.
type compiler struct{ errs []error }

func (c *compiler) check(err error) {
	if err != nil {
		c.errs = append(c.errs, err)
	}
}

// word gives the key of something that must be one token.
func (c *compiler) word(s string) string {
	keys := text.Phrase(s)
	if len(keys) != 1 {
		c.check(fmt.Errorf("%q is not one word", s))
		return ""
	}
	return keys[0]
}

func (c *compiler) values(m map[string]int64) map[string]int64 {
	out := make(map[string]int64, len(m))
	for _, s := range slices.Sorted(maps.Keys(m)) {
		if m[s] < 0 {
			c.check(fmt.Errorf("%q has the negative value %d", s, m[s]))
		}
		out[c.word(s)] = m[s]
	}
	return out
}

func (c *compiler) set(list []string) map[string]bool {
	out := make(map[string]bool, len(list))
	for _, s := range list {
		out[c.word(s)] = true
	}
	return out
}

func (c *compiler) list(list []string) *phrases[bool] {
	out := &phrases[bool]{}
	for _, s := range list {
		c.check(out.add(s, true))
	}
	return out
}

func (c *compiler) byID(m map[string][]string) *phrases[string] {
	out := &phrases[string]{}
	for _, id := range slices.Sorted(maps.Keys(m)) {
		for _, s := range m[id] {
			c.check(out.add(s, id))
		}
	}
	return out
}

func (c *compiler) comparators(m map[string][]string) *phrases[string] {
	for id := range m {
		if !slices.Contains([]string{">", ">=", "<", "<=", "~"}, id) {
			c.check(fmt.Errorf("unknown comparator %q", id))
		}
	}
	return c.byID(m)
}

func (c *compiler) currencies(m map[string]Currency) (symbols, all *phrases[string]) {
	symbols, all = &phrases[string]{}, &phrases[string]{}
	for _, code := range slices.Sorted(maps.Keys(m)) {
		if !isCode(code) {
			c.check(fmt.Errorf("%q is no currency code", code))
		}
		for _, s := range append([]string{code}, m[code].Symbols...) {
			c.check(symbols.add(s, code))
			c.check(all.add(s, code))
		}
		for _, s := range m[code].Names {
			c.check(all.add(s, code))
		}
	}
	return symbols, all
}

func isCode(s string) bool {
	for _, r := range s {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return len(s) == 3
}
