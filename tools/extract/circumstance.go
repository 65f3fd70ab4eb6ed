package extract

import (
	"slices"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// circumstances reads when the event happened, how much money it was about and
// whether a release is open.
func (r *reader) circumstances(d *draft, u grammar.Use, n int) {
	if d.Type.Dated() {
		r.date(d, n)
	}
	switch d.Type {
	case fact.Investment, fact.Acquisition:
		r.amounts(d, n)
	case fact.Listing:
		r.raised(d)
	case fact.Release:
		d.Open = u.Open || r.open(d, n)
	case fact.Restriction:
		r.reported(d)
	}
	if d.Modality == fact.Planned && r.settled(d, n) || r.overBefore(d, n) {
		d.Modality = ""
	}
	if r.filedThen(d) {
		d.Date, d.DateText = "", ""
	}
	if d.Polarity == "" && d.Modality == "" && r.lies(d.Date) && !d.inForceFrom() {
		d.Modality = fact.Planned
	}
	if d.Polarity == fact.Negative {
		d.Modality = ""
	}
}

// settled reports that what is told of as still to come has been agreed or done.
func (r *reader) settled(d *draft, n int) bool {
	switch {
	case d.Type == fact.Acquisition && d.s.saidByBoth():
		return true
	case d.Type == fact.Partnership && r.concluded(d):
		return true
	}
	return !d.s.nounFollows && d.s.purpose(n) && r.over(d.Date) // "sẽ tuyển thêm người sau khi mua X hồi tháng 9"
}

// filedThen reports a Vietnamese listing that is planned, with a past time of what has been done for it, before the same sentence tells when
// that is to be: "X, công ty nộp hồ sơ lên sàn ngày 20/11, dự kiến niêm yết trong quý II".
func (r *reader) filedThen(d *draft) bool {
	s := d.s
	if s.nounFollows || d.Type != fact.Listing || d.Modality != fact.Planned || len(d.used) == 0 || !r.over(d.Date) {
		return false
	}
	for k := d.used[len(d.used)-1] + 1; k < len(s.chunks); k++ {
		if s.isVerb(k) && s.tells(k, fact.Listing) && s.chunks[k-1].is(grammar.Planned) {
			return true
		}
	}
	return false
}

// inForceFrom reports a Vietnamese restriction which is ordered, though the time behind tells that it takes effect later: "cấm X mở tài
// khoản, kể từ thứ Hai tuần sau".
func (d *draft) inForceFrom() bool {
	if d.s.nounFollows || d.Type != fact.Restriction {
		return false
	}
	return slices.ContainsFunc(d.used, func(at int) bool {
		return at > d.trigger && d.s.timed(at) && d.s.chunks[at].time.Value == d.Date && d.s.startsAt(at)
	})
}

// overBefore reports what a Vietnamese clause of time with a subject and a past time of its own tells, which what the main clause has of
// doubt or of a plan does not reach: "có thể mua X, sau khi Y lên sàn năm 2022".
func (r *reader) overBefore(d *draft, n int) bool {
	s := d.s
	g := &s.segments[n]
	if s.nounFollows || d.Modality == "" || n == 0 || !s.chunks[g.first].is(grammar.Subordinate) || s.chunks[g.first].is(grammar.If) {
		return false
	}
	if s.subjectIn(g, d.trigger) == nil || s.holds(grammar.Planned|grammar.Possible, span{g.first, d.trigger}) {
		return false
	}
	return r.over(d.Date)
}

// saidByBoth reports a sentence that the two parties of a deal say together, who have agreed on it then:
// "X is to acquire Y, the two companies announced".
func (s *sentence) saidByBoth() bool {
	for k := 1; k+1 < len(s.chunks) && s.nounFollows; k++ {
		if s.chunks[k].is(grammar.Pair) && s.chunks[k+1].is(grammar.Speech) {
			return true
		}
	}
	return false
}

// concluded reports a partnership told of as still to come that rests on an agreement made
// already: "will jointly develop a chip under a partnership signed on March 31".
func (r *reader) concluded(d *draft) bool {
	if d.Date == "" || r.lies(d.Date) {
		return false
	}
	at := d.used[len(d.used)-1]
	for k := at - 1; k >= 0 && at-k <= agreementReach; k-- {
		if c := &d.s.chunks[k]; c.is(grammar.Trigger) && onlyNominal(c) {
			return d.s.tells(k, fact.Partnership)
		}
	}
	return false
}

// agreementReach is how many phrases behind the noun for an agreement its day stands at most.
const agreementReach = 4

// lies reports a date that lies wholly after the document's.
func (r *reader) lies(date string) bool {
	if date == "" || !r.dated {
		return false
	}
	v, err := edtf.Parse(date)
	return err == nil && v.First().Compare(r.day) > 0
}

// over reports a date that lies wholly before the document's.
func (r *reader) over(date string) bool {
	v, err := edtf.Parse(date)
	return date != "" && r.dated && err == nil && v.Last().Compare(r.day) < 0
}

// endsAhead reports a date that ends behind the document's.
func (r *reader) endsAhead(date string) bool {
	v, err := edtf.Parse(date)
	return date != "" && r.dated && err == nil && v.Last().Compare(r.day) > 0
}

// reported fills the source of a restriction: who reports it.
func (r *reader) reported(d *draft) {
	s := d.s
	first := 0
	if n := d.segment(); !s.nounFollows && n > 0 && s.chunks[s.segments[n].first].is(grammar.Clause) && s.saysBetween(s.segments[n].first, d.trigger) {
		first = s.segments[n].first // "theo tờ X, Y cấm Z, trong khi W nói không cấm": W says so itself
	}
	for i := first; i < len(s.chunks); i++ {
		p := s.reporterAt(i)
		if p == nil || p.anaphoric() {
			continue
		}
		if s.nounFollows && r.model.of(s.chunks[p.members[0]].name.ID).house {
			continue
		}
		if s.nounFollows || !s.sealed(min(i, d.trigger), max(i, d.trigger)) {
			r.fill(d, fact.Source, p)
			d.used = append(d.used, i)
		}
	}
}

// reporterAt gives who reports something by the word at a chunk, nil for none.
func (s *sentence) reporterAt(i int) *phrase {
	if p := s.relayer(i); p != nil {
		return p
	}
	switch c := &s.chunks[i]; {
	case c.is(grammar.Reporting):
		return s.subjectOf(i, s.segmentOf(i))
	case c.is(grammar.AccordingTo):
		return s.phraseAt(i + 1)
	case c.is(grammar.Quoting):
		if p := s.subjectOf(i, s.segmentOf(i)); p != nil && p.media {
			return p
		}
	}
	return nil
}

// relayer gives who passes on, in a Vietnamese clause of its own, what somebody else says: "…, Reuters dẫn lời một quan chức".
func (s *sentence) relayer(i int) *phrase {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || !s.relaying[s.chunks[i].key] {
		return nil
	}
	p := s.subjectIn(&s.segments[n], i)
	if p == nil || p.anaphoric() || p.last != i || p.kind == entity.Person {
		return nil
	}
	return p
}

// phraseAt gives the noun phrase that begins at the chunk or right behind it.
func (s *sentence) phraseAt(i int) *phrase {
	for _, p := range s.phrases {
		if p.first >= i && p.first <= i+2 {
			return p
		}
	}
	return nil
}

// trimLeft moves the beginning of a passage over conjunctions and marks.
func (s *sentence) trimLeft(first, limit int) int {
	for first < limit && (s.chunks[first].kind == punct && !isQuoteMark(s.chunks[first].key) || s.chunks[first].is(grammar.Clause|grammar.And)) {
		first++
	}
	return first
}

func isQuoteMark(key string) bool {
	switch key {
	case `"`, "“", "‘", "«", "'":
		return true
	}
	return false
}
