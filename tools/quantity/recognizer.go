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

	meanings  text.Table[*meaning]
	hasTenths bool

	half, andHalf, point, minus, percent *phrases[bool]

	before     *phrases[string] // comparators; a comparison has the value none
	after      *phrases[string]
	symbols    *phrases[string] // both sides
	capital    map[string]bool  // words among them of which only the first letter is a capital: "Rs"
	hundredths *phrases[string] // names of a hundredth of a currency
	currencies *phrases[string] // symbols and names; a shared name stands for itself
	shared     sharedNames
	equals     *phrases[bool]

	units, unitsBefore, perUnits, perAlone *phrases[string]
	unitGap, per                           *phrases[bool]

	rangeTo, rangeOpen, changeFrom *phrases[bool]
	rangeBetween                   *phrases[string] // opening word → joining word
	identifiers, traps             *phrases[bool]

	opens text.Table[opening] // what can begin with a word
}

// opening is a set of what can begin with a word, beside a number in figures. Nearly all words of
// a text begin nothing, and no list is searched for them.
type opening uint16

const (
	identifier opening = 1 << iota
	unitBefore
	trap
	comparator
	between
	rangeStart
	change
	symbol
	negative
	halfOf
	inWords // a number in words
)

// meaning is what one word can be in a number; the values are 0 where it is none.
type meaning struct {
	number, multiplier, scale, suffix    int64
	isNumber                             bool // the number may be 0
	inner, outer, article, filler, tenth bool
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
		hasTenths: len(w.Tenths) > 0,
		half:      c.list(w.Half), andHalf: c.list(w.AndHalf), point: c.list(w.Point),
		minus: c.list(w.Minus), percent: c.list(w.Percent),
		before: c.comparators(w.Comparators), after: c.comparators(w.ComparatorsAfter),
		equals: c.list(w.Equals),
		units:  c.byID(w.Units), unitsBefore: c.byID(w.UnitsBefore), perUnits: c.byID(w.PerUnits), perAlone: c.byID(w.PerAlone),
		unitGap: c.list(w.UnitGap), per: c.list(w.Per),
		rangeTo: c.list(w.RangeTo), rangeOpen: c.list(w.RangeOpen), changeFrom: c.list(w.ChangeFrom),
		rangeBetween: &phrases[string]{},
		identifiers:  c.list(w.Identifiers), traps: c.list(w.Traps),
	}
	c.meanings(r, w)
	for _, p := range w.Comparisons {
		c.check(r.before.add(p, none))
	}
	for _, open := range slices.Sorted(maps.Keys(w.RangeBetween)) {
		c.check(r.rangeBetween.add(open, text.Fold(w.RangeBetween[open])))
	}
	r.shared = c.sharedNames(w.Currencies)
	r.symbols, r.currencies = c.currencies(w.Currencies, &r.shared)
	r.capital, r.hundredths = capital(w.Currencies), c.hundredths(w.Currencies)
	if len(w.Decimal) != 1 || len(w.Thousands) != 1 || w.Decimal == w.Thousands {
		c.check(fmt.Errorf("decimal %q and thousands %q must be two different signs", w.Decimal, w.Thousands))
	}
	r.open()
	return r, errors.Join(c.errs...)
}

// open notes what can begin with which words, beside the single ones.
func (r *Recognizer) open() {
	note := func(o opening, words ...string) {
		for _, w := range words {
			*r.opens.At(w) |= o
		}
	}
	note(identifier, r.identifiers.firsts...)
	note(unitBefore, r.unitsBefore.firsts...)
	note(trap, r.traps.firsts...)
	note(comparator, r.before.firsts...)
	note(between, r.rangeBetween.firsts...)
	note(rangeStart, r.rangeOpen.firsts...)
	note(change, r.changeFrom.firsts...)
	note(symbol, r.symbols.firsts...)
	note(negative, "-", "−")
	note(negative, r.minus.firsts...)
	note(halfOf, r.half.firsts...)
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
	toks := text.Tokens(s)
	if len(toks) != 1 {
		c.check(fmt.Errorf("%q is not one word", s))
		return ""
	}
	return toks[0].Key
}

// meanings enters the single words of w. A number, a multiplier, a scale and an
// article can begin a quantity.
func (c *compiler) meanings(r *Recognizer, w Words) {
	c.values(r, w.Numbers, func(m *meaning, v int64) { m.number, m.isNumber = v, true }, true)
	c.values(r, w.Multipliers, func(m *meaning, v int64) { m.multiplier = v }, true)
	c.values(r, w.Scales, func(m *meaning, v int64) { m.scale = v }, true)
	c.values(r, w.Suffixes, func(m *meaning, v int64) { m.suffix = v }, false)
	c.words(r, w.Articles, func(m *meaning) { m.article = true }, true)
	c.words(r, w.Inner, func(m *meaning) { m.inner = true }, false)
	c.words(r, w.Outer, func(m *meaning) { m.outer = true }, false)
	c.words(r, w.Fillers, func(m *meaning) { m.filler = true }, false)
	c.words(r, w.Tenths, func(m *meaning) { m.tenth = true }, false)
}

func (c *compiler) values(r *Recognizer, values map[string]int64, set func(*meaning, int64), starts bool) {
	for _, s := range slices.Sorted(maps.Keys(values)) {
		if values[s] < 0 {
			c.check(fmt.Errorf("%q has the negative value %d", s, values[s]))
		}
		c.words(r, []string{s}, func(m *meaning) { set(m, values[s]) }, starts)
	}
}

func (c *compiler) words(r *Recognizer, list []string, set func(*meaning), starts bool) {
	for _, s := range list {
		key := c.word(s)
		if key == "" {
			continue
		}
		at := r.meanings.At(key)
		if *at == nil {
			*at = &meaning{}
		}
		set(*at)
		if starts {
			*r.opens.At(key) |= inWords
		}
	}
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

func (c *compiler) currencies(m map[string]Currency, shared *sharedNames) (symbols, all *phrases[string]) {
	symbols, all = &phrases[string]{}, &phrases[string]{}
	for _, code := range slices.Sorted(maps.Keys(m)) {
		if !isCode(code) {
			c.check(fmt.Errorf("%q is no currency code", code))
		}
		for _, s := range append([]string{code}, m[code].Symbols...) {
			if shared.alone(s, code) {
				c.check(symbols.add(s, text.Fold(s)))
				continue
			}
			c.check(symbols.add(s, code))
			c.check(all.add(s, code))
		}
		for _, s := range m[code].Names {
			if !shared.alone(s, code) {
				c.check(all.add(s, code))
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(shared.codes)) {
		c.check(all.add(name, name))
	}
	return symbols, all
}

// hundredths gives the names of hundredths.
func (c *compiler) hundredths(m map[string]Currency) *phrases[string] {
	names := map[string][]string{}
	for code := range m {
		names[code] = m[code].Hundredths
	}
	return c.byID(names)
}

// capital gives the symbols that are words with a capital, as keys.
func capital(m map[string]Currency) map[string]bool {
	out := map[string]bool{}
	for _, c := range m {
		for _, s := range c.Symbols {
			if t := text.Tokens(s)[0]; t.Kind == text.Word && t.Upper && !t.Caps {
				out[t.Key] = true
			}
		}
	}
	return out
}

func isCode(s string) bool {
	for _, r := range s {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return len(s) == 3
}
