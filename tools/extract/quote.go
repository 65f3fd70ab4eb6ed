package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// quotes reads the words that somebody said, with who said them. Words in
// quotation marks are a quotation only with a verb of speaking.
func (r *reader) quotes(s *sentence) bool {
	found := false
	for _, q := range s.quotes {
		if q.first >= q.last || s.onlyName(q) || s.onlyKind(q) || s.calledSo(q) || s.nickname(q) {
			continue
		}
		verb, speaker := s.speaker(q)
		if speaker != nil && speaker.s == s && (s.onlyTerm(q, verb) || s.calledThat(verb)) {
			continue
		}
		if speaker != nil && s.officer(speaker) {
			if speaker = r.officeHolder(speaker); speaker == nil {
				continue
			}
		}
		if speaker == nil {
			speaker, verb = r.signature(s), q.first
		}
		var before *draft
		if speaker == nil {
			before, verb = r.speaksOn(s, q), q.first
		}
		if speaker == nil && before == nil {
			continue
		}
		d := r.draft(fact.Quote, s, verb)
		if speaker == nil {
			d.Args[fact.Speaker] = slices.Clone(before.Args[fact.Speaker])
			d.proofs = append(append(d.proofs, before.span), before.proofs...)
		} else if speaker.s != s {
			refs := r.model.members(speaker)
			for i := range refs {
				m := speaker.members[i]
				refs[i].direct, refs[i].proof = false, speaker.s.bytes(span{m, m + 1})
			}
			if !r.enter(d, fact.Speaker, nil, refs) {
				continue
			}
		} else if !r.fill(d, fact.Speaker, speaker) || len(d.Args[fact.Speaker]) != 1 {
			continue
		}
		d.Text = r.quoted(s, q)
		r.goesOn(d, s, q)
		d.used = append(d.used, max(0, q.first-1), min(len(s.chunks)-1, q.last))
		r.add(d)
		found = true
	}
	return found
}

// onlyKind reports words between English quotation marks that name something common: its national security "entity list".
func (s *sentence) onlyKind(q span) bool {
	if !s.nounFollows || q.last-q.first > maxListWords {
		return false
	}
	words := make([]string, 0, maxListWords)
	for t := s.chunks[q.first].first; t < s.chunks[q.last-1].last; t++ {
		words = append(words, s.toks[t].Key)
	}
	return slices.Contains(s.grammar.Names.NotNames, strings.Join(words, " "))
}

// speaksOn gives the quotation in the sentence before one that is a quotation as a whole, where that
// sentence tells behind the words whose they are: `"A bit," said Ms Kingi. "I went outside to check."`
func (r *reader) speaksOn(s *sentence, q span) *draft {
	if !s.nounFollows || q.first > 1 || q.last < len(s.chunks)-1 || s.index == s.block.Sentences[0] {
		return nil
	}
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s.index == s.index-1; i-- {
		if f := r.facts[i]; f.Type == fact.Quote {
			if f.s.quotes[len(f.s.quotes)-1].last >= f.trigger {
				return nil
			}
			return f
		}
	}
	return nil
}

// officer reports an organization whose chief or founder speaks, not named: "CEO Sao
// La chia sẻ". Who speaks for it by trade is the organization.
func (s *sentence) officer(p *phrase) bool {
	if p.s != s || p.kind == entity.Person {
		return false
	}
	if s.nounFollows {
		return s.genitiveAfter(p) && !s.spokesmanBehind(p.last+1)
	}
	if !s.behindPost(p) {
		return false
	}
	for k := p.first; k < p.members[0]; k++ {
		if c := &s.chunks[k]; c.is(grammar.Post) && c.entry.Position != "spokesperson" {
			return true
		}
	}
	return false
}

// spokesmanBehind reports who speaks by trade as what is told to be an organization's: "said Kelda's
// spokesman", but neither "said Kelda's founder" nor "said one of Kelda's investors".
func (s *sentence) spokesmanBehind(i int) bool {
	for ; i < len(s.chunks) && s.chunks[i].kind == other; i++ {
	}
	return i < len(s.chunks) && s.chunks[i].is(grammar.Post) && s.chunks[i].entry.Position == "spokesperson"
}

// officeHolder gives the person who was told to have a post in the organization, the
// one post that it is said of: the last such affiliation.
func (r *reader) officeHolder(p *phrase) *phrase {
	if p.anaphoric() {
		return nil
	}
	org, post := p.s.chunks[p.members[0]].name.ID, ""
	first, last := p.first, p.members[0]
	if p.s.nounFollows {
		first, last = p.last, min(p.last+maxDescriptors, len(p.s.chunks))
	}
	for k := first; k < last && post == ""; k++ {
		if c := &p.s.chunks[k]; c.is(grammar.Post) {
			post = c.entry.Position
		} else if c.kind != other && !c.is(grammar.Genitive) && p.s.nounFollows {
			break
		}
	}
	for i := len(r.facts) - 1; i >= max(0, len(r.facts)-reach); i-- {
		if f := r.facts[i]; f.Type == fact.Affiliation && f.Position == post && post != "" && f.Args[fact.Organization][0] == org {
			return f.s.phraseOf(f.Args[fact.Person][0])
		}
	}
	return nil
}

// maxQuoted is how many sentences before or behind one a quotation may go on.
const maxQuoted = 5

// goesOn draws in the sentences of a quotation that begins before the sentence in which its
// speaker is told, or ends behind it: `"Plenty can write. Few can listen," said X`.
func (r *reader) goesOn(d *draft, s *sentence, q span) {
	first, last := r.opens(s, q), r.closes(s, q)
	if first == nil && last == nil {
		return
	}
	b := s.bytes(q)
	for n := s.index - 1; first != nil && n >= first.index; n-- {
		p := r.sentences[n].bytes(span{0, len(r.sentences[n].chunks)})
		if b.Start = p.Start; n == first.index {
			o := first.quotes[len(first.quotes)-1]
			b.Start, p.Start = first.bytes(o).Start, first.bytes(span{o.first - 1, o.first}).Start
		}
		d.lead = slices.Insert(d.lead, 0, p)
	}
	for n := s.index + 1; last != nil && n <= last.index; n++ {
		p := r.sentences[n].bytes(span{0, len(r.sentences[n].chunks)})
		if b.End = p.End; n == last.index {
			b.End, p.End = last.bytes(last.quotes[0]).End, last.bytes(span{0, last.quotes[0].last + 1}).End
		}
		d.proofs = slices.Insert(d.proofs, n-s.index-1, p)
	}
	d.Text = strings.TrimRight(r.doc.Text(b.Start, b.End), ", ")
}

// opens gives the sentence in which a quotation begins that is open already where the sentence
// begins; nil for none.
func (r *reader) opens(s *sentence, q span) *sentence {
	if q.first > 0 {
		return nil
	}
	for n := s.index - 1; n >= s.block.Sentences[0] && s.index-n <= maxQuoted; n-- {
		p := r.sentences[n]
		if len(p.quotes) == 0 {
			continue
		}
		if o := p.quotes[len(p.quotes)-1]; o.first == 0 || o.first == o.last || o.last < len(p.chunks) {
			return nil
		}
		return p
	}
	return nil
}

// closes gives the sentence in which a quotation ends that is open still where the sentence
// ends; nil for none.
func (r *reader) closes(s *sentence, q span) *sentence {
	if q.last < len(s.chunks) {
		return nil
	}
	end := s.block.Sentences[len(s.block.Sentences)-1]
	for n := s.index + 1; n <= end && n-s.index <= maxQuoted; n++ {
		p := r.sentences[n]
		if len(p.quotes) == 0 {
			continue
		}
		if c := p.quotes[0]; c.first > 0 || c.first == c.last || c.last == len(p.chunks) {
			return nil
		}
		return p
	}
	return nil
}

// quoted gives the words of a quotation without a comma that only closes it.
func (r *reader) quoted(s *sentence, q span) string {
	b := s.bytes(q)
	return strings.TrimRight(r.doc.Text(b.Start, b.End), ", ")
}

// calledSo reports quotation marks in English behind a word that gives something a name: the second so-called "chip
// dragon".
func (s *sentence) calledSo(q span) bool {
	return s.nounFollows && q.first > 1 && s.chunks[q.first-2].is(grammar.Naming)
}

// nickname reports one or two Vietnamese words in quotation marks within words for several: "các “ông lớn” công nghệ".
func (s *sentence) nickname(q span) bool {
	if s.nounFollows || q.first < 2 || q.last+1 >= len(s.chunks) || s.chunks[q.last-1].last-s.chunks[q.first].first > maxNickname {
		return false
	}
	before, after := &s.chunks[q.first-2], &s.chunks[q.last+1]
	return before.is(grammar.Indefinite) && after.kind != punct && !after.is(grammar.Clause|grammar.And|grammar.Speech)
}

// maxNickname is how many syllables such words have at most.
const maxNickname = 3

// maxTerm is the number of words of a term in quotation marks at most.
const maxTerm = 3

// calledThat reports an English verb of naming that tells what somebody does not say is called: "unveiled what was called
// the “most significant” overhaul".
func (s *sentence) calledThat(verb int) bool {
	return s.nounFollows && verb > 0 && s.chunks[verb].is(grammar.Naming) && s.chunks[verb-1].is(grammar.Be)
}

// onlyTerm reports a few words in English quotation marks in what is told of a thing, apart from the verb of speaking: "X
// said it bought Y, which analyses “dark data”", "two “mixture of experts” models that X says are new".
func (s *sentence) onlyTerm(q span, verb int) bool {
	n, m := s.segmentOf(q.first), s.segmentOf(verb)
	if !s.nounFollows || n < 0 || m < 0 || n == m || q.last-q.first > maxTerm || s.chunks[verb].is(grammar.Naming) {
		return false
	}
	inside := n > m && (s.inRelative(n) || s.segments[n].kind == relative || s.segments[n].kind == apposition)
	return inside || m == n+1 && s.segments[m].kind == relative && verb > q.last
}

// onlyName reports quotation marks around a name or a single word.
func (s *sentence) onlyName(q span) bool {
	names, words := 0, 0
	for i := q.first; i < q.last; i++ {
		c := &s.chunks[i]
		switch {
		case c.kind == name:
			names++
		case c.kind != punct:
			words++
		}
	}
	return names > 0 && words == 0
}
