package timex

import (
	"strings"

	"moc/tools/text"
)

// reach bounds how far from a time the verb of its clause is looked for, in
// tokens, so that a sentence without end stays linear.
const reach = 60

// future reports whether the clause around the tokens from first to end speaks
// of the future. The nearest word of tense before the time decides ("Halyard
// said on Monday it will …" is past), else the first one after it ("On Friday
// its members will meet"). A time that is an adverbial between commas, "In
// early January, …", belongs to the clause after it, or before it.
func (s *scan) future(first, end int) bool {
	scene := s.sceneCue(first)
	if scene < first {
		return s.toCome(end) || s.tensed(scene, end)
	}
	next := s.after(first, clNextCue) || s.after(first, clEndCue) && !s.lasted(first)
	return !s.after(first, clPastCue) && (next || s.afterParted(first) || s.toCome(end) || s.tensed(first, end))
}

// sceneCue gives where a cue of the future before a time begins with which a Vietnamese clause begins, or the time: it only takes
// the story on, whose verb tells whether it lies ahead, "Sang tháng 10, rộ tin X muốn mua Y".
func (s *scan) sceneCue(first int) int {
	if s.words.PointersFirst || first == 0 {
		return first
	}
	for _, p := range s.lex.last.Of(s.toks[first-1].Form).of(clNextCue) {
		if start := first - len(p.keys); start >= 0 && s.equal(p.keys, start) && s.breaks(start-1) {
			return start
		}
	}
	return first
}

// lasted reports that the clause around a time tells of what lasted until then: "ran the firm until March", "was its head
// until May", but not "has suspended sales until March" nor "was suspended until March".
func (s *scan) lasted(first int) bool {
	i := first
	for ; i > max(0, first-reach) && !s.breaks(i-1); i-- {
		switch {
		case s.after(i, clLasting):
			return true
		case s.after(i, clFuture), s.participle(i), s.endsPast(i-1, i):
			return false
		}
	}
	if !s.onlyFunction(i, first) {
		return false
	}
	for i = first; i < min(len(s.toks), first+reach) && !s.breaks(i); i++ { // "Until March he ran the firm"
		if s.is(i, clLasting) || s.is(i, clFuture) {
			return s.is(i, clLasting)
		}
	}
	return false
}

// afterParted reports that the last word of a cue of the future stands right before a time, or before its article, and the
// others before that, over what is put off: "pushed back Otter 3 for the second time, to June", "put off its listing to the third
// quarter".
func (s *scan) afterParted(first int) bool {
	return s.partedAt(first) || s.words.PointersFirst && s.after(first, clFunction) && s.partedAt(first-1)
}

// partedAt is afterParted where the cue ends right before a token.
func (s *scan) partedAt(first int) bool {
	if first == 0 {
		return false
	}
	for _, p := range s.lex.last.Of(s.toks[first-1].Form).of(clNextCue) {
		n := len(p.keys) - 1
		for k := first - 1 - n; n > 0 && k >= max(0, first-maxParted) && s.toks[k].Key != ";"; k-- {
			if s.equal(p.keys[:n], k) {
				return true
			}
		}
	}
	return false
}

// maxParted is the length in tokens of a cue of the future with what stands between its words at most.
const maxParted = 16

// tensed is future by the words of tense alone.
func (s *scan) tensed(first, end int) bool {
	left, start := s.tenseBefore(first)
	if left != none {
		return left == ahead
	}
	alone := s.onlyFunction(start, first)
	apart := alone && start > 0 && s.words.PointersFirst
	told := s.endsPast(start, first) || apart && (s.tenseAcross(first, start) == over || s.opensPast(start))
	right, stop := s.tenseAfter(end, told)
	if !alone && s.words.PointersFirst && s.is(end, clList) {
		right = none // "put $5m into X in March and says it would do so again"
	}
	if right == none && apart {
		left = s.tenseAcross(first, start)
		if left != none {
			return left == ahead // "will bar it, a drone maker, from 1 February, the ministry said"
		}
	}
	if right == none && alone && s.punct(stop, ",") {
		if stop == end && apart && (s.opensPast(start) || s.is(stop+1, clList)) {
			right = none // "put out X, which has two parts, in May, and expects to …"
		} else if stop == end {
			right = s.tensePastAside(stop)
		} else if s.words.PointersFirst && start == 0 {
			right = s.tensePast(stop)
		}
	}
	if right != none {
		return right == ahead
	}
	if !alone && !s.words.PointersFirst {
		return s.tenseAround(start) == ahead
	}
	if !alone && start > 0 && s.opt(clFunction, start) > start {
		return s.tenseAcross(first, start) == ahead // "expects to sell its unit, X, to Y by June"
	}
	return alone && s.tenseAcross(first, start) == ahead
}

// opensPast reports such a word before the comma at which a clause starts, with nothing of the future behind it: "Velor
// rolled out X, its third model, on Wednesday, betting that banks would …".
func (s *scan) opensPast(start int) bool {
	first := start
	for first > max(0, start-reach) && (s.punct(first-1, ",") || !s.breaks(first-1)) {
		first--
		if s.is(first, clFuture) {
			return false
		}
	}
	return s.endsPast(first, start)
}

// endsPast reports a word among the tokens that ends as verbs of the past do.
func (s *scan) endsPast(i, j int) bool {
	for ; i < j; i++ {
		for _, e := range s.words.PastEndings {
			if t := &s.toks[i]; !t.Upper && strings.HasSuffix(t.Key, e) && !s.after(i, clAuxiliary) {
				return true
			}
		}
	}
	return false
}

// tensePast is the tense of the clause that goes on behind a name between two commas: "On
// Wednesday its head, Bo Sandell, will meet X".
func (s *scan) tensePast(comma int) tense {
	i := comma + 1
	for i < len(s.toks) && i-comma <= maxBearer && s.toks[i].Kind == text.Word && s.toks[i].Upper {
		i++
	}
	if i == comma+1 || !s.punct(i, ",") {
		return none
	}
	t, _ := s.tenseAfter(i+1, false)
	return t
}

// tensePastAside is the tense of the clause behind a comma, over what is told of a name with which it begins: "Từ ngày 1/3,
// ông An, cựu giám đốc X, sẽ …", "On Wednesday, Bo Sandell, the head of Velor, will …".
func (s *scan) tensePastAside(comma int) tense {
	t, stop := s.tenseAfter(comma+1, false)
	if t != none || !s.punct(stop, ",") || stop < 2 || !s.toks[stop-1].Upper || stop-comma > maxBearer+2 {
		return t
	}
	if _, stop = s.tenseAfter(stop+1, false); s.punct(stop, ",") {
		t, _ = s.tenseAfter(stop+1, false)
	}
	return t
}

// maxBearer is the number of words of a person's name at most.
const maxBearer = 4

// tenseAcross is the tense of the clauses before the comma at whose end a clause starts.
func (s *scan) tenseAcross(first, start int) tense {
	left := none
	for left == none && s.punct(start-1, ",") && first-start < reach {
		left, start = s.tenseBefore(start - 1)
	}
	return left
}

// tenseAround is the tense of the clause that goes on at start behind what is told of a name between
// commas, "sẽ đưa X, đơn vị giao hàng, lên sàn trong quý II", or with a word that joins it to the one before.
func (s *scan) tenseAround(start int) tense {
	if !s.punct(start-1, ",") {
		return none
	}
	t, comma := s.tenseBefore(start - 1)
	if s.is(start, clList) {
		return t // "dự kiến ra mắt X vào tháng 3, đồng thời mở Y vào mùa hè"
	}
	if t != none || !s.punct(comma-1, ",") {
		return none
	}
	t, _ = s.tenseBefore(comma - 1)
	return t
}

// toCome reports a word like "tới" right behind a time in a language that writes it
// there: "ngày 26/3 tới", not "tới Hà Nội".
func (s *scan) toCome(end int) bool {
	if s.words.PointersFirst || !s.is(end, clNext) {
		return false
	}
	_, after := s.pointer(end)
	return after > end && (after == len(s.toks) || !s.toks[after].Upper)
}

// soon reports a word before a time behind which it may lie ahead, in a clause
// without a word of the past.
func (s *scan) soon(first, end int) bool {
	if !s.after(first, clSoonCue) {
		return false
	}
	left, said := s.tenseBefore(first)
	return left != over && !s.bygone(first, end) || s.words.PointersFirst && s.toBeDone(said, first)
}

// bygone reports an English clause that tells of the past.
func (s *scan) bygone(first, end int) bool {
	if !s.words.PointersFirst {
		return false
	}
	left, start := s.tenseBefore(first)
	if left == none && s.onlyFunction(start, first) {
		left = s.tenseAcross(first, start)
	}
	if start == 0 && s.punct(end, ",") && s.onlyFunction(start, first) {
		end++ // "On Jan. 9, Voltera introduced …"
	}
	right, stop := s.tenseAfter(end, false)
	if aside := s.asideName(stop); right == none && aside > stop && !s.endsPast(end, stop) {
		end = aside // "On Jan. 9 Voltera of Tempe, Ariz., introduced …"
		right, stop = s.tenseAfter(aside+1, false)
	}
	return left == over || left == none && (right == over || s.endsPast(start, first) || right == none && s.didBehind(end, stop))
}

// asideName gives the comma that closes nothing but a name behind the comma at i, i for none.
func (s *scan) asideName(i int) int {
	k := i + 1
	for k < len(s.toks) && k-i <= maxBearer && (s.toks[k].Upper || s.toks[k].Key == "." && s.toks[k].Glued) {
		k++
	}
	if k > i+1 && s.punct(i, ",") && s.punct(k, ",") {
		return k
	}
	return i
}

// didBehind reports a verb of the past behind a time that opens its clause, "In November the firm listed on …", which tells
// no more of a noun: "In November a delayed plant opens".
func (s *scan) didBehind(i, stop int) bool {
	for i++; i < stop; i++ {
		if !s.endsPast(i, i+1) || s.after(i, clFunction) {
			continue
		}
		if next := i + 1; next == stop || s.toks[next].Upper || s.toks[next].Kind != text.Word || s.is(next, clFunction) {
			return true
		}
	}
	return false
}

// toBeDone reports a word among the tokens that tells who asked for something or agreed to it: "ordered X to pay by 1 March",
// but not "sold X to rivals by 1 March".
func (s *scan) toBeDone(i, first int) bool {
	for ; i <= first; i++ {
		if s.after(i, clAsked) {
			return true
		}
	}
	return false
}

// tense is what the words of a clause say of its time.
type tense uint8

const (
	none tense = iota
	ahead
	over
)

// tenseBefore looks back from a token to the start of its clause.
func (s *scan) tenseBefore(first int) (tense, int) {
	i, words := first, 0
	for ; i > max(0, first-reach) && !s.breaks(i-1); i-- {
		if !s.after(i, clFunction) {
			words++
		}
		switch {
		case s.unitHere(i - 1), s.givenName(i - 1): // "17,900 won a month"
		case s.after(i, clPast), s.participle(i):
			return over, i
		case s.after(i, clFuture):
			return ahead, i
		case words <= maxParticle && s.endsPast(i-1, i) && !s.toks[i].Upper:
			return over, i // "confirmed on Tuesday that it will", "walked out in April over who would own it", but not "called Indice in May"
		}
	}
	if s.plannedAside(i - 1) {
		return ahead, i
	}
	return none, i
}

// givenName reports an English word of the future that is somebody's given name, as it has a capital between a word in lower case and a
// capital: "met Will Stone in May", but not the headline "Halyard Will Buy Kelda".
func (s *scan) givenName(i int) bool {
	if !s.words.PointersFirst || i < 1 || i+1 >= len(s.toks) || !s.toks[i].Upper || !s.is(i, clFuture) {
		return false
	}
	before, next := &s.toks[i-1], &s.toks[i+1]
	return before.Kind == text.Word && !before.Upper && next.Kind == text.Word && next.Upper && !next.Glued
}

// unitHere reports an English word right behind a number that is no year, which is what that counts and no verb: "17,900 won a
// month", but not "in 2021 won a prize".
func (s *scan) unitHere(i int) bool {
	if !s.words.PointersFirst || i < 1 || s.toks[i].Upper || !s.isNumber(i-1) || i > 1 && s.toks[i-2].Upper {
		return false // "Hollow Tide 2 would"
	}
	return len(s.toks[i-1].Key) != yearDigits || s.punct(i-2, ",.")
}

// yearDigits is how many digits a year has.
const yearDigits = 4

// maxParticle is how many words a verb with what belongs to it has at most: "walked out".
const maxParticle = 2

// participle reports one right before token i that tells of the past: neither behind an auxiliary, "will be built", nor
// where it is the form behind a word of the future, too, "will set up".
func (s *scan) participle(i int) bool {
	if i == 0 {
		return false
	}
	for _, p := range s.lex.last.Of(s.toks[i-1].Form).of(clParticiple) {
		if start := i - len(p.keys); start >= 0 && s.equal(p.keys, start) && !s.after(start, clAuxiliary, clFuture) {
			return true
		}
	}
	return false
}

// plannedAside reports a word of the future that stands alone between the start of a Vietnamese sentence and a
// comma: "Theo kế hoạch, X ra mắt Y vào tháng 12".
func (s *scan) plannedAside(comma int) bool {
	for i := comma - 1; !s.words.PointersFirst && s.punct(comma, ",") && i >= max(0, comma-maxBearer); i-- {
		if s.opt(clFuture, i) == comma && (i == 0 || s.toks[i-1].Key == ".") {
			return true
		}
	}
	return false
}

// tenseAfter looks ahead to the end of the clause. What is joined to a deed that was told of is another:
// "nộp đơn hôm 10/12 và dự kiến lên sàn", "bought X in September and will hire more".
func (s *scan) tenseAfter(end int, told bool) (tense, int) {
	i := end
	for ; i < min(len(s.toks), end+reach) && !s.breaks(i); i++ {
		switch {
		case s.unitHere(i), s.givenName(i):
		case s.is(i, clPast), s.is(i, clTold):
			return over, i
		case s.is(i, clFuture):
			if i > end && (told || !s.words.PointersFirst) && s.after(i, clList) {
				return none, i
			}
			if s.objectOfPast(i, end) {
				return over, i
			}
			return ahead, i
		}
	}
	return none, i
}

// objectOfPast reports an English word of the future that is the object of a verb of the past right before it, from a token on: "On
// Monday Velor announced a plan to buy Kelda".
func (s *scan) objectOfPast(i, from int) bool {
	k := i - 1
	if k > from && s.is(k, clYearCue) { // "a", "its"
		k--
	}
	return s.words.PointersFirst && k > from && s.endsPast(k, k+1)
}

// onlyFunction reports whether the tokens from i to j are function words, or capitals behind
// one where these are names: ", in Jakarta on 2 April".
func (s *scan) onlyFunction(i, j int) bool {
	for i < j {
		e := max(s.opt(clFunction, i), s.opt(clCue, i))
		if e == i && i > 0 && s.words.PointersFirst && s.toks[i].Upper && s.toks[i].Kind == text.Word && !s.punct(i-1, ",") {
			e = i + 1
		}
		if e == i {
			return false
		}
		i = e
	}
	return true
}

// breaks reports whether token i is punctuation between clauses.
func (s *scan) breaks(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return true
	}
	t := &s.toks[i]
	if t.Kind != text.Punct {
		return false
	}
	switch t.Key {
	case ".":
		return i+1 >= len(s.toks) || !s.glued(i+1) && !s.abbreviates(i)
	case ",":
		return !s.glued(i+1) || i+1 >= len(s.toks)
	case ";", ":", "!", "?", "(", ")", "[", "]", "\"", "“", "”", "«", "»", "–", "—", "…", "|":
		return true
	case "-":
		return !t.Glued && !s.glued(i+1)
	}
	return false
}

// abbreviates reports a full stop behind a short word with a capital and before another, or before a comma or a word without
// one, with which no sentence begins: "Dr. Rao", "in the U.S. on 7 April", "Tempe, Ariz., introduced".
func (s *scan) abbreviates(i int) bool {
	if i == 0 || !s.toks[i].Glued || !s.toks[i-1].Upper {
		return false
	}
	next := &s.toks[i+1]
	return next.Kind == text.Word && !next.Upper || next.Key == "," || next.Upper && len(s.toks[i-1].Key) <= maxAbbreviated
}

// maxAbbreviated is the length in letters of abbreviated titles at most: "Prof".
const maxAbbreviated = 4

// clauseEnds reports whether a clause or the sentence ends before token i.
func (s *scan) clauseEnds(i int) bool { return i >= len(s.toks) || s.breaks(i) }
