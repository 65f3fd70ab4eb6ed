package diag

import "testing"

func TestApply(t *testing.T) {
	for _, tt := range []struct {
		src   string
		fixes []*Fix
		want  string
	}{
		{"abc", nil, "abc"},
		{"abc", []*Fix{{2, 3, "x"}, {0, 1, ""}}, "bx"},
		{"abc", []*Fix{{0, 2, "x"}, {1, 3, "y"}}, "xc"}, // the first of two that overlap
		{"abc", []*Fix{{0, 0, "#\n"}}, "#\nabc"},
		{"abc", []*Fix{{2, 9, "x"}, {3, 2, "y"}}, "abc"}, // outside the file
	} {
		if got := string(Apply([]byte(tt.src), tt.fixes)); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.src, got, tt.want)
		}
	}
}

func TestChanged(t *testing.T) {
	const want = "--- f\n+++ f\n@@ 1 @@\n+#\n@@ 2 @@\n-b\u200b\n+b\n"
	if got := string(Changed("f", []byte("a\nb\u200b\nc"), []byte("#\na\nb\nc"))); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
