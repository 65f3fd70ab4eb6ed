package search

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Bắc Kinh", "bắc=bac kinh=kinh"},
		{"Đại lễ đường", "đại=dai lễ=le đường=duong"},
		{"DeepSeek-R1", "deepseek=deepseek r1=r1"},
		{"Tiê\u0301n", "tiến=tien"},
		{"深度求索 AI", "深=深 度=度 求=求 索=索 ai=ai"},
		{"…, – !", ""},
	} {
		var got []string
		for _, w := range words(c.in) {
			got = append(got, w.written+"="+w.plain)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("words(%q) = %q, want %q", c.in, s, c.want)
		}
	}
}

func TestFiles(t *testing.T) {
	got, err := Files([]Entry{
		{Kind: "place", Title: "Bắc Kinh", Note: "Thủ đô", Path: "places/beijing.html", Names: []string{"Beijing", "北京"}},
		{Kind: "model", Title: "Bạc", Path: "models/bac.html"},
		{Kind: Sentence, Title: "Ở Bắc Kinh, </script>", Path: "sources/x.html#s1", Lang: "vi"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"w-ba.js":    `mocSearch("w","ba",{"bac":{"bạc":[[1],null],"bắc":[[0],[2]]}});`,
		"w-ki.js":    `mocSearch("w","ki",{"kinh":{"kinh":[[0],[2]]}});`,
		"w-be.js":    `mocSearch("w","be",{"beijing":{"beijing":[[0],null]}});`,
		"w-han.js":   `mocSearch("w","han",{"京":{"京":[[0],null]},"北":{"北":[[0],null]}});`,
		"w-o.js":     `mocSearch("w","o",{"o":{"ở":[null,[2]]}});`,
		"w-sc.js":    `mocSearch("w","sc",{"script":{"script":[null,[2]]}});`,
		"k-keys.js":  `mocSearch("k","keys",["ba","be","han","ki","o","sc"]);`,
		"n-names.js": `mocSearch("n","names",["beijing","kinh"]);`,
		"e-0.js": `mocSearch("e","0",[["place","Bắc Kinh","Thủ đô","places/beijing.html","","Beijing","北京"],["model","Bạc","","models/bac.html",""],` +
			`["sentence","Ở Bắc Kinh, \u003c/script\u003e","","sources/x.html#s1","vi"]]);`,
	}
	text := map[string]string{}
	for name, b := range got {
		text[name] = strings.TrimSuffix(string(b), "\n")
	}
	if diff := cmp.Diff(want, text); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
