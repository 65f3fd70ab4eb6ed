package quantity

import (
	"fmt"
	"maps"
	"slices"

	"moc/tools/text"
)

// sharedNames are the names that several currencies have: which of them is meant, the lands that a text
// names tell.
type sharedNames struct {
	codes   map[string][]string // by the name, folded
	usual   map[string]string   // the one that is meant where no land is named
	lands   *phrases[string]    // words for a land → code
	settled map[string]string   // name → code, or none where that is not sure; nil before In
}

// sharedNames collects them. A name that only one currency has is not shared.
func (c *compiler) sharedNames(m map[string]Currency) sharedNames {
	s := sharedNames{codes: map[string][]string{}, usual: map[string]string{}, lands: &phrases[string]{}}
	for _, code := range slices.Sorted(maps.Keys(m)) {
		for _, name := range m[code].Shared {
			s.codes[text.Fold(name)] = append(s.codes[text.Fold(name)], code)
		}
		for _, l := range m[code].Lands {
			c.check(s.lands.add(l, code))
		}
		if len(m[code].Shared) > 0 && len(m[code].Lands) == 0 {
			c.check(fmt.Errorf("%s shares a name and has no lands", code))
		}
	}
	return s
}

// alone notes the currency that is usually meant by a shared name, and reports whether the name is one.
func (s *sharedNames) alone(name, code string) (isShared bool) {
	name = text.Fold(name)
	codes, isShared := s.codes[name]
	if isShared && !slices.Contains(codes, code) {
		s.codes[name] = append(codes, code)
	}
	if isShared {
		s.usual[name] = code
	}
	return isShared
}

// of gives the currency of a name, none where it may be any of several; told says that only a land told it.
func (s *sharedNames) of(name string) (code string, told bool) {
	if _, isShared := s.codes[name]; !isShared {
		return name, false
	}
	if code, told = s.settled[name]; told {
		return code, code != none
	}
	if code = s.usual[name]; code == "" {
		return none, false
	}
	return code, false
}

// Lands counts by currency the words of a text that tell of where it is paid.
type Lands map[string]int

// Land gives the currency of the land that the words at token i tell of, and the token behind them.
func (r *Recognizer) Land(toks []text.Token, i int) (code string, end int) {
	if !toks[i].Upper {
		return "", i
	}
	code, n := r.shared.lands.match(toks, i)
	return code, i + n
}

// Shares reports a name among the tokens that several currencies have.
func (r *Recognizer) Shares(toks []text.Token) bool {
	for i := range toks {
		if name, n := r.currencies.match(toks, i); n > 0 && r.shared.codes[name] != nil {
			return true
		}
	}
	return false
}

// Count adds the words of some tokens.
func (l Lands) Count(r *Recognizer, toks []text.Token) {
	for i := 0; i < len(toks); i++ {
		if code, end := r.Land(toks, i); end > i {
			l[code]++
			i = end - 1
		}
	}
}

// In gives a Recognizer for a text that names the lands. A name that several currencies have is that of the
// land named most, and none where two are named as often.
func (r *Recognizer) In(l Lands) *Recognizer {
	if len(l) == 0 {
		return r
	}
	settled := map[string]string{}
	for name, codes := range r.shared.codes {
		best, most := "", 0
		for _, code := range codes {
			switch n := l[code]; {
			case n > most:
				best, most = code, n
			case n == most:
				best = none
			}
		}
		if most > 0 {
			settled[name] = best
		}
	}
	if len(settled) == 0 {
		return r
	}
	in := *r
	in.shared.settled = settled
	return &in
}
