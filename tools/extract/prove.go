package extract

import (
	"slices"
	"strings"

	"moc/tools/proof"
	"moc/tools/text"
)

// proved keeps the drafts that prove themselves and reports the others.
func (r *reader) proved(p *proof.Prover, drafts []*draft) []*draft {
	kept := drafts[:0]
	for _, d := range drafts {
		why := p.Prove(&d.Fact)
		if why == "" && r.onSideFirm(d) {
			why = sideFirm
		}
		if why != "" {
			e := d.Evidence[0]
			r.unresolved = append(r.unresolved, Unresolved{Exact: e.Exact, Sentence: e.Sentence, Reason: string(d.Type) + "-" + string(why)})
			continue
		}
		kept = append(kept, d)
	}
	return kept
}

func (r *reader) prover() *proof.Prover {
	p := &proof.Prover{
		Doc: r.doc, Day: r.day, Dates: r.times, Quantities: r.quantities,
		Currency: r.grammar.Text.Currency, Means: r.means,
	}
	p.Names = make([]proof.Name, 0, len(r.names))
	for i := range r.names {
		p.Names = append(p.Names, proof.Name{ID: r.names[i].ID, Start: r.names[i].Start, End: r.names[i].End})
	}
	for _, s := range r.sentences {
		for i := range s.times {
			t := &s.times[i]
			p.Times = append(p.Times, proof.Time{Start: t.Span.Start, End: t.Span.End, Value: t.Value, Anchor: t.AnchorValue, Future: t.Future})
		}
	}
	return p
}

// means reports whether a surface can name the entity: it is one of its names or
// aliases, its slug is the id, or it is the beginning or the end of either.
func (r *reader) means(surface, id string) bool {
	slug := r.withoutForms(text.Slug(surface))
	if r.bears(slug, id) {
		return true
	}
	return slices.ContainsFunc(r.grammar.Names.Prefixes, func(kind string) bool { // "Tập đoàn Huawei"
		rest, found := strings.CutPrefix(slug, text.Slug(kind)+"-")
		return found && r.bears(rest, id)
	})
}

// bears reports a slug that is a part of the id or of one of the entity's names.
func (r *reader) bears(slug, id string) bool {
	return partOf(slug, id) || slices.ContainsFunc(r.lexicon.Slugs(id), func(name string) bool { return partOf(slug, name) })
}

// withoutForms cuts from a slug the words that only close a firm's full name: "nvidia-corp" means who
// "nvidia" does.
func (r *reader) withoutForms(slug string) string {
	for {
		at := strings.LastIndexByte(slug, '-')
		if at < 0 || !slices.Contains(r.grammar.Names.LegalForms, slug[at+1:]) {
			return slug
		}
		slug = slug[:at]
	}
}

// partOf reports whether the words of a slug are those with which a longer one
// begins, ends or goes on behind a kind word.
func partOf(short, long string) bool {
	if short == "" {
		return false
	}
	for from := 0; ; {
		at := strings.Index(long[from:], short)
		if at < 0 {
			return false
		}
		first, last := from+at, from+at+len(short)
		if (first == 0 || long[first-1] == '-') && (last == len(long) || long[last] == '-') {
			return true
		}
		from = first + 1
	}
}
