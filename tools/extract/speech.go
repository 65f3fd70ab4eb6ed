package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/source"
)

// saidBefore gives the verb of speaking that another goes on from, -1 for none: in "Ann Lee said Kelda had made no
// offer and called the report …" it is Ann Lee who calls it so.
func (s *sentence) saidBefore(i int) int {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 0 || i == 0 || !s.chunks[i-1].is(grammar.And) {
		return -1
	}
	for k := i - 2; k >= s.segments[n].first; k-- {
		if c := &s.chunks[k]; c.is(grammar.Speech) && !c.quoted {
			return k
		}
	}
	return -1
}

// saidOfAll gives the verb of speaking of all that another verb of speaking before a quotation only is a part of, -1
// for none: "Ann Lee said the company asked for help and “got a kick”".
func (s *sentence) saidOfAll(i int, q span) int {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 0 || q.first < 2 || !s.chunks[q.first-2].is(grammar.And) {
		return -1
	}
	for k := s.segments[n].first; k < i; k++ {
		if c := &s.chunks[k]; c.is(grammar.Speech) && !c.quoted && s.between(k+1, i) != nil {
			return k
		}
	}
	return -1
}

// speaker finds the verb of speaking for a quotation in its sentence, and whose
// verb it is. Behind the quotation it may stand before its subject.
func (s *sentence) speaker(q span) (verb int, p *phrase) {
	if verb, p = s.speakerBehind(q); p != nil {
		return verb, p
	}
	for i := q.first - 1; i >= 0; i-- {
		if c := &s.chunks[i]; c.is(grammar.Speech|grammar.Quoting) && !c.quoted {
			if s.stranger(i) || s.unnamedOfficer(i) {
				return -1, nil
			}
			if p = s.speakerBefore(i, q); p != nil && s.speaks(p) {
				return i, p
			}
		}
	}
	if verb, p = s.sourceBefore(q); p != nil {
		return verb, p
	}
	if verb, p = s.sourceBehind(q); p != nil {
		return verb, p
	}
	return s.colon(q)
}

// speakerBehind finds the verb of speaking behind a quotation, and whose verb it is.
func (s *sentence) speakerBehind(q span) (verb int, p *phrase) {
	if !s.nounFollows && s.ledIn(q) {
		return -1, nil
	}
	for i := q.last; i < len(s.chunks) && !s.withinClause(q); i++ {
		c := &s.chunks[i]
		ends := !c.quoted && (c.key == ";" || c.is(grammar.Clause) && c.phrase == nil)
		if ends && (s.saysBetween(0, q.first) || !s.nounFollows && q.first > 1) {
			break // "X said it had “no comment”, while Y said that …"
		} else if s.joinsClause(i) && s.ledInBy(q) {
			break // "X insists it has “no plan”, and Y said that …"
		} else if c.is(grammar.Speech|grammar.Quoting) && !c.quoted && !s.chunks[i-1].is(grammar.And) {
			p := s.speakerAt(i, q.last)
			if s.nounFollows && p != nil && (p.media || c.is(grammar.Reporting)) && s.ledInBy(q) {
				break // "X called it “bullying”, the Xinhua agency reported"
			}
			if p != nil && !s.onlyRelated(i, p) {
				return i, p
			}
		} else if p := s.cited(i); p != nil {
			return i, p
		}
	}
	return -1, nil
}

// joinsClause reports an English "and" behind a comma with which a clause with a subject of its own begins.
func (s *sentence) joinsClause(i int) bool {
	if !s.nounFollows || !s.chunks[i].is(grammar.And) || s.chunks[i].quoted || i == 0 || s.chunks[i-1].key != "," {
		return false
	}
	n := s.segmentOf(i)
	return n >= 0 && s.segments[n].first == i && s.segments[n].kind == clause
}

// ledInBy reports an English verb of speaking before a quotation, with its subject.
func (s *sentence) ledInBy(q span) bool {
	for k := q.first - 1; k > 0; k-- {
		if c := &s.chunks[k]; c.is(grammar.Speech|grammar.Quoting) && !c.quoted && !s.stranger(k) {
			p := s.sayer(k)
			return p != nil && !p.none && !p.media && p.last <= k && s.speaks(p)
		}
	}
	return false
}

// ledIn reports words in quotation marks that a Vietnamese verb of speaking before them leads in: `gọi X là "…", công ty xác nhận`.
func (s *sentence) ledIn(q span) bool {
	i := q.first - 2
	return i > 0 && (s.chunks[i].key == ":" || s.chunks[i].is(grammar.Be|grammar.That)) && s.holds(grammar.Speech|grammar.Quoting, span{0, i})
}

// speakerBefore gives who speaks by the verb at i before a quotation.
func (s *sentence) speakerBefore(i int, q span) *phrase {
	p := s.sayer(i)
	if k := s.saidBefore(i); k >= 0 {
		p = s.sayer(k)
	} else if k := s.saidOfAll(i, q); k >= 0 {
		p = s.sayer(k)
	}
	if s.nounFollows && (p == nil || p.none) {
		p = s.spokesmen(i) // "Analysts at Zephyr Bank called the price …"
	}
	for k := i - 1; p != nil && k >= p.last; k-- {
		if o := s.cited(k); o != nil {
			p = o // "Tờ X dẫn lời bà Y, giám đốc Z, nói rằng …"
		}
	}
	return p
}

// withinClause reports quotation marks with words on both sides in a Vietnamese clause, which holds what they name: a
// verb of saying behind it is of something else. "bị đưa vào “danh sách chờ” của X vì lo ngại …".
func (s *sentence) withinClause(q span) bool {
	return !s.nounFollows && q.first > 1 && s.chunks[q.first-2].kind != punct && q.last+1 < len(s.chunks) && s.chunks[q.last+1].kind != punct
}

// sourceBefore gives according to whom something is as a Vietnamese sentence says in their words: "Theo bà An,
// số tiền ấy “đủ mua chỗ đứng, chưa đủ mua tương lai”".
func (s *sentence) sourceBefore(q span) (verb int, p *phrase) {
	if s.nounFollows || q.first < 2 || q.last-q.first < fewestSaid || s.toks[s.chunks[q.first].first].Upper {
		return -1, nil
	}
	if c := &s.chunks[q.first-2]; c.phrase == nil && c.key != "," && !c.is(grammar.This|grammar.Be) {
		return -1, nil
	}
	for i := q.first - 2; i >= 0; i-- {
		if !s.chunks[i].is(grammar.AccordingTo) || s.chunks[i].quoted {
			continue
		}
		for _, p := range s.phrases {
			if p.first > i && p.kind == entity.Person && !p.none && s.segmentOf(p.first) == s.segmentOf(i) {
				return i, p
			}
		}
	}
	return -1, nil
}

// fewestSaid is how many words in quotation marks are at least what somebody said and no mere term or title.
const fewestSaid = 3

// sourceBehind gives the one according to whom an English sentence without a verb of speaking tells what somebody said in
// quotation marks: `The plan is "a very bad joke", according to Ada Boyd`.
func (s *sentence) sourceBehind(q span) (int, *phrase) {
	if !s.nounFollows || q.first >= q.last || s.saysBetween(0, len(s.chunks)) {
		return -1, nil
	}
	if i, p := s.sourceInserted(q); p != nil {
		return i, p
	}
	few := s.chunks[q.last-1].last-s.chunks[q.first].first < fewestSaid
	if few && (q.first < 2 || !s.chunks[q.first-2].is(grammar.Be)) {
		return -1, nil // "runs in “sandbox” mode, according to Ada Boyd", but "is “madness”, according to Ada Boyd"
	}
	for i := range s.chunks[:len(s.chunks)-1] {
		if c := &s.chunks[i]; c.quoted || !c.is(grammar.AccordingTo) {
			continue
		}
		if p := s.phraseFrom(i + 1); p != nil && !p.anaphoric() && len(p.members) == 1 && s.speaks(p) {
			return i, p
		}
		return -1, nil
	}
	return -1, nil
}

// onlyRelated reports who says something in a Vietnamese relative clause about other words: `lệnh "…" cho thấy
// mức độ mà X nhìn nhận về …`.
func (s *sentence) onlyRelated(i int, p *phrase) bool {
	n := s.segmentOf(i)
	return !s.nounFollows && n >= 0 && s.segments[n].kind == relative && s.segmentOf(p.first) == n
}

// cited gives the person right behind Vietnamese words for whose the words before are: `"…", Tân Hoa Xã dẫn lời
// ông X`.
func (s *sentence) cited(i int) *phrase {
	if s.nounFollows || !s.chunks[i].is(grammar.AccordingTo) || s.chunks[i].quoted || i+1 >= len(s.chunks) {
		return nil
	}
	if p := s.phraseFrom(i + 1); p != nil && p.kind == entity.Person && !p.none {
		return p
	}
	return nil
}

// stranger reports a verb of speaking whose subject bears no name: "Một em học
// sinh hỏi".
func (s *sentence) stranger(i int) bool {
	n := s.segmentOf(i)
	if n < 0 || s.subjectIn(&s.segments[n], i) != nil || s.spokenFor(i) != nil {
		return false
	}
	c := &s.chunks[s.segments[n].first]
	return i > s.segments[n].first && c.is(grammar.Indefinite) && !c.is(grammar.Auxiliary) // "từng nói"
}

// colon gives who speaks before a quotation that a colon introduces, whatever the
// verb: "anh Lục Vĩnh Khang, ngờ vực: …".
func (s *sentence) colon(q span) (verb int, p *phrase) {
	if q.first < 2 || s.chunks[q.first-2].key != ":" {
		return -1, nil
	}
	for k := len(s.phrases) - 1; k >= 0; k-- {
		if p := s.phrases[k]; p.last < q.first-1 && !s.kinsman(p) && p.kind == entity.Person && (!p.anaphoric() || p.pronoun && !s.nounFollows) {
			return q.first - 2, p
		}
	}
	return -1, nil
}

// sayer gives the subject of a verb of speaking. Behind a comma it may stand
// after its verb: "Chirp, says Lena Hofmann of Gartner, is …".
func (s *sentence) sayer(i int) *phrase {
	if p := s.spokenFor(i); p != nil {
		return p
	}
	n := s.segmentOf(i)
	if s.nounFollows && n > 0 && s.segments[n].first == i && s.chunks[i-1].key == "," {
		if p := s.spokesmenAside(i, n); p != nil {
			return p
		}
		if p := s.sayerBehind(i, n); p != nil {
			return p
		}
		if s.segments[n-1].kind <= predicate && i+1 < len(s.chunks) && s.chunks[i+1].opensNoun() {
			return nil // ", said the people, who asked not to be named"
		}
	}
	if n == 0 && !s.nounFollows && i > 0 && (s.chunks[i-1].kind == other || s.chunks[i-1].is(grammar.Gauge)) && s.subjectIn(&s.segments[0], i) == nil {
		return nil // "Người dùng phàn nàn X chậm, Y nói sẽ sửa"
	}
	if p := s.subjectOf(i, n); !s.kinsman(p) && !s.ofTheirs(p) && !s.closeTo(p) {
		return p
	}
	return nil
}

// closeTo reports a name with which English words only compare somebody: "Sources close to X said".
func (s *sentence) closeTo(p *phrase) bool {
	return s.nounFollows && p != nil && p.first > 0 && s.chunks[p.first-1].is(grammar.Compare)
}

// opensNoun reports an article or a number.
func (c *chunk) opensNoun() bool {
	return c.is(grammar.Definite|grammar.Indefinite) || c.kind == amount
}

// sayerBehind gives the subject behind a verb of speaking with which segment n begins, a person before any other.
func (s *sentence) sayerBehind(i, n int) (first *phrase) {
	if s.personTold(n-1) || !s.nominal(i+1, s.segments[n].last) || s.toldTo(n) {
		return nil
	}
	for _, p := range s.phrases {
		if p.first <= i || p.first-i > maxDescriptors {
			continue
		}
		if p.names(entity.Person) && !s.genitiveAfter(p) {
			return p
		}
		if first == nil && p.first-i <= 2 && !(p.pronoun && s.neuter(p)) {
			first = p
		}
	}
	return first
}

// ofTheirs reports an English pronoun for whose a plain word is that follows it: "Her advisers had suggested …" is
// not suggested by her.
func (s *sentence) ofTheirs(p *phrase) bool {
	if !s.nounFollows || p == nil || !p.pronoun || p.kind != entity.Person || p.ref+1 >= len(s.chunks) {
		return false
	}
	return s.chunks[p.ref].is(grammar.Own) && s.chunks[p.ref+1].kind == other
}

// personTold reports a relative clause or an apposition about somebody with whom the segment before it begins, behind which
// the sentence goes on about them: "Ann Holm of X, who has tried the model, described it as …", "Ann Holm, X's chair, told Y",
// "Its chair, Ann Holm, told Y".
func (s *sentence) personTold(n int) bool {
	if n == 0 {
		return false
	}
	if g := &s.segments[n]; s.officeEnds(s.segments[n-1].last) {
		if p := s.headOf(g); p != nil && p.first == g.first && p.last == g.last && p.oneName() && compatible(p.kind, entity.Person) {
			return true
		}
	}
	if s.segments[n].kind != relative && s.segments[n].kind != apposition {
		return false
	}
	if n > 1 && s.nounFollows && s.segments[n].kind == relative && s.segments[n-1].kind == apposition {
		n-- // "Ann Holm, one of two members who voted no, called it …"
	}
	p := s.headOf(&s.segments[n-1])
	return p != nil && p.first == s.segments[n-1].first && p.kind == entity.Person && !p.anaphoric()
}

// officeEnds reports an English word for what somebody is right before a chunk.
func (s *sentence) officeEnds(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	c := &s.chunks[i-1]
	return c.is(grammar.Post|grammar.Title) || c.is(grammar.Noun) && c.entry.Kind == entity.Person
}

// kinsman reports who speaks behind what somebody else is to them: "thầy tôi nói" is not said by
// who speaks.
func (s *sentence) kinsman(p *phrase) bool {
	return !s.nounFollows && p != nil && p.self && p.first > 0 && s.chunks[p.first-1].is(grammar.Title)
}

// toldTo reports a segment before a colon: who stands in it is told what follows, "X, president of
// Y, told the BBC: …".
func (s *sentence) toldTo(n int) bool {
	last := s.segments[n].last
	return last < len(s.chunks) && s.chunks[last].key == ":"
}

// nominal reports chunks that hold noun phrases and prepositions only.
func (s *sentence) nominal(first, last int) bool {
	for k := first; k < last; k++ {
		if c := &s.chunks[k]; c.phrase == nil && !c.is(descriptors|prepositions) {
			return false
		}
	}
	return first < last
}

// speakerAt gives the subject of a verb of speaking behind a quotation.
func (s *sentence) speakerAt(i, from int) *phrase {
	if p := s.spokenFor(i); p != nil {
		return p
	}
	for _, p := range s.phrases {
		if p.first >= from && p.last <= i && (p.nominative() || s.spokesmanOf(p)) && s.speaks(p) {
			if s.relaysOthers(p.last, i) {
				return nil // "Báo X dẫn nguồn tin cho hay"
			}
			return s.itsPerson(p)
		}
	}
	return s.speakerRightBehind(i)
}

// spokesmanOf reports an organization whose Vietnamese spokesman, not named, stands before it: "người phát ngôn của X nói".
func (s *sentence) spokesmanOf(p *phrase) bool {
	if s.nounFollows || p.gov < 1 || p.kind != entity.Organization || !s.chunks[p.gov].is(grammar.Of) {
		return false
	}
	c := &s.chunks[p.gov-1]
	return c.is(grammar.Post) && c.entry.Position == "spokesperson"
}

// speakerRightBehind gives the subject of a verb of speaking that stands before it.
func (s *sentence) speakerRightBehind(i int) *phrase {
	if !s.nounFollows && s.chunks[i-1].kind != punct {
		return nil // "một khách hàng của X nói với Reuters" is not said by whom it is told to
	}
	at := func(p *phrase) bool { return p.first > i && p.first-i <= 2 && s.speaks(p) }
	introduced := s.introducedBehind(i)
	for _, p := range s.phrases {
		if !at(p) || p.anaphoric() {
			continue
		}
		if q := s.possessedBy(p); s.nounFollows && q != nil && q.names(entity.Person) {
			return q // "said Corvid's Hana Lund"
		}
		if introduced != nil && p.kind != entity.Person && s.chunks[p.last].is(grammar.Post|grammar.Title) {
			return introduced // "said Halden chief executive Ann Lee"
		}
		return p
	}
	if introduced != nil {
		return introduced
	}
	if k := slices.IndexFunc(s.phrases, at); k >= 0 {
		return s.phrases[k]
	}
	return nil
}

// relaysOthers reports a word among some chunks by which a paper gives the words of others.
func (s *sentence) relaysOthers(first, last int) bool {
	return slices.ContainsFunc(s.chunks[first:last], func(c chunk) bool { return c.phrase == nil && s.relaying[c.key] })
}

// introducedBehind gives the person named behind a verb of speaking and what they are:
// "said its spokesman, Deng Haoran".
func (s *sentence) introducedBehind(i int) *phrase {
	post := false
	for k := i + 1; k < len(s.chunks) && s.nounFollows && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		post = post || c.is(grammar.Post)
		if p := c.phrase; p != nil && p.names(entity.Person) {
			if !post {
				return nil
			}
			return p
		}
		if c.key == "," && k-i <= 4 && k+1 < len(s.chunks) && s.chunks[i+1].kind != punct {
			if p := s.phraseFrom(k + 1); p != nil && p.names(entity.Person) {
				return p // "said one of them, Aileen Docherty"
			}
		}
		switch c.kind {
		case moment, amount:
			return nil
		case punct:
			if c.key != "," && c.key != "-" {
				return nil
			}
		case word:
			if !c.is(descriptors | grammar.Of | grammar.Genitive | grammar.At) {
				return nil
			}
		}
	}
	return nil
}

// itsPerson gives the person named right behind an organization: "tổng giám đốc
// X Nguyễn A" speaks for himself.
func (s *sentence) itsPerson(p *phrase) *phrase {
	if p.last < len(s.chunks) {
		if q := s.chunks[p.last].phrase; q != nil && q != p && q.kind == entity.Person && p.kind != entity.Person {
			return q
		}
	}
	return p
}

func (s *sentence) speaks(p *phrase) bool {
	return fits(fact.Speaker, p.kind) && (p.kind != "" || p.pronoun || !p.anaphoric())
}

// signature gives the person named under a block quotation: "— Nguyễn A, …".
func (r *reader) signature(s *sentence) *phrase {
	if s.block.Kind != source.Quote {
		return nil
	}
	after := s.block.Sentences[len(s.block.Sentences)-1] + 1
	if after == len(r.sentences) {
		return nil
	}
	n := r.sentences[after]
	if len(n.chunks) > 1 && isDash(n.chunks[0].key) && n.chunks[1].phrase != nil && n.chunks[1].phrase.kind == entity.Person {
		return n.chunks[1].phrase
	}
	return nil
}

// sourceInserted gives the one according to whom something is, as English words between commas right before a quotation and behind a
// form of "to be" tell: `The report is, according to its chairman, Ada Boyd, "a rumour in search of a bank"`.
func (s *sentence) sourceInserted(q span) (int, *phrase) {
	if q.first < 4 || s.chunks[q.first-2].key != "," {
		return -1, nil
	}
	p := s.chunks[q.first-3].phrase
	if !p.oneName() || p.last != q.first-2 || !s.speaks(p) {
		return -1, nil
	}
	for i := p.first - 1; i > 0 && p.first-i <= maxDescriptors; i-- {
		c := &s.chunks[i]
		if c.is(grammar.AccordingTo) {
			if s.chunks[i-1].key == "," && i > 1 && s.chunks[i-2].is(grammar.Be) {
				return i, p
			}
			break
		}
		if c.kind != other && c.key != "," && !c.is(grammar.Own|grammar.Post|grammar.Definite) {
			break
		}
	}
	return -1, nil
}

// unnamedOfficer reports an English verb of speaking right behind whose post it is, in words that tell of a name or of a clause: "a
// story its boss calls “flattering and untrue”".
func (s *sentence) unnamedOfficer(i int) bool {
	n := s.segmentOf(i)
	return s.nounFollows && i > 1 && n >= 0 && s.segments[n].kind == apposition && s.chunks[i-1].is(grammar.Post) && s.itsPost(i-1)
}
