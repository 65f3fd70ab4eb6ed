package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// agentless reports an English restriction of something named that is told in the passive, with its time, and leaves out
// who imposed it: "TikTok was banned from government devices in April 2023", "Huawei, which was put on the entity list in
// 2019".
func (r *reader) agentless(d *draft, u grammar.Use, n int) bool {
	s, i := d.s, d.trigger
	if !s.nounFollows || d.Type != fact.Restriction || len(d.Args[fact.Authority]) > 0 || len(d.Args[fact.Target]) == 0 {
		return false
	}
	if u.Form != grammar.Participle && u.Form != grammar.SplitHead || !s.forbidding[s.toks[s.chunks[i].last-1].Key] {
		return false
	}
	agent, patient, passive := s.passive(i, n, u)
	return passive && agent == nil && patient != nil && !patient.anaphoric() && s.timedBehind(i, n)
}

// timedBehind reports a time with a value behind a chunk of a segment.
func (s *sentence) timedBehind(i, n int) bool {
	return slices.ContainsFunc(s.chunks[i+1:s.segments[n].last], func(c chunk) bool { return c.kind == moment && c.time.Value != "" })
}

// follower reads who followed in English what the clause before tells of its subject: "TikTok was banned in 2023, and
// DeepSeek followed last month", "Kelda went public in May; Halden followed in June". Of two who banned something another
// rule reads the second.
func (r *reader) follower(s *sentence, i int) *draft {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 1 || !s.following[s.toks[s.chunks[i].first].Key] || s.hypothetical(n) || !s.timedBehind(i, n) {
		return nil
	}
	p := s.subjectIn(&s.segments[n], i)
	if p == nil || p.anaphoric() || !compatible(p.kind, entity.Organization) && p.kind != entity.Product && p.kind != entity.Model {
		return nil
	}
	f := r.lastFact(s, 0, func(f *draft) bool { return f.segment() < n })
	if f == nil || f.Polarity+f.Modality != "" || f.Type != fact.Restriction && f.Type != fact.Listing {
		return nil
	}
	role := fact.Target
	if f.Type == fact.Listing {
		role = fact.Organization
	}
	head := s.headOf(&s.segments[f.segment()])
	if head == nil || head.anaphoric() || head.first > f.trigger || !slices.Contains(f.Args[role], s.chunks[head.members[0]].name.ID) {
		return nil
	}
	d := r.draft(f.Type, s, i)
	if !r.fill(d, role, p) || !r.circumscribe(d, n) {
		return r.discard(d)
	}
	return d
}
