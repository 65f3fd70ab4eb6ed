package extract

import (
	"math"

	"moc/tools/fact"
)

// leastGift is what an investment comes to at least.
const leastGift = 1000

// pettyAt reports a sum in English that is too small for any firm to be given.
func (s *sentence) pettyAt(i int) bool {
	q := s.chunks[i].quantity
	return s.nounFollows && s.isMoney(i) && q.Scale <= 1 && q.Number.Float64() < leastGift
}

// tooLittle reports a sum that can only be a price or the like: no firm is given $61, and none bought for $61.15, though for a pound.
func (s *sentence) tooLittle(d *draft, i int) bool {
	if !s.pettyAt(i) {
		return false
	}
	sum := s.chunks[i].quantity.Number.Float64()
	return d.Type == fact.Investment || (d.Type == fact.Acquisition || d.Type == fact.Listing) && sum != math.Trunc(sum)
}

// quotedAt reports an English noun for shares at i with no sum behind it in its segment but what each costs: "Velor shares slipped 2.4% to
// $61.15 in Toronto".
func (s *sentence) quotedAt(i int) bool {
	n, petty := s.segmentOf(i), false
	for k := i + 1; n >= 0 && k < s.segments[n].last; k++ {
		if s.isMoney(k) {
			if !s.pettyAt(k) {
				return false
			}
			petty = true
		}
	}
	return petty
}
