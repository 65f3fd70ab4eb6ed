package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
)

// calls reports a noun that the name of a thing holds or by which the document calls it.
func (d *discourse) calls(p *phrase, m *spoken) bool {
	if p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	noun := p.s.chunks[p.ref].key
	return bears(m, p) || slices.Contains(m.about.words, oneWord(noun)) && (p.s.nounFollows || !p.s.chunks[p.ref].entry.Plain)
}

// oneWord gives a noun without the hyphen that some write it with: a "start-up" is a "startup".
func oneWord(noun string) string { return strings.ReplaceAll(noun, "-", "") }

// bears reports a name that holds the noun of a reference.
func bears(m *spoken, p *phrase) bool {
	noun := p.s.chunks[p.ref].key
	return holds(m.name, noun, tails(noun))
}

// callsSo is calls, and in Vietnamese a longer form of the noun: "tập đoàn" after "X, tập đoàn bán lẻ lớn nhất nước".
func (d *discourse) callsSo(p *phrase, m *spoken) bool {
	if p.this && d.meansFund(p) && m.about.fund {
		return true // "quỹ này" after "Kestrel Ventures", though another is called "Quỹ Lá Sen"
	}
	return d.calls(p, m) || p.ref < len(p.s.chunks) && d.isA(m, p.s.chunks[p.ref].key)
}

// namedBy finds the last thing whose own name holds the noun: "the lab" after
// "Greyfriars Lab", "viện" after "Viện Tân Trào".
func (d *discourse) namedBy(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.pronoun || p.ref >= len(p.s.chunks) || p.first == p.last {
		return nil
	}
	noun := p.s.chunks[p.ref].key
	if p.this && d.meansFund(p) {
		if m := d.last(d.block(p.s.src.Block), here, func(m *spoken) bool { return m.about.fund && ok(m) }); m != nil {
			return m
		}
	}
	from := 0
	if !p.s.nounFollows {
		m, begin, ends := d.calledSoBefore(p, here, ok)
		if ends {
			return m
		}
		from = begin
	}
	tails, bare := tails(noun), p.onlyByName()
	if m := d.last(from, here, func(m *spoken) bool {
		return (holds(m.name, noun, tails) || bare && (d.isA(m, noun) || p.s.nounFollows && slices.Contains(m.about.words, oneWord(noun)))) && ok(m)
	}); m != nil && !d.otherHere(p, m, here, ok) {
		return m
	}
	return d.namedAmong(p, here, func(name string) bool { return holds(name, noun, tails) }, ok)
}

// calledSoBefore finds what a Vietnamese text called by the noun, or tells from where on to look for a name with it; ends
// reports that there is no more to look for.
func (d *discourse) calledSoBefore(p *phrase, here int, ok func(*spoken) bool) (m *spoken, from int, ends bool) {
	noun := p.s.chunks[p.ref].key
	m = d.last(d.starts[p.s.index], here, func(m *spoken) bool { return (d.calls(p, m) || d.isA(m, noun)) && ok(m) })
	if m != nil {
		return m, 0, true // its own sentence names one that was called so
	}
	if slices.Contains(d.r.grammar.Names.CommonPrefixes, noun) {
		return nil, 0, true // any firm is a "công ty", not that alone which bears the word in its name
	}
	if p.onlyByName() {
		m = d.last(0, here, func(m *spoken) bool {
			return d.main(d.id(m)) && (d.isA(m, noun) || slices.Contains(m.about.words, noun)) && ok(m)
		})
		return m, 0, m != nil // what the document is about is "quỹ" as well as others
	}
	block := d.block(p.s.src.Block)
	if d.last(block, here, func(m *spoken) bool { return d.main(d.id(m)) && ok(m) }) != nil {
		return nil, block, false // what the document is about is a "tập đoàn" as well as the one that bears the word
	}
	return nil, 0, false
}

// otherHere reports an English noun that any firm may be called by, where its paragraph speaks of another than the one of a paragraph
// before whose name holds it: in "Norsk of Osaka bought Halden. The Japanese group …" behind a paragraph about Kelder Group that is
// Norsk. A part of that one, or what the text names less, is meant no more than it.
func (d *discourse) otherHere(p *phrase, m *spoken, here int, ok func(*spoken) bool) bool {
	if !p.s.nounFollows || !p.s.chunks[p.ref].entry.Plain || m.phrase.s.src.Block == p.s.src.Block || !p.s.isSubject(p) {
		return false
	}
	word, _, _ := strings.Cut(d.id(m), "-")
	return d.last(d.block(p.s.src.Block), here, func(o *spoken) bool {
		own, _, _ := strings.Cut(d.id(o), "-")
		return o.subject && own != word && compatible(o.phrase.kind, entity.Organization) && o.about.count >= m.about.count && ok(o)
	}) != nil
}

// namedAmong finds the one of several named together that bears the noun: "the institute" after
// "Brazda and the Danube Institute teamed up".
func (d *discourse) namedAmong(p *phrase, here int, bears func(string) bool, ok func(*spoken) bool) *spoken {
	for i := here - 1; i >= max(d.block(p.s.src.Block), here-reach) && p.s.nounFollows; i-- {
		m := &d.mentions[i]
		for _, c := range m.phrase.members {
			ch := &m.phrase.s.chunks[c]
			if len(m.phrase.members) == 1 || !bears(d.r.mem.keyOf(m.phrase.s.toks[ch.first:ch.last])) {
				continue
			}
			if alone := d.onlyMember(m.phrase.s, c); ok(alone) {
				return alone
			}
		}
	}
	return nil
}

// isA reports a thing that the document calls by a longer form of a noun: "viện" is what was
// called "Viện nghiên cứu X".
func (d *discourse) isA(m *spoken, noun string) bool {
	if m.phrase.s.nounFollows {
		return false
	}
	for _, w := range m.about.words {
		if strings.HasPrefix(w, noun+" ") {
			return true
		}
	}
	return false
}

// holds reports a name that holds a noun with more words, or that begins with the
// last words of one, its tails: "Chứng khoán Thành Long" is a "công ty chứng khoán".
func holds(name, noun string, tails []string) bool {
	n := len(name) - len(noun)
	if n > 0 && (name[len(noun)] == ' ' && strings.HasPrefix(name, noun) || name[n-1] == ' ' && strings.HasSuffix(name, noun)) {
		return true
	}
	return slices.ContainsFunc(tails, func(t string) bool {
		return len(name) > len(t) && name[len(t)] == ' ' && strings.HasPrefix(name, t)
	})
}

// tails gives the last words of a noun of more words, two of them at least.
func tails(noun string) (out []string) {
	for {
		_, rest, found := strings.Cut(noun, " ")
		if !found || !strings.Contains(rest, " ") {
			return out
		}
		out, noun = append(out, rest), rest
	}
}

// onlyByName reports a bare noun that refers back to nothing but a name that holds
// it: "trung tâm" is no firm that the text happens to speak of.
func (p *phrase) onlyByName() bool {
	if p.pronoun || p.this || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e != nil && e.Named
}
