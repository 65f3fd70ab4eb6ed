package quantity

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number, Coef divided by ten to the power of
// Places. It is kept in lowest terms (no trailing zero behind the decimal
// sign), so that two equal numbers are equal under ==. A float64 would print
// 0.1+0.2 wrongly; two readings are compared by their digits.
type Decimal struct {
	Coef   int64 // the digits as one integer
	Places uint8 // how many of them stand behind the decimal sign
}

// maxPlaces keeps every power of ten that a Decimal needs within an int64.
const maxPlaces = 18

// Int is the whole number n.
func Int(n int64) Decimal { return Decimal{Coef: n} }

// ParseDecimal reads digits with an optional sign and an optional decimal
// point, and nothing else: "500000000", "-0.8". It fails on more digits than
// an int64 holds.
func ParseDecimal(s string) (Decimal, error) {
	whole, frac, _ := strings.Cut(s, ".")
	frac = strings.TrimRight(frac, "0")
	coef, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil || len(frac) > maxPlaces || strings.HasPrefix(frac, "-") || strings.HasPrefix(frac, "+") {
		return Decimal{}, fmt.Errorf("%q is no decimal number", s)
	}
	return Decimal{coef, uint8(len(frac))}.lowest(), nil
}

// lowest drops trailing zeros behind the decimal sign.
func (d Decimal) lowest() Decimal {
	for d.Places > 0 && d.Coef%10 == 0 {
		d.Coef /= 10
		d.Places--
	}
	return d
}

// String writes the number in full, with a decimal point and without grouping
// or exponent: 1800000000000, 0.8.
func (d Decimal) String() string {
	s := strconv.FormatInt(d.Coef, 10)
	if d.Places == 0 {
		return s
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	places := int(d.Places)
	if len(s) <= places {
		s = strings.Repeat("0", places-len(s)+1) + s
	}
	return sign + s[:len(s)-places] + "." + s[len(s)-places:]
}

// Float64 is the nearest float64.
func (d Decimal) Float64() float64 {
	return float64(d.Coef) / float64(pow10(d.Places))
}

// less reports whether d is the smaller number.
func (d Decimal) less(o Decimal) bool {
	a, okA := mul(d.Coef, pow10(o.Places))
	b, okB := mul(o.Coef, pow10(d.Places))
	if okA && okB {
		return a < b
	}
	return d.Float64() < o.Float64()
}

// times multiplies by a whole number; ok is false where the result has too
// many digits.
func (d Decimal) times(n int64) (_ Decimal, ok bool) {
	for d.Places > 0 && n%10 == 0 && n != 0 {
		d.Places--
		n /= 10
	}
	coef, ok := mul(d.Coef, n)
	return Decimal{coef, d.Places}.lowest(), ok
}

// plus adds; ok is false where the result has too many digits.
func (d Decimal) plus(o Decimal) (_ Decimal, ok bool) {
	places := max(d.Places, o.Places)
	a, okA := mul(d.Coef, pow10(places-d.Places))
	b, okB := mul(o.Coef, pow10(places-o.Places))
	sum := a + b
	overflow := (a > 0) == (b > 0) && a != 0 && (sum > 0) != (a > 0)
	return Decimal{sum, places}.lowest(), okA && okB && !overflow
}

func mul(a, b int64) (int64, bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	p := a * b
	return p, p/b == a && p != math.MinInt64
}

func pow10(n uint8) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
