package phrase

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"moc/tools/fact"
)

// scale is a power of ten that the language has a word for: number_1e9 is the
// pattern of its billions.
type scale struct {
	exp int
	key string
}

// readScales finds the number_1eN keys, the largest first.
func (b *Book) readScales() error {
	for _, key := range b.Keys() {
		digits, ok := strings.CutPrefix(key, "number_1e")
		if !ok {
			continue
		}
		exp, err := strconv.Atoi(digits)
		if err != nil || exp < 1 || exp > 18 {
			return b.errorf(key, "want a power of ten such as number_1e6")
		}
		b.scales = append(b.scales, scale{exp, key})
	}
	sort.Slice(b.scales, func(i, j int) bool { return b.scales[i].exp > b.scales[j].exp })
	return nil
}

// Number writes a number as the language does: 500000000 is "500 triệu". It
// names a scale only where at most two decimals are left and nothing is lost.
func (b *Book) Number(n fact.Number) string {
	for _, s := range b.scales {
		scaled := float64(n) / math.Pow10(s.exp)
		if rounded := math.Round(scaled*100) / 100; math.Abs(scaled) >= 1 && math.Abs(scaled-rounded) < 1e-9*math.Abs(scaled) {
			return b.say(s.key, slots{"number": words(b.digits(fact.Number(rounded)))})
		}
	}
	return b.digits(n)
}

// Count writes a number of things, which names no scale: "12.345".
func (b *Book) Count(n int) string { return b.digits(fact.Number(n)) }

// digits writes all digits with the language's signs, in groups of three from
// five digits on.
func (b *Book) digits(n fact.Number) string {
	whole, decimals, _ := strings.Cut(n.String(), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "−", whole[1:]
	}
	if len(whole) > 4 {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + b.words["sign_group"] + whole[i:]
		}
	}
	if decimals != "" {
		whole += b.words["sign_decimal"] + decimals
	}
	return sign + whole
}

// comparators maps the signs of facts to keys.
var comparators = map[string]string{
	">": "compare_more", ">=": "compare_at_least", "<": "compare_less", "<=": "compare_at_most", "~": "compare_about",
}

// compare puts the word of a comparator around a quantity.
func (b *Book) compare(comparator, quantity string) string {
	key, ok := comparators[comparator]
	if !ok {
		return quantity // exact
	}
	return b.say(key, slots{"number": words(quantity)})
}

// Quantity says a number with its comparator.
func (b *Book) Quantity(comparator string, n fact.Number) string {
	return b.compare(comparator, b.Number(n))
}

// amount says one sum of money.
func (b *Book) amount(a fact.Amount) string {
	key := "money_" + a.Currency
	if !b.Has(key) {
		key = "money_other"
	}
	sum := b.say(key, slots{"number": words(b.Number(a.Number)), "currency": words(a.Currency)})
	return b.compare(a.Comparator, sum)
}

// Amounts says a sum and, behind it, the same sum in other currencies. It is
// empty for no sum.
func (b *Book) Amounts(list []fact.Amount) string {
	if len(list) == 0 {
		return ""
	}
	var also []string
	for _, a := range list[1:] {
		also = append(also, b.amount(a))
	}
	s := slots{"amount": words(b.amount(list[0]))}
	if len(also) > 0 {
		s["also"] = words(strings.Join(also, b.words["list_separator"]))
	}
	return b.say("amounts_also", s)
}
