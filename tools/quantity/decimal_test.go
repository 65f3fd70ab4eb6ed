package quantity

import "testing"

func TestDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"500000000":            "500000000",
		"0.8":                  "0.8",
		"44.20":                "44.2",
		"1800000000000":        "1800000000000",
		"-0.05":                "-0.05",
		"0.0":                  "0",
		"":                     "",
		"1e3":                  "",
		"1.-5":                 "",
		"12345678901234567890": "",
	} {
		d, err := ParseDecimal(in)
		if want == "" {
			if err == nil {
				t.Errorf("%q is read as %s", in, d)
			}
			continue
		}
		if err != nil || d.String() != want {
			t.Errorf("%q is read as %s, %v, want %s", in, d, err, want)
		}
	}
}

func TestDecimalArithmetic(t *testing.T) {
	d := func(s string) Decimal {
		v, err := ParseDecimal(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	if v, ok := d("2.5").times(1e9); !ok || v != Int(2500000000) {
		t.Errorf("2.5 · 1e9 is %s", v)
	}
	if v, ok := d("0.1").plus(d("0.2")); !ok || v != d("0.3") {
		t.Errorf("0.1 + 0.2 is %s", v)
	}
	if v, ok := d("9999999999").times(1e12); ok {
		t.Errorf("an overflow is read as %s", v)
	}
	if !d("0.8").less(d("1")) || d("2").less(d("1.99")) {
		t.Error("less is wrong")
	}
}
