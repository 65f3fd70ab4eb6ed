package fact

import (
	"fmt"
	"strconv"
)

// Number is a quantity written in decimal digits without an exponent, so that
// five hundred million is 500000000 in every file.
type Number float64

// String is the shortest decimal form that reads back as the same number.
func (n Number) String() string { return strconv.FormatFloat(float64(n), 'f', -1, 64) }

// MarshalJSON writes the number as String does.
func (n Number) MarshalJSON() ([]byte, error) { return []byte(n.String()), nil }

// MarshalTOML writes a whole number as an integer, any other as a float.
func (n Number) MarshalTOML() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalTOML accepts integers and floats.
func (n *Number) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case int64:
		*n = Number(v)
	case float64:
		*n = Number(v)
	default:
		return fmt.Errorf("want a number, have %T", v)
	}
	return nil
}
