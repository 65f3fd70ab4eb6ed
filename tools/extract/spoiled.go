package extract

import (
	"slices"
	"strings"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// spoiled reports a word beside the quantity that makes it something else.
func (s *sentence) spoiled(i, gauge, n int, m *grammar.Measure) bool {
	g := &s.segments[n]
	if s.nounFollows && (s.subjectSpoils(i, gauge, n, m) || s.antecedentSpoils(gauge, n, m) || m.ID == "valuation" && gauge > i && s.ofRoundAround(i)) {
		return true
	}
	first := s.spoilsFrom(i, gauge, n)
	if k := gauge + 1; s.nounFollows && k > 0 && k < first && slices.Contains(m.Not, s.chunks[k].key) {
		return true // "gave a revenue forecast for the current quarter of $3 billion"
	}
	for k := first; k < min(g.last, i+spoilsBehind); k++ {
		next := ""
		if after := k + 1; after < g.last && s.chunks[after].key != "," {
			next = s.chunks[after].key
		} else if after+1 < g.last {
			next = s.chunks[after+1].key // "a round, worth £22m"
		}
		if slices.ContainsFunc(m.Not, func(w string) bool { return isOneOrBoth(w, s.chunks[k].key, next) }) {
			return true
		}
	}
	return false
}

// How many chunks around a quantity a word may stand that makes it something else, and how many before one that begins
// behind a comma.
const (
	spoilsBehind = 4
	spoilsBefore = 4
	spoilsAcross = 8
)

// spoilsFrom gives the chunk from which on a word may make the quantity something else.
func (s *sentence) spoilsFrom(i, gauge, n int) int {
	g := &s.segments[n]
	first := max(g.first, i-spoilsBefore)
	if gauge >= 0 && gauge+2 < i && s.chunks[gauge+1].phrase != nil && s.chunks[gauge+1].phrase.gov < 0 {
		first = max(first, gauge) // "the investment values X at"
	}
	if s.valuesItself(gauge, i) {
		return max(first, gauge) // "the offer values the company at"
	}
	if n > 0 && s.chunks[g.first-1].key == "," && g.kind != clause && !s.hasOwn(g.first, i) && !s.pastRelative(n) {
		first = max(s.segments[n-1].first, i-spoilsAcross) // "an offer from X, valued at"
	}
	if k := s.forecastOf(gauge, g.first); k >= 0 {
		first = min(first, k)
	}
	return first
}

// pastRelative reports an English predicate behind a relative clause of its subject, whose words tell of something else:
// "Palisade, which cut 120 jobs in April, employs 1,340 people".
func (s *sentence) pastRelative(n int) bool {
	return s.nounFollows && s.segments[n].kind == predicate && s.segments[n-1].kind == relative
}

// headSpoils reports a noun with which words begin that make a quantity something else.
func headSpoils(m *grammar.Measure, noun string) bool {
	return slices.ContainsFunc(m.Not, func(w string) bool {
		first, _, _ := strings.Cut(w, " ")
		return first == noun
	})
}

// subjectSpoils reports such a noun as the subject, with words between commas behind it: "The deal, announced last week by X, is
// worth $5m".
func (s *sentence) subjectSpoils(i, gauge, n int, m *grammar.Measure) bool {
	if n < 2 || s.segments[n].kind != predicate || s.segments[n-2].kind == clause {
		return false
	}
	if gauge >= 0 && gauge+1 < i && s.chunks[gauge+1].phrase != nil {
		return false
	}
	return headSpoils(m, s.chunks[s.segments[n-2].last-1].key)
}

// antecedentSpoils reports such a noun before a relative clause: "The deal, which could be valued at $7bn, involves X".
func (s *sentence) antecedentSpoils(gauge, n int, m *grammar.Measure) bool {
	g := &s.segments[n]
	if n == 0 || g.kind != relative || !s.chunks[g.first].is(grammar.Relative) || gauge <= g.first+1 {
		return false
	}
	if !s.chunks[gauge-1].is(grammar.Be) && !s.endsWith(gauge-1, grammar.Be) {
		return false
	}
	k := g.first - 1
	if s.chunks[k].key == "," {
		k--
	}
	return s.chunks[k].phrase == nil && headSpoils(m, s.chunks[k].key)
}

// ofRoundAround reports the sum of a round before words that tell of a value: "a round of up to $100m that would value X at
// $830m", "a $12m round that valued X at $90m".
func (s *sentence) ofRoundAround(i int) bool {
	if i > 1 && s.chunks[i-1].is(grammar.Of) && s.chunks[i-2].is(grammar.Trigger) && s.nominalOf(i-2, fact.Investment) {
		return true
	}
	k := i + 1
	return k < len(s.chunks) && s.chunks[k].is(grammar.Trigger) && onlyNominal(&s.chunks[k]) && s.tells(k, fact.Investment)
}

// forecastOf gives the English noun of which a word for a measure only says what it is of, "its forecast for full-year
// revenue", -1 for none.
func (s *sentence) forecastOf(gauge, first int) int {
	k := gauge - 1
	for s.nounFollows && k > first && (s.chunks[k].kind == other || s.chunks[k].key == "-") {
		k--
	}
	if !s.nounFollows || k <= first || !s.chunks[k].is(grammar.For|grammar.Of) {
		return -1
	}
	return k - 1
}

// hasOwn reports a verb of having between two chunks, which says all that is told of a quantity:
// "công ty tuyển thêm người, nay có 38 nhân viên".
func (s *sentence) hasOwn(first, i int) bool {
	return !s.nounFollows && slices.ContainsFunc(s.chunks[first:i], func(c chunk) bool { return c.is(grammar.Have) })
}

// isOneOrBoth reports words that are those of a, or of a and b behind it.
func isOneOrBoth(words, a, b string) bool {
	rest, ok := strings.CutPrefix(words, a)
	return ok && (rest == "" || b != "" && rest[0] == ' ' && rest[1:] == b)
}
