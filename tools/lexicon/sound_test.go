package lexicon

import (
	"slices"
	"testing"

	"moc/tools/entity"
)

func TestSoundAlike(t *testing.T) {
	l := New([]*entity.Entity{
		{ID: "deepseek", Name: entity.Names{Vi: "DeepSeek", En: "DeepSeek"}},
		{ID: "deepseek-r1", Name: entity.Names{Vi: "DeepSeek-R1", En: "DeepSeek-R1"}},
		{ID: "zhipu-ai", Name: entity.Names{Vi: "Zhipu AI", En: "Zhipu AI"}},
		{ID: "baichuan", Name: entity.Names{Vi: "Bách Xuyên", En: "Baichuan"}},
		{ID: "yi", Name: entity.Names{Vi: "Yi", En: "Yi"}},
	})
	for _, tt := range []struct {
		heard string
		want  []string
	}{
		{"Dipseek", []string{"deepseek"}},
		{"Deep Sick", []string{"deepseek"}},
		{"Depsik", []string{"deepseek"}},
		{"DeepSeek R2", nil}, // figures are heard right
		{"Zipu AI", []string{"zhipu-ai"}},
		{"Bai Chuan", []string{"baichuan"}},
		{"Tencent", nil},
		{"Ye", nil}, // too short to tell
	} {
		if got := l.SoundAlike(tt.heard); !slices.Equal(got, tt.want) {
			t.Errorf("%s sounds like %q, want %q", tt.heard, got, tt.want)
		}
	}
}
