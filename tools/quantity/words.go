package quantity

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"moc/tools/text"
)

// Words are the words by which one language writes numbers and amounts: the
// table [quantity] of data/grammar/<lang>.toml. Phrases are compared by their
// folded form (package text); where two stand at the same place, the longer
// one counts.
type Words struct {
	// Decimal and Thousands are the signs inside a number: "," and "." in
	// Vietnamese. The reading of foreign habits follows from them.
	Decimal   string `toml:"decimal"`
	Thousands string `toml:"thousands"`

	// Numbers are the words of the numbers below one hundred that are one word:
	// hai = 2, mười = 10, twenty = 20.
	Numbers map[string]int64 `toml:"numbers"`
	// Inner are those words of Numbers that are numbers only behind another
	// number word: tư in "hai mươi tư", but not in "đầu tư".
	Inner []string `toml:"inner"`
	// Outer are those that are no digit behind a ten: "hai mươi năm" is twenty
	// years, twenty-five is "hai mươi lăm".
	Outer []string `toml:"outer"`
	// Articles count as 1 before a multiplier or a scale and are no number by
	// themselves: "một tỷ", "a million".
	Articles []string `toml:"articles"`
	// Multipliers build the numbers below one thousand: mươi = 10, hundred = 100.
	Multipliers map[string]int64 `toml:"multipliers"`
	// Scales multiply all that stands before them and follow one another:
	// "ba nghìn tỷ". They stand behind digits, too.
	Scales map[string]int64 `toml:"scales"`
	// Suffixes are scales written directly behind digits: k, m. They count only
	// where a currency, a counted unit or a price's unit shows what they mean,
	// for "5m" may be a length.
	Suffixes map[string]int64 `toml:"suffixes"`
	// Fillers stand before the last part of a number and mean nothing:
	// "hai trăm linh năm", "two hundred and five".
	Fillers []string `toml:"fillers"`
	// Tenths are digits that stand, directly behind a scale and before a
	// currency or the end of the clause, for tenths of it: "một triệu hai".
	// Where a language has them, a digit cannot follow a scale otherwise.
	Tenths []string `toml:"tenths"`
	// Half comes before a scale: "nửa triệu", "half a million".
	Half []string `toml:"half"`
	// AndHalf adds half of the last unit: "ba triệu rưỡi", "two and a half".
	AndHalf []string `toml:"and_half"`
	// Point is the decimal sign as a word: "hai phẩy năm".
	Point []string `toml:"point"`
	// Minus makes a number negative, as a sign glued to it does.
	Minus []string `toml:"minus"`

	// Percent are the signs and words for a hundredth.
	Percent []string `toml:"percent"`
	// Comparators are the words directly before a number, by what they mean:
	// ">", ">=", "<", "<=" or "~". Of two in a row the nearer one counts.
	Comparators map[string][]string `toml:"comparators"`
	// ComparatorsAfter are the same behind it: "trở lên", "or more".
	ComparatorsAfter map[string][]string `toml:"comparators_after"`
	// Comparisons end like a comparator and are none: in "rẻ hơn 50%" the
	// number is a difference.
	Comparisons []string `toml:"comparisons"`

	// Currencies are keyed by their ISO 4217 code, which is itself a symbol.
	Currencies map[string]Currency `toml:"currencies"`
	// Equals introduces the same amount in another currency, in brackets or
	// behind a comma: "tương đương 69 triệu USD".
	Equals []string `toml:"equals"`

	// Units are counted nouns, directly behind the number, by the unit's id.
	Units map[string][]string `toml:"units"`
	// UnitGap are the words that may stand between a number and its unit:
	// "12 billion trainable parameters".
	UnitGap []string `toml:"unit_gap"`
	// Per introduces what an amount is paid for: "mỗi" chiếc, "a" month.
	Per []string `toml:"per"`
	// PerUnits are the words behind Per by the unit's id: month = ["tháng"].
	PerUnits map[string][]string `toml:"per_units"`
	// PerAlone say the same in one go: month = ["monthly"].
	PerAlone map[string][]string `toml:"per_alone"`

	// RangeTo joins the two ends of a range: "5 đến 10 triệu".
	RangeTo []string `toml:"range_to"`
	// RangeOpen may stand before a range and is no part of an amount: "từ".
	RangeOpen []string `toml:"range_open"`
	// RangeBetween are the words before and between the ends of a range:
	// giữa = "và". Without the first, the second joins nothing.
	RangeBetween map[string]string `toml:"range_between"`
	// ChangeFrom tells a change from a range: "from $5m to $10m" is two amounts.
	ChangeFrom []string `toml:"change_from"`

	// Identifiers stand before numbers that only name something: "tầng 12".
	Identifiers []string `toml:"identifiers"`
	// Traps are phrases in which a word of the other lists means something
	// else: "tỷ phú", "đồng sáng lập", "vài ba".
	Traps []string `toml:"traps"`
}

// Currency is how a language writes one currency.
type Currency struct {
	// Symbols stand on either side of the number: "$", "US$".
	Symbols []string `toml:"symbols"`
	// Names stand behind it: "đô la".
	Names []string `toml:"names"`
}

// Recognizer finds the quantities of one language. It is safe for use by
// several goroutines at once.
type Recognizer struct {
	decimal, thousands string

	numbers, multipliers, scales, suffixes  map[string]int64
	inner, outer, articles, fillers, tenths map[string]bool
	half, andHalf, point, minus, percent    phrases[bool]

	before     phrases[string] // comparators; a comparison has the value none
	after      phrases[string]
	symbols    phrases[string] // both sides
	currencies phrases[string] // symbols and names
	equals     phrases[bool]

	units, perUnits, perAlone phrases[string]
	unitGap, per              phrases[bool]

	rangeTo, rangeOpen, changeFrom phrases[bool]
	rangeBetween                   phrases[string] // opening word → joining word
	identifiers, traps             phrases[bool]

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
		units:  c.byID(w.Units), perUnits: c.byID(w.PerUnits), perAlone: c.byID(w.PerAlone),
		unitGap: c.list(w.UnitGap), per: c.list(w.Per),
		rangeTo: c.list(w.RangeTo), rangeOpen: c.list(w.RangeOpen), changeFrom: c.list(w.ChangeFrom),
		rangeBetween: phrases[string]{},
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
	for _, p := range []phrases[bool]{r.half, r.minus, r.rangeOpen, r.changeFrom, r.identifiers, r.traps} {
		p.firsts(out)
	}
	for _, p := range []phrases[string]{r.before, r.symbols, r.rangeBetween} {
		p.firsts(out)
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

func (c *compiler) list(list []string) phrases[bool] {
	out := phrases[bool]{}
	for _, s := range list {
		c.check(out.add(s, true))
	}
	return out
}

func (c *compiler) byID(m map[string][]string) phrases[string] {
	out := phrases[string]{}
	for _, id := range slices.Sorted(maps.Keys(m)) {
		for _, s := range m[id] {
			c.check(out.add(s, id))
		}
	}
	return out
}

func (c *compiler) comparators(m map[string][]string) phrases[string] {
	for id := range m {
		if !slices.Contains([]string{">", ">=", "<", "<=", "~"}, id) {
			c.check(fmt.Errorf("unknown comparator %q", id))
		}
	}
	return c.byID(m)
}

func (c *compiler) currencies(m map[string]Currency) (symbols, all phrases[string]) {
	symbols, all = phrases[string]{}, phrases[string]{}
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
