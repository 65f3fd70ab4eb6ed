package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// noteSeats notes the towns where an English sentence tells firms to be: "Kelda, a lamp maker based in Oslo", "the Oslo-based studio
// Kelda", "Kelda will keep its headquarters in Oslo".
func (d *discourse) noteSeats(s *sentence) {
	for k := 0; k < len(s.chunks) && s.nounFollows; k++ {
		firm, town := s.seatedAt(k)
		if firm == nil || len(firm.members) != 1 {
			continue
		}
		if about := d.of(s.chunks[firm.members[0]].name.ID); about.town == "" {
			about.town = town
		}
	}
}

// seatedAt gives the firm that is told to be in the town at the chunk, nil for none.
func (s *sentence) seatedAt(k int) (firm *phrase, town string) {
	c := &s.chunks[k]
	if base := c.last - 1; c.kind == other && base > c.first+1 && s.toks[base-1].Key == "-" && s.toks[c.first].Upper &&
		s.listedWord(base, &s.seated) == 1 {
		return s.firmAround(k), s.mem.keyOf(s.toks[c.first : base-1])
	}
	if !s.placeAt(k) {
		return nil, ""
	}
	for n := 2; n <= maxWords && n <= c.first; n++ {
		if s.listedWord(c.first-n, &s.seated) == n {
			return s.lastFirm(k), s.placeWords(k)
		}
	}
	return nil, ""
}

// placeWords gives the words of the place at a chunk.
func (s *sentence) placeWords(k int) string {
	c := &s.chunks[k]
	return s.mem.keyOf(s.toks[c.first:c.last])
}

// firmAround gives the firm that a town tells of before a noun: the one that is named behind it in its phrase, "the Oslo-based studio
// Kelda", else the one before, "Kelda, an Oslo-based studio".
func (s *sentence) firmAround(k int) *phrase {
	if q := s.chunks[k].phrase; q != nil && q.names(entity.Organization) {
		return q
	}
	return s.lastFirm(k)
}

// lastFirm gives the firm named last before a chunk, nil where somebody or something else is named in between.
func (s *sentence) lastFirm(i int) *phrase {
	for n := len(s.phrases) - 1; n >= 0; n-- {
		q := s.phrases[n]
		switch {
		case q.first >= i || q.anaphoric() || q.kind == entity.Place:
		case q.names(entity.Organization):
			return q
		default:
			return nil
		}
	}
	return nil
}

// writtenIn reports the town in which an English article was written, with which it opens: "OSLO, March 18 – Lamp maker Kelda …".
func (s *sentence) writtenIn(p *phrase) bool {
	return s.nounFollows && s.index == 0 && p.first == 0 && s.placeAt(0) && s.toks[s.chunks[0].first].Caps
}

// leadOf gives the firm with which an article from a town opens.
func (d *discourse) leadOf(town string, ok func(*spoken) bool) *spoken {
	s := d.r.sentences[0]
	if len(s.chunks) == 0 {
		return nil
	}
	if first := s.chunks[0].phrase; first == nil || !s.writtenIn(first) || s.placeWords(0) != town {
		return nil
	}
	m := d.first(0, func(m *spoken) bool { return m.subject && m.phrase.names(entity.Organization) })
	if m == nil || m.about.town != "" || !ok(m) {
		return nil
	}
	return m
}

// ofTradeNoun gives the one firm that an English text called by the same noun and the same word before it, where it never called that
// found for them so: "the lamp maker" after "Kelda, a lamp maker", whatever the text spoke of since.
func (d *discourse) ofTradeNoun(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	if !p.theFirm() || p.ref < p.first+2 {
		return nil, false
	}
	trade := p.s.tradeAt(p.ref)
	if trade == "" || m != nil && slices.Contains(m.about.trades, trade) {
		return nil, false
	}
	one, _, several := d.soleNamed(d.upTo(p), func(o *spoken) bool { return slices.Contains(o.about.trades, trade) && ok(o) })
	return one, one != nil || several
}

// toldApart gives the one firm that an English noun means by its town, its country or its trade, where nothing else tells which one it
// stands for.
func (d *discourse) toldApart(p *phrase, ok func(*spoken) bool) *spoken {
	if o, _ := d.ofTradeNoun(p, nil, ok); o != nil {
		return o
	}
	return d.fromThere(p, nil, ok)
}

// fromThere gives the one firm that an English text tells to be of the town or the country by which a noun tells of one, first that
// found for it: by "the Oslo company" the text means no Danish company, whatever it has called a company.
func (d *discourse) fromThere(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !p.theFirm() {
		return nil
	}
	from, town := func(o *spoken) bool { return false }, p.townBefore()
	if town != "" {
		from = func(o *spoken) bool { return d.fromTown(o, town) }
	} else if land := d.landIn(p.s, p.first, p.ref); land != "" {
		from = func(o *spoken) bool { return o.about.fromLand(land) }
	} else {
		return nil
	}
	if m != nil && from(m) {
		return m
	}
	one, _, several := d.soleNamed(d.upTo(p), func(o *spoken) bool { return from(o) && ok(o) })
	if one == nil && !several && town != "" {
		return d.leadOf(town, ok)
	}
	return one
}

// tradeAt gives an English noun that any firm may be called by, with the plain word before it that tells what that does: "lamp maker".
func (s *sentence) tradeAt(noun int) string {
	c := &s.chunks[noun]
	if noun == 0 || !s.nounFollows || c.entry == nil || !c.entry.Plain || !s.describing(noun-1) {
		return ""
	}
	word := &s.toks[c.first-1]
	if word.Upper && slices.Contains(s.grammar.Names.NotNames, word.Key) || len(word.Key) < minTrade-1 {
		return "" // "the Dutch group" tells a land
	}
	return word.Key + " " + oneWord(c.key)
}

// describing reports a plain word or a noun.
func (s *sentence) describing(i int) bool {
	c := &s.chunks[i]
	return c.kind == other || c.is(grammar.Noun|grammar.Gauge) && !c.is(grammar.Definite|grammar.Indefinite|grammar.Own)
}

// noteTradeNoun notes such a noun of a name.
func (about *profile) noteTradeNoun(s *sentence, noun int) {
	if trade := s.tradeAt(noun); trade != "" && !slices.Contains(about.trades, trade) {
		about.trades = append(about.trades, trade)
	}
}

// fromLand reports a firm that the text tells to be of a country: "a Norwegian firm", "Norway's Kelda".
func (about *profile) fromLand(land string) bool {
	return about.land == land || about.land == "" && len(about.home) >= minLand && len(land) >= minLand && about.home[:minLand] == land[:minLand]
}

// minLand is the length of the beginning by which the name of a country and the word for what is from there are taken for the same.
const minLand = 4

// homeIn gives the place whose a firm is told to be between two chunks: "Kelda, Norway's largest lamp maker".
func (s *sentence) homeIn(first, last int) string {
	if s.nounFollows && first+2 < last && s.placeAt(first) && s.chunks[first+1].is(grammar.Genitive) {
		return s.chunks[first].key
	}
	return ""
}
