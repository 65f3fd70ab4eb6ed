package lexicon

import (
	"slices"
	"strings"
	"unicode"

	"moc/tools/text"
)

// Bounds of what sounds alike: how long a name must be, how many letters may
// differ, from which length one more may, and how many names are offered.
const (
	soundShortest = 4
	soundSlips    = 1
	soundLong     = 8
	soundOffers   = 3
)

// spellings of one sound, as machines that listen mix them up: two letters before
// one.
var spellings = [...][2]string{
	{"ph", "f"}, {"ck", "k"}, {"ch", "k"}, {"kh", "k"}, {"th", "t"}, {"qu", "k"}, {"q", "k"}, {"ce", "se"}, {"ci", "si"},
	{"c", "k"}, {"x", "s"}, {"z", "s"}, {"ee", "i"}, {"ea", "i"}, {"ie", "i"}, {"y", "i"}, {"oo", "u"}, {"ou", "u"},
	{"w", "v"}, {"j", "d"},
}

// byLetter lists the spellings that begin with a letter.
var byLetter = func() (out [128][][2]string) {
	for _, s := range spellings {
		out[s[0][0]] = append(out[s[0][0]], s)
	}
	return out
}()

// sound gives a key that is equal for names that sound nearly the same.
func sound(name string) string {
	slug := strings.ReplaceAll(text.Slug(name), "-", "")
	b := make([]byte, 0, len(slug))
	add := func(c byte) {
		if n := len(b); n == 0 || b[n-1] != c || '0' <= c && c <= '9' {
			b = append(b, c)
		}
	}
	for i := 0; i < len(slug); {
		rest := slug[i:]
		n := slices.IndexFunc(byLetter[rest[0]], func(s [2]string) bool { return strings.HasPrefix(rest, s[0]) })
		if n < 0 {
			add(rest[0])
			i++
			continue
		}
		s := byLetter[rest[0]][n]
		for j := range len(s[1]) {
			add(s[1][j])
		}
		i += len(s[0])
	}
	return string(b)
}

// SoundAlike gives the ids of the entities whose names sound like one that is
// not known, the nearest first: likely what a machine misheard. They are offered
// to people and never linked.
func (l *Lexicon) SoundAlike(name string) []string {
	l.listen.Do(l.hear)
	key := sound(name)
	if len(key) < soundShortest {
		return nil
	}
	var slips map[string]int // nil for nearly all names
	shorter(key, func(k []byte) {
		for _, h := range l.heard[string(k)] {
			most := soundSlips
			if min(len(key), len(h.key)) >= soundLong {
				most++
			}
			n := text.Distance([]rune(key), []rune(h.key), most)
			if best, seen := slips[h.id]; digits(key) == digits(h.key) && n <= most && (!seen || n < best) {
				if slips == nil {
					slips = map[string]int{}
				}
				slips[h.id] = n
			}
		}
	})
	out := make([]string, 0, len(slips))
	for id := range slips {
		out = append(out, id)
	}
	slices.SortFunc(out, func(a, b string) int {
		if slips[a] != slips[b] {
			return slips[a] - slips[b]
		}
		return strings.Compare(a, b)
	})
	return out[:min(len(out), soundOffers)]
}

// heardName is how a name of an entity sounds.
type heardName struct{ key, id string }

// hear lists the names by their sounds and by these with a letter left out, so
// that a slip is found without comparing all.
func (l *Lexicon) hear() {
	l.heard = map[string][]heardName{}
	for id, e := range l.entities {
		seen := map[string]bool{}
		for _, a := range e.Surfaces() {
			key := sound(a.Text)
			if len(key) < soundShortest || seen[key] {
				continue
			}
			seen[key] = true
			shorter(key, func(k []byte) {
				l.heard[string(k)] = append(l.heard[string(k)], heardName{key, id})
			})
		}
	}
}

// shorter calls f with a key and every form of it with a letter left out.
func shorter(key string, f func([]byte)) {
	b := []byte(key)
	f(b)
	for i := len(b) - 1; i >= 0; i-- { // b[i:] lacks a letter already
		copy(b[i:], key[i+1:])
		f(b[:len(key)-1])
	}
}

// digits gives the figures of a key: they are heard right.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
