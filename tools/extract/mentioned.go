package extract

import "moc/tools/entity"

// id is that of the first member of a phrase.
func (d *discourse) id(m *spoken) string {
	return m.phrase.s.chunks[m.phrase.members[0]].name.ID
}

// upTo gives the number of mentions that stand before the phrase.
func (d *discourse) upTo(p *phrase) int {
	i := d.starts[p.s.index]
	for i < d.starts[p.s.index+1] && d.mentions[i].phrase.first < p.first {
		i++
	}
	return i
}

// reach is how many mentions back a reader looks for what a word refers to. It
// keeps a long document linear.
const reach = 300

// sentenceReach is the same in sentences of one paragraph.
const sentenceReach = 50

// last gives the last mention from one index to before another that will do.
func (d *discourse) last(from, before int, ok func(*spoken) bool) *spoken {
	for i := before - 1; i >= max(from, before-reach); i-- {
		if ok(&d.mentions[i]) {
			return &d.mentions[i]
		}
	}
	return nil
}

// first gives the first mention of a sentence that will do.
func (d *discourse) first(sentence int, ok func(*spoken) bool) *spoken {
	for i := d.starts[sentence]; i < d.starts[sentence+1]; i++ {
		if m := &d.mentions[i]; ok(m) {
			return m
		}
	}
	return nil
}

// soleHere gives the one organization that a sentence names before a chunk.
func (d *discourse) soleHere(s *sentence, before int) []referent {
	var found *spoken
	for i := d.starts[s.index]; i < d.starts[s.index+1] && d.mentions[i].phrase.first < before; i++ {
		m := &d.mentions[i]
		if d.kindOf(&s.chunks[m.phrase.members[0]]) != entity.Organization || s.comparesThing(m.phrase) || d.onlyQuoted(m, before) {
			continue
		}
		if len(m.phrase.members) > 1 || found != nil && d.id(found) != d.id(m) {
			return nil
		}
		found = m
	}
	if found == nil {
		return nil
	}
	return d.proved(found, isOrganization)
}

// comparesThing reports an English name with whose thing another is compared: "beats X's chip, says Ann Lee, the chief
// executive".
func (s *sentence) comparesThing(p *phrase) bool {
	return s.nounFollows && s.genitiveAfter(p) && s.comparand(p)
}

// onlyQuoted reports a name that an English text has in a quotation alone, before words out of it: "“We lead in IoT,” said
// Ann Lee, the firm's chief executive".
func (d *discourse) onlyQuoted(m *spoken, before int) bool {
	s := m.phrase.s
	return s.nounFollows && s.chunks[m.phrase.first].quoted && !s.chunks[before].quoted && m.about.count == 1 && !d.foremostFirm(d.id(m))
}

// ownMeasure is implied for a measure with which an English sentence opens, which is sooner that of the firm that the text is about
// than of one named by the way: "Its customers include Velor, which signed an agreement in May. Revenue reached $3m".
func (d *discourse) ownMeasure(s *sentence, fits func(entity.Kind) bool) []referent {
	if refs := d.answers(s, fits); len(refs) == 1 {
		return refs // "Who pays? Revenue was $3m last year": theirs who answers
	}
	return d.rather(s, d.implied(s, 0, fits), fits)
}

// rather gives the firm that the English text is about instead of one found that it names by the way or only in paragraphs before:
// "Haast denies it. // Kelda Partners led a £14m round in July".
func (d *discourse) rather(s *sentence, refs []referent, fits func(entity.Kind) bool) []referent {
	if !s.nounFollows || len(refs) != 1 || refs[0].kind != entity.Organization || d.lead == refs[0].id {
		return refs
	}
	if d.r.spokenOfIn(s, refs[0].id) && (d.sole == "" || d.of(refs[0].id).count*outweighs >= d.most) {
		return refs
	}
	if m := d.last(0, d.starts[s.index], func(m *spoken) bool { return d.id(m) == d.lead }); m != nil {
		return d.proved(m, fits)
	}
	return refs
}

// implied gives the thing of one of the kinds that a sentence without a subject
// speaks of: the last one named in its paragraph, else the topic.
func (d *discourse) implied(s *sentence, before int, fits func(entity.Kind) bool) []referent {
	return d.impliedBut(s, before, fits, barred{})
}

// impliedBut gives the same of those that are not barred.
func (d *discourse) impliedBut(s *sentence, before int, fits func(entity.Kind) bool, except barred) []referent {
	p := &phrase{s: s, first: before, last: before, gov: -1}
	want := func(k entity.Kind) bool { return k != "" && fits(k) }
	m := d.antecedent(p, want, except)
	if q := s.opening(); m != nil && !s.nounFollows && q != nil && q.anaphoric() && q.meansFirm() && q.last <= before {
		m = d.antecedent(q, want, except) // "Công ty có chủ tịch mới là ông A, người từng làm cho X và đạt doanh thu …"
	}
	if m != nil {
		return d.proved(m, want)
	}
	return nil
}
