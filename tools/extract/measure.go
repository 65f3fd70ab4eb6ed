package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// measurements reads the quantities that are stated of something.
func (r *reader) measurements(s *sentence) {
	var last *draft
	from := -1
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.kind == amount && s.nounFollows && s.startsChange(i) {
			from = i
		}
		if c.kind != amount || c.quoted || c.spent || c.quantity.Percent || s.besideOther(i) {
			continue
		}
		m, gauge := r.measureOf(s, i, last)
		if m == nil {
			d := r.launchPrice(s, i)
			if d == nil {
				d = r.buyersPay(s, i)
			}
			if d != nil {
				r.add(d)
				last = d
			}
			continue
		}
		if d := r.measurement(s, i, gauge, m, last); d != nil {
			r.add(d)
			last = d
			if from >= 0 {
				r.changedFrom(s, from, d)
			}
		}
		from = -1
	}
}

// changedFrom adds the dated quantity at a chunk from which an English one came: "rose from $8m in 2023 to $12m".
func (r *reader) changedFrom(s *sentence, from int, to *draft) {
	if m := s.continues(from, to); m != nil {
		if d := r.measurement(s, from, -1, m, to); d != nil {
			r.add(d)
		}
	}
}

// besideOther reports a quantity that is told beside another one or beside names and measures nothing by itself.
func (s *sentence) besideOther(i int) bool {
	return s.changedBy(i) || s.startsChange(i) || s.ofVersions(i) || s.comparedCount(i) || s.countsNamed(i) || s.countsSayers(i) || s.formerSum(i)
}

// formerSum reports an English sum with its own word for a measure that the one told before it came from or is compared with, and that
// nothing dates, so that it would be told as if it were so now: "swung to a loss of $5m from a profit of $3m".
func (s *sentence) formerSum(i int) bool {
	k := i - 1
	if !s.nounFollows || s.chunks[i].quantity.Currency == "" || s.pastTime(i+1) > i+1 {
		return false
	}
	for k > 0 && (s.chunks[k].is(grammar.Gauge|grammar.Indefinite|grammar.Of) || s.chunks[k].kind == other && !s.chunks[k].is(grammar.From|grammar.Compare)) {
		k--
	}
	if k < 1 || k == i-1 || !s.chunks[k].is(grammar.From|grammar.Compare) || s.chunks[k].is(grammar.Gauge) || !s.hasGauge(k+1, i) {
		return false
	}
	n := s.segmentOf(i)
	return n >= 0 && slices.ContainsFunc(s.chunks[:k], func(c chunk) bool { return c.kind == amount && c.quantity.Currency != "" })
}

// countsSayers reports a number of English people who say what is told: "X is up for sale, two people familiar with the matter
// said", "according to three former employees".
func (s *sentence) countsSayers(i int) bool {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 0 || s.chunks[i].quantity.Currency != "" {
		return false
	}
	const says = grammar.Speech | grammar.Quoting | grammar.Reporting
	g := &s.segments[n]
	if i > 0 && s.chunks[i-1].is(grammar.AccordingTo) {
		return true
	}
	for k := i + 1; i == g.first && k < g.last; k++ {
		if c := &s.chunks[k]; c.is(says) {
			return true
		} else if c.is(verbGroup) || c.verbal() {
			return false
		}
	}
	return false
}

// changedBy reports a Vietnamese quantity by which something else grew or shrank: "doanh thu giảm 8 tỷ
// USD", "cú nhảy vọt 600 triệu USD về định giá", but not "doanh thu tăng lên 8 tỷ USD".
func (s *sentence) changedBy(i int) bool {
	t := s.chunks[i].first
	return t > 0 && s.changes[s.toks[t-1].Key] || t > 1 && s.changes[s.toks[t-2].Key+" "+s.toks[t-1].Key]
}

// startsChange reports a sum from which another came that is told right behind it: "giảm lỗ từ 80 tỷ đồng xuống
// còn 12 tỷ đồng", "rose from $8m to $12m", in English of things that are counted, too.
func (s *sentence) startsChange(i int) bool {
	q := s.chunks[i].quantity
	if i == 0 || !s.chunks[i-1].is(grammar.From) {
		return false
	}
	if s.nounFollows {
		k := s.pastTime(i+1) + 1
		if k >= len(s.chunks) || !s.chunks[k-1].is(grammar.Into) || s.chunks[k].kind != amount {
			return false
		}
		to := s.chunks[k].quantity
		return to.Currency == q.Currency && (q.Unit == "" || q.Unit == to.Unit)
	}
	if q.Currency == "" {
		return false
	}
	k := i + 1
	for k < len(s.chunks) && k-i <= 2 && s.chunks[k].kind <= word && s.chunks[k].phrase == nil && s.chunks[k].key != "," {
		k++
	}
	return k > i+1 && k < len(s.chunks) && s.chunks[k].kind == amount && s.chunks[k].quantity.Currency == q.Currency
}

// ofVersions reports a number of parameters that one of several versions has, of which no name is told: "X có hai phiên
// bản 8 tỷ và 32 tỷ tham số".
func (s *sentence) ofVersions(i int) bool {
	if s.nounFollows {
		return false
	}
	if s.ofOtherVersion(i) {
		return true
	}
	k := i
	for k > 0 && (s.chunks[k].kind == amount || s.chunks[k].is(grammar.And) || s.chunks[k].key == ",") {
		k--
	}
	if k == 0 || k >= i-1 || !s.chunks[k].is(grammar.Noun) || s.chunks[k].entry.Kind != entity.Model {
		return false
	}
	return s.chunks[k-1].kind == amount || s.chunks[k-1].is(grammar.Indefinite)
}

// ofOtherVersion reports a number of parameters that tells which version a clause is about: "còn phiên bản 70 tỷ tham số chưa
// có lịch".
func (s *sentence) ofOtherVersion(i int) bool {
	n := s.segmentOf(i)
	if n < 1 || i+1 >= s.segments[n].last || !s.chunks[s.segments[n].first].is(grammar.Clause) {
		return false
	}
	return s.versionAlone(i+1) && !s.chunks[i+1].is(grammar.Of)
}

// comparedCount reports an English quantity that the one before it is compared with: "far fewer than the 410 who left",
// "well ahead of the $4m that analysts had forecast".
func (s *sentence) comparedCount(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	if k := i + 1; k+1 < len(s.chunks) && s.chunks[i-1].is(grammar.Preposition) && s.chunks[k].is(grammar.For) && s.chunks[k+1].is(grammar.Own) {
		return true // "$0.45, against $0.90 for its predecessor, Sori-1"
	}
	if i < 2 || !s.chunks[i-1].is(grammar.Definite) {
		return false
	}
	if s.chunks[i].quantity.Currency == "" {
		return s.chunks[i-2].is(grammar.Than)
	}
	told := i+1 < len(s.chunks) && (s.chunks[i+1].is(grammar.Relative) || s.chunks[i+1].kind == other)
	return told && s.chunks[i-2].is(prepositions|grammar.Than|grammar.Compare) && !s.chunks[i-1].is(grammar.Own) && s.comparedCost(i) == nil
}

// countsNamed reports a number of people who are named right behind it: "do ba nhà nghiên cứu Lê An và Vũ Bình lập".
func (s *sentence) countsNamed(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].quantity.Currency != "" {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && p.kind == entity.Person && len(p.members) > 0
}

// measureOf tells what a quantity measures: by its unit, or by the word that
// names the measure beside it.
func (r *reader) measureOf(s *sentence, i int, last *draft) (best *grammar.Measure, gauge int) {
	n := s.segmentOf(i)
	if n < 0 {
		return nil, -1
	}
	if m := s.continues(i, last); m != nil {
		return m, -1
	}
	near := s.sharedGauges(i, n)
	gauge, most := -1, -1
	for k := range r.grammar.Measure {
		m := &r.grammar.Measure[k]
		at := gaugeOf(s, near, m)
		if !s.canMeasure(m, i, at, n) {
			continue
		}
		if weight := s.weightOf(m, near, i, at); weight > most || weight == most && s.nearer(i, at, gauge) || s.causes(m, i, at, gauge) {
			best, gauge, most = m, at, weight
		}
	}
	return best, gauge
}

// nearer reports an English word for a measure that stands nearer before a sum than another does behind it: "a net loss of
// $2m and adjusted earnings of …".
func (s *sentence) nearer(i, at, other int) bool {
	return s.nounFollows && s.chunks[i].quantity.Currency != "" && at >= 0 && at < i && other > i && i-at < other-i
}

// weightOf tells how much speaks for a measure of the quantity, of which the word beside it is a gauge, -1 for none.
func (s *sentence) weightOf(m *grammar.Measure, near []int, i, gauge int) int {
	weight := gauges(s, near, m)
	if slices.Contains(m.Per, s.chunks[i].quantity.Per) && (gauge >= 0 || !s.nounFollows) {
		weight += perWeight // "mỗi người tốn 450.000 đồng một tháng" is a price
	}
	return weight
}

// perWeight is for how many words the unit counts for each of which a price is given.
const perWeight = 2

// canMeasure reports whether a quantity can be of a measure, of which the word beside it is a gauge, -1 for none.
func (s *sentence) canMeasure(m *grammar.Measure, i, gauge, n int) bool {
	q := s.chunks[i].quantity
	per := slices.Contains(m.Per, q.Per)
	switch {
	case !unitFits(m, s.unitOf(i), q.Currency != "", q.Per) && !s.bareFor(m, i, gauge):
		return false
	case s.unitOf(i) == "" && q.Currency == "" && gauge > i && s.counting(i, gauge), s.costsFirm(gauge, i):
		return false
	case gauge < 0 && m.Required && !(q.Per != "" && per) && !(m.ID == "employees" && s.staffed(i, n)):
		return false
	case gauge < 0 && m.Money && !per:
		return false
	}
	return !s.spoiled(i, gauge, n, m)
}

// bareFor reports a number without a unit that the word for a measure gives one.
func (s *sentence) bareFor(m *grammar.Measure, i, gauge int) bool {
	q := s.chunks[i].quantity
	if gauge < 0 || m.Money || q.Currency != "" || q.Unit != "" {
		return false
	}
	if s.nounFollows && s.counting(i, i+2) && s.grammar.Nouns.IsPlural(s.chunks[i+1].key) {
		return false // "was fed 40 million photographs", but not "passed the 4 million mark"
	}
	if !s.nounFollows && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Noun) && !s.chunks[i+1].is(grammar.Gauge) {
		return false // "10 triệu nhà hàng có quy mô nhỏ"
	}
	return q.Scale > 1 || s.reaches(gauge, i)
}

// costsFirm reports somebody right between a word for a price and a sum: what "cost it $5.5bn" is not for sale.
func (s *sentence) costsFirm(gauge, i int) bool {
	if !s.nounFollows || gauge < 0 || gauge+1 >= i {
		return false
	}
	if !slices.ContainsFunc(s.chunks[gauge].entry.Measures, func(m *grammar.Measure) bool { return len(m.Per) > 0 }) {
		return false
	}
	p := s.chunks[gauge+1].phrase
	if p == nil || p.first != gauge+1 || p.last != i || p.gov >= 0 {
		return false
	}
	return p.pronoun || !p.anaphoric() && p.kind == entity.Organization
}

// staffed reports people whom a firm is told to have, and nothing of what they do: "Công ty hiện có 260
// người.", "a four-person firm".
func (s *sentence) staffed(i, n int) bool {
	if s.nounFollows {
		return s.ofManyPeople(i)
	}
	if s.chunks[i].quantity.Unit != people {
		return false
	}
	if i+1 < len(s.chunks) && s.chunks[i+1].kind != punct && !s.chunks[i+1].is(grammar.And|grammar.Clause) {
		return false
	}
	k := i - 1
	for k > s.segments[n].first && s.chunks[k].is(grammar.Pause) && !s.haves(k) {
		k--
	}
	subject := s.subjectIn(&s.segments[n], k+1)
	return subject != nil && subject.kind == entity.Organization && !subject.none && s.haves(k)
}

// ofManyPeople reports an English number that a hyphen ties to the people of whom a firm consists: "a four-person firm",
// "a 35-strong studio", but not "a four-person capsule".
func (s *sentence) ofManyPeople(i int) bool {
	c := &s.chunks[i]
	if c.quantity.Scale > 1 || c.last-c.first < 3 || s.toks[c.last-2].Key != "-" {
		return false
	}
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if next := &s.chunks[k]; next.is(grammar.Noun) {
			return next.entry.Kind == entity.Organization
		} else if next.kind > word || next.kind == punct || next.class != 0 {
			return false
		}
	}
	return false
}

// haves reports a word of having at the chunk, perhaps with one for the time before it: "hiện có".
func (s *sentence) haves(k int) bool {
	c := &s.chunks[k]
	return c.is(grammar.Have) || c.is(grammar.Pause) && s.have[s.toks[c.last-1].Key]
}

// reaches reports a bare number that a clause ends with and begins to tell by the word for the
// measure: "The staff has grown to 148, …", "Headcount at X has hit 33 since May."
func (s *sentence) reaches(gauge, i int) bool {
	if !s.nounFollows || gauge < 0 || gauge >= i || i-s.pastOwner(gauge) >= farthestGauge {
		return false
	}
	ends := i+1 == len(s.chunks) || s.chunks[i+1].kind == punct || s.chunks[i+1].kind == moment || s.chunks[i+1].is(prepositions)
	const goesOn = prepositions | grammar.And | grammar.Be | grammar.Have | grammar.Auxiliary | grammar.Planned | grammar.Possible
	if gauge == i-1 && s.chunks[gauge].last-s.chunks[gauge].first > 1 && (ends || s.chunks[i+1].is(goesOn)) {
		return true // "a staff of six", "a staff of 90 in Oslo"
	}
	return ends && s.onlyGrows(gauge, i) && s.opensWithGauge(gauge, s.segments[s.segmentOf(i)].first)
}

// farthestGauge is how many chunks before a bare number the word for what it measures may stand.
const farthestGauge = 5

// onlyGrows reports that nothing but a verb stands between a word for a measure and its value.
func (s *sentence) onlyGrows(gauge, i int) bool {
	const verbal = grammar.Have | grammar.Be | grammar.Auxiliary | grammar.Into | grammar.Trigger | grammar.Gauge | grammar.Planned | grammar.At
	for k := s.pastOwner(gauge); k < i; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(verbal) {
			return false
		}
	}
	return true
}

// pastOwner gives the chunk behind a word for a measure and whose it is: "headcount at X", "the workforce of X".
func (s *sentence) pastOwner(gauge int) int {
	k := gauge + 1
	if k+1 < len(s.chunks) && s.chunks[k].is(grammar.At|grammar.Of) {
		if p := s.phraseFrom(k + 1); p != nil && p.gov == k {
			return p.last
		}
	}
	return k
}

// opensWithGauge reports that nothing but whose it is stands before a word for a measure: "and its payroll", "Verity AI's
// payroll".
func (s *sentence) opensWithGauge(gauge, first int) bool {
	for k := first; k < gauge-1; k++ {
		if c := &s.chunks[k]; c.kind != name && !c.is(grammar.And|grammar.Genitive|grammar.Own|grammar.Definite) {
			return false
		}
	}
	return true
}

// counting reports a plain word right behind a bare number, before the word that
// would tell what it measures: "40 million actions a day for customers" counts
// actions.
func (s *sentence) counting(i, gauge int) bool {
	return i+1 < min(gauge, len(s.chunks)) && s.chunks[i+1].kind == other
}

// continues reports a number without a unit that is compared with the measure
// told right before it: "so với 1,9 triệu hồi giữa năm 2024", but not with a plan, "vượt kế hoạch 2.800 tỷ
// đồng", nor with what has a noun of its own: "learned from 40 million photographs".
func (s *sentence) continues(i int, last *draft) *grammar.Measure {
	if s.sameOf(i, last) != nil {
		return last.measure
	}
	q := s.chunks[i].quantity
	if last == nil || last.s != s || q.Unit != "" || (len(last.Amounts) > 0) != (q.Currency != "") && !s.bareSum(i, last) {
		return nil
	}
	if s.nounFollows && s.counting(i, i+2) || !s.offered(i) || s.difference(i) {
		return nil
	}
	planned := !s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Planned|grammar.Possible)
	if planned || s.guessed(i) || s.undatedBefore(i, last) {
		return nil
	}
	return last.measure
}

// guessed reports a Vietnamese quantity that is told to be that of people who look at firms from outside: "cao hơn ước tính 5 tỷ USD
// của các nhà phân tích".
func (s *sentence) guessed(i int) bool {
	k := i + 1
	if s.nounFollows || k >= len(s.chunks) || !s.chunks[k].is(grammar.Of) {
		return false
	}
	for k++; k < len(s.chunks) && s.chunks[k].is(grammar.Indefinite); k++ {
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Post) && s.chunks[k].entry.Outsider
}

// undatedBefore reports an English value that is only compared with and of nothing else, where no time right behind it tells when it
// was so, "up from $4m": it would be told as if it were so now. A time behind a former price is when that was changed.
func (s *sentence) undatedBefore(i int, last *draft) bool {
	if !s.nounFollows || s.comparedCost(i) != nil {
		return false
	}
	for k := i + 1; k < len(s.chunks) && k-i <= 3; k++ {
		if s.chunks[k].kind == moment {
			return s.chunks[k].time.Value == "" || len(last.measure.Per) > 0
		}
		if !s.chunks[k].is(grammar.At | grammar.Definite | grammar.Preposition) {
			break
		}
	}
	return true
}

// sameOf gives what has a bare Vietnamese number with which a clause ends, of the measure that was just told of another thing: "X
// có 210 tỷ tham số, còn X Mini chỉ có 9 tỷ".
func (s *sentence) sameOf(i int, last *draft) *phrase {
	n := s.segmentOf(i)
	if s.nounFollows {
		return s.gappedHaver(i, n, last)
	}
	if last == nil || last.s != s || last.Number == nil || n < 1 || last.segment() != n-1 || !s.endsBare(i) {
		return nil
	}
	p := s.headOf(&s.segments[n])
	if p == nil || p.anaphoric() || len(p.members) > 1 || p.last >= i || p.kind != "" && !slices.Contains(last.measure.Subjects, p.kind) {
		return nil
	}
	for k := p.last; k < i; k++ {
		if c := &s.chunks[k]; !c.is(grammar.Have|grammar.Pause|grammar.Be) || c.is(grammar.Negation|grammar.Planned) {
			return nil
		}
	}
	return p
}

// endsBare reports a great number without a unit that ends its clause: "9 tỷ".
func (s *sentence) endsBare(i int) bool {
	q := s.chunks[i].quantity
	return q.Currency == "" && q.Unit == "" && q.Scale > 1 && (i+1 == len(s.chunks) || s.chunks[i+1].kind == punct)
}

// difference reports a quantity by which something is more or less than what a few words name:
// "rẻ hơn đời trước 500.000 đồng".
func (s *sentence) difference(i int) bool {
	for k := i - 1; !s.nounFollows && k >= 0 && i-k <= 4 && s.chunks[k].kind != punct; k-- {
		if s.chunks[k].is(grammar.Compare) && s.chunks[k].is(grammar.Than) {
			return i-k > 2 // but "cao hơn mức 5 tỷ đồng"
		}
	}
	return false
}

// unitOf gives the unit of a quantity. A noun for persons behind a bare number counts people:
// "used by 38,000 nurses", "9,500 nurses now use it".
func (s *sentence) unitOf(i int) string {
	q := s.chunks[i].quantity
	bare := q.Unit == "" && q.Currency == ""
	switch {
	case !s.nounFollows && (bare || q.Unit == "companies") && s.usedBy(i):
		return users
	case s.nounFollows && q.Unit == "customers" && (q.Scale > 1 || q.Number.Float64() >= manyCustomers):
		return users // "has 1.8 million customers", but not "has two customers"
	case s.nounFollows && bare && !q.Percent && s.isPersonNoun(i+1) && s.gaugeAround(i):
		return people
	case s.nounFollows && (bare || q.Unit == "companies") && s.usedByFirms(i):
		return users
	case s.nounFollows && bare && !q.Percent && s.countsThoseWho(i):
		return people
	}
	return q.Unit
}

// usedByFirms reports a great number of English firms right behind the words for being used: "is used by 61,000 small firms".
func (s *sentence) usedByFirms(i int) bool {
	q, k := s.chunks[i].quantity, i+1
	if i == 0 || !s.chunks[i-1].is(grammar.Gauge) || !s.endsWith(i-1, grammar.By) || q.Scale <= 1 && q.Number.Float64() < manyCustomers {
		return false
	}
	if q.Unit == "" && k < len(s.chunks) && s.chunks[k].kind == other {
		k++ // "small"
	}
	return q.Unit != "" || k < len(s.chunks) && s.chunks[k].is(grammar.Noun) && s.chunks[k].entry.Kind == entity.Organization
}

// isPersonNoun reports a noun for persons.
func (s *sentence) isPersonNoun(k int) bool {
	return k < len(s.chunks) && s.chunks[k].is(grammar.Noun) && s.chunks[k].entry.Kind == entity.Person
}

// gaugeAround reports a word for a measure right before a number or behind the noun for what it counts.
func (s *sentence) gaugeAround(i int) bool {
	k := i + 2
	for k < len(s.chunks) && s.chunks[k].is(grammar.Pause|grammar.Auxiliary|grammar.Have) && !s.chunks[k].is(grammar.Gauge) {
		k++
	}
	return i > 0 && s.chunks[i-1].is(grammar.Gauge) || k < len(s.chunks) && s.chunks[k].is(grammar.Gauge)
}

// usedBy reports a number of persons or firms who use something: "được 85.000 nông dân sử dụng", "được 300 doanh nghiệp
// tin dùng".
func (s *sentence) usedBy(i int) bool {
	k, q := i+1, s.chunks[i].quantity
	if k >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k]
	if q.Unit != "companies" {
		if !c.is(grammar.Noun) || c.entry.Kind != entity.Person && c.entry.Kind != entity.Organization {
			return false
		}
		k++
	}
	if (q.Unit != "" || c.entry.Kind == entity.Organization) && q.Number.Float64() < fewUsers || k >= len(s.chunks) {
		return false
	}
	for k+1 < len(s.chunks) && s.chunks[k].is(grammar.Auxiliary|grammar.Pause) {
		k++
	}
	return s.uses[s.chunks[k].key]
}

// fewUsers is the number of firms from which on those that use something are its users: "được hai hãng xe sử dụng" only
// tells who they are.
const fewUsers = 10

// manyCustomers is the number of customers from which on they are users, and not firms that the text could name.
const manyCustomers = 1_000

// people and users are the units of persons and of those who use something.
const (
	people = "people"
	users  = "users"
)

// unitFits reports whether a quantity of the unit can be the measure.
func unitFits(m *grammar.Measure, unit string, money bool, per string) bool {
	if m.Money {
		return money || unit == "" && per != "" && slices.Contains(m.Per, per)
	}
	if money {
		return false
	}
	for _, u := range m.Units {
		if u == unit {
			return true
		}
	}
	return len(m.Units) == 0
}

// bareSum reports a great English number without a currency or a unit, which is in that of the sum told before: "€1.8 billion, up from
// 1.5 billion a year earlier".
func (s *sentence) bareSum(i int, last *draft) bool {
	q := s.chunks[i].quantity
	return s.nounFollows && len(last.Amounts) > 0 && q.Currency == "" && q.Unit == "" && q.Scale > 1
}

// pastTime gives the chunk behind a time and the preposition before it, if they stand at a chunk: "in 2023", "a year earlier".
func (s *sentence) pastTime(k int) int {
	t := k
	for t < len(s.chunks) && t-k < 2 && s.chunks[t].kind != moment && s.chunks[t].is(grammar.At|grammar.Definite) {
		t++
	}
	if t < len(s.chunks) && s.chunks[t].kind == moment {
		return t + 1
	}
	return k
}

// mayMeasure reports a word that stands for one of the measures.
func (c *chunk) mayMeasure(ids ...string) bool {
	return slices.ContainsFunc(c.entry.Measures, func(m *grammar.Measure) bool { return slices.Contains(ids, m.ID) })
}

// causes reports a Vietnamese verb by which somebody brings a sum on another that tells why something else changed, whose word stands
// farther before the sum: "Doanh thu giảm bởi Mỹ phạt X 5 triệu USD".
func (s *sentence) causes(m *grammar.Measure, i, at, other int) bool {
	return !s.nounFollows && other >= 0 && other < at && at < i && slices.Contains(m.Dealing, s.chunks[at].key) && s.untilReason(other, at) < at
}
