package quantity

import "testing"

// A name that several currencies have is that of the land named most.
func TestShared(t *testing.T) {
	for _, c := range []struct{ lang, text, sum, want string }{
		{"en", "a Pakistani app", "300 rupees", "PKR"},
		{"en", "a lab in Kathmandu and its Nepalese rival, which sold to India", "300 rupees", "NPR"},
		{"en", "an app", "300 rupees", "INR"},
		{"en", "between Pakistan and Nepal", "300 rupees", ""},
		{"en", "a Pakistani app", "300 Indian rupees", "INR"},
		{"en", "a firm", "5 million crowns", ""},
		{"en", "a Danish firm", "5 million crowns", "DKK"},
		{"en", "jordan almonds", "5 million dinars", ""},
		{"en", "an Egyptian firm", "£5m", "GBP"},
		{"en", "a firm in Hangzhou", "¥5bn", "CNY"},
		{"en", "a firm in Osaka", "¥5bn", "JPY"},
		{"en", "a firm", "¥5bn", "JPY"},
		{"en", "Tokyo and Beijing", "¥5bn", ""},
		{"vi", "hãng Trung Quốc", "¥5 tỷ", "CNY"},
		{"vi", "startup ở Manila", "300 triệu peso", "PHP"},
		{"vi", "một startup", "300 triệu peso", ""},
		{"vi", "hãng Ai Cập", "5 triệu bảng Anh", "GBP"},
		{"vi", "hãng Ai Cập", "5 triệu bảng", "EGP"},
	} {
		r := recognizer(t, c.lang)
		named := Lands{}
		named.Count(r, tokens(c.text))
		found := r.In(named).Find(tokens(c.sum), nil)
		if len(found) != 1 || found[0].Currency != c.want {
			t.Errorf("%s in %q: got %+v, want %q", c.sum, c.text, found, c.want)
		}
	}
}
