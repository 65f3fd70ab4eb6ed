package extract

import (
	"slices"

	"moc/tools/grammar"
)

// ofDeedInSequence reports a time of what was done before or after what the trigger tells: "bought Kelda before moving to Oslo in
// June", "ra mắt X sau khi dời trụ sở vào tháng 6".
func (s *sentence) ofDeedInSequence(trigger, i int) bool {
	for k := trigger + 1; k+2 < i; k++ {
		if c := &s.chunks[k]; c.phrase != nil || s.listedWord(c.first, &s.sequence) == 0 || s.momentIn(k+1, k+2) {
			continue
		}
		if !s.nounFollows || s.deedIn(k+1, i) {
			return true
		}
	}
	return false
}

// deedIn reports an English verb among some chunks, behind its subject or as a gerund.
func (s *sentence) deedIn(first, last int) bool {
	if c := &s.chunks[first]; c.phrase == nil && s.isGerund(first) {
		return true
	}
	for k := first + 1; k < last; k++ {
		if c := &s.chunks[k]; c.phrase == nil && (s.isVerb(k) || s.endsAsVerb(k) || s.deedAt(k)) {
			return s.mentionsIn(first, k)
		}
	}
	return false
}

// mentionsIn reports a noun phrase of a name or a reference among the chunks from first up to last.
func (s *sentence) mentionsIn(first, last int) bool {
	return slices.ContainsFunc(s.chunks[first:last], func(c chunk) bool { return c.phrase != nil || c.is(grammar.Own) })
}

// valuedThen reports an English time that only tells by which rate or price a sum is counted: "$5m at today's exchange rates".
func (s *sentence) valuedThen(i int) bool {
	if !s.nounFollows || i < 2 || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Genitive) || !s.chunks[i-1].is(prepositions) {
		return false
	}
	return s.isMoney(i - 2)
}
