package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"moc/tools/diag"
	"moc/tools/fact"
	"moc/tools/project"
	"moc/tools/review"
)

func defineDiff(a *app, f *flag.FlagSet) func([]string) error {
	return func(args []string) error {
		if len(args) != 1 || strings.HasPrefix(args[0], "-") {
			return usageError(a.say("diff.one_revision"))
		}
		w, err := a.open()
		if err != nil {
			return err
		}
		if err := w.refuse(); err != nil {
			return err
		}
		before, err := w.revision(a, args[0])
		if err != nil {
			return err
		}
		results := w.run()
		now, tell := newState(w.Project), newTeller(w)
		for _, s := range w.Sources {
			tell.learn(results[s.ID])
			now.facts[s.ID] = append(results[s.ID].Facts, w.AddedTo(s)...)
		}
		now.conflicts = conflicts(w.check(results))
		(&differ{app: a, now: now, before: before, tell: tell}).write(a.stdout)
		return nil
	}
}

// revision reads the project as it stood in a revision of git, which is asked for
// nothing but the bytes.
func (w *workplace) revision(a *app, rev string) (*state, error) {
	packed, err := output(a.ctx, w.root, nil, "git", "archive", "--format=zip", rev, "--", "config.toml", "content", "data")
	if err != nil {
		return nil, usageError(a.say("diff.no_revision", "revision", rev, "detail", err))
	}
	z, err := zip.NewReader(bytes.NewReader([]byte(packed)), int64(len(packed)))
	if err != nil {
		return nil, err
	}
	p, _, err := project.Load(z)
	if err != nil {
		return nil, err
	}
	s := newState(p)
	for _, f := range p.Facts {
		s.facts[f.Source] = f.File.Facts
	}
	for _, src := range p.Sources { // what people added lies in sentences, which must be cut
		w.engine.Cut(src.Original.Document)
		if !src.Original.Quoted { // or they stand among the others
			s.facts[src.ID] = append(s.facts[src.ID], p.AddedTo(src)...)
		}
	}
	return s, nil
}

// state is what a project says at a time.
type state struct {
	facts     map[string][]fact.Fact // by source
	langs     map[string]string      // of sources
	reviews   map[string][]review.Review
	conflicts []diag.Diagnostic // that nobody weighed
}

func newState(p *project.Project) *state {
	s := &state{facts: map[string][]fact.Fact{}, langs: map[string]string{}, reviews: map[string][]review.Review{}}
	for _, src := range p.Sources {
		s.langs[src.ID] = src.Original.Meta.Lang
		s.reviews[src.ID] = p.ReviewsOf(src.ID)
	}
	return s
}

// conflicts gives the notices of open conflicts.
func conflicts(list []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool { return d.Code != "open-conflict" })
}

// differ writes what changed, as Markdown that reads like the pages.
type differ struct {
	*app
	now, before *state
	tell        *teller
}

func (d *differ) write(out io.Writer) {
	changed := false
	sources := slices.Sorted(maps.Keys(d.now.langs))
	for id := range d.before.langs {
		if _, still := d.now.langs[id]; !still {
			sources = append(sources, id)
		}
	}
	for _, id := range sources {
		text := d.facts(id) + d.reviews(id)
		if text != "" {
			changed = true
			fmt.Fprintf(out, "## %s\n\n%s", id, text)
		}
	}
	if len(d.now.conflicts) > 0 {
		p := diag.Printer{Messages: diag.For(d.lang)}
		fmt.Fprintf(out, "## %s\n\n```\n%s```\n", d.say("diff.conflicts"), p.Text(d.now.conflicts))
	}
	if !changed {
		fmt.Fprintln(out, d.say("diff.nothing"))
	}
}

// facts tells the facts of a source that came, went, or became others: one that
// went and one that came of the same type, of the same things or from the same
// words, are told as one that changed.
func (d *differ) facts(id string) string {
	before, now := byID(d.before.facts[id]), byID(d.now.facts[id])
	var b strings.Builder
	paired := map[string]bool{}
	for _, f := range d.now.facts[id] {
		if before[f.ID] != nil {
			continue
		}
		old := slices.IndexFunc(d.before.facts[id], func(o fact.Fact) bool {
			return now[o.ID] == nil && !paired[o.ID] && o.Type == f.Type && shares(&o, &f)
		})
		if old < 0 {
			d.one(&b, d.say("diff.added"), &f, d.now.langs[id])
			continue
		}
		o := &d.before.facts[id][old]
		paired[o.ID] = true
		d.one(&b, d.say("diff.before"), o, d.before.langs[id])
		d.one(&b, d.say("diff.after"), &f, d.now.langs[id])
	}
	for i := range d.before.facts[id] {
		if o := &d.before.facts[id][i]; now[o.ID] == nil && !paired[o.ID] {
			d.one(&b, d.say("diff.removed"), o, d.before.langs[id])
		}
	}
	return b.String()
}

func byID(list []fact.Fact) map[string]*fact.Fact {
	out := map[string]*fact.Fact{}
	for i := range list {
		out[list[i].ID] = &list[i]
	}
	return out
}

// shares reports two facts of the same things, or with words in common.
func shares(a, b *fact.Fact) bool {
	if maps.EqualFunc(a.Args, b.Args, slices.Equal[[]string]) {
		return true
	}
	for _, x := range a.Evidence {
		for _, y := range b.Evidence {
			if strings.Contains(x.Exact, y.Exact) || strings.Contains(y.Exact, x.Exact) {
				return true
			}
		}
	}
	return false
}

// one tells a fact in every language, with its quotation. Nothing of a document
// can become markup of the summary.
func (d *differ) one(b *strings.Builder, what string, f *fact.Fact, lang string) {
	fmt.Fprintf(b, "- **%s** `%s`\n", what, f.ID)
	for _, book := range d.tell.books {
		fmt.Fprintf(b, "  - %s: %s\n", book.Lang, plainMarkdown(d.tell.tell(book, f, lang)))
	}
	if len(f.Evidence) > 0 {
		fmt.Fprintf(b, "  - > %s\n", plainMarkdown(f.Evidence[0].Exact))
	}
}

// plainMarkdown writes words as words: marks are escaped, lines joined.
func plainMarkdown(s string) string {
	var b strings.Builder
	for _, r := range diag.Harmless(strings.Join(strings.Fields(s), " ")) {
		if strings.ContainsRune("\\`*_{}[]<>#+!|&@~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// reviews tells the findings that came, went or changed.
func (d *differ) reviews(id string) string {
	key := func(r *review.Review) string { return cmp.Or(r.Fact, r.Quote) + " " + r.Field }
	old := map[string]*review.Review{}
	for i := range d.before.reviews[id] {
		r := &d.before.reviews[id][i]
		old[key(r)] = r
	}
	var b strings.Builder
	for i := range d.now.reviews[id] {
		r := &d.now.reviews[id][i]
		o := old[key(r)]
		delete(old, key(r))
		if o != nil && o.Verdict == r.Verdict && o.Correct == r.Correct && o.Note == r.Note && len(o.References) == len(r.References) {
			continue
		}
		note := r.Note.En
		if strings.HasPrefix(d.lang, "vi") {
			note = r.Note.Vi
		}
		fmt.Fprintf(&b, "- **%s** `%s`: %s\n", d.say("diff.review"), r.Verdict, plainMarkdown(cmp.Or(r.Fact, r.Quote)))
		if r.Correct != "" {
			fmt.Fprintf(&b, "  - %s → %s\n", plainMarkdown(r.Holds), plainMarkdown(r.Correct))
		}
		fmt.Fprintf(&b, "  - %s\n", plainMarkdown(note))
		for _, x := range r.References {
			fmt.Fprintf(&b, "  - %s\n", plainMarkdown(x.Publisher+": "+x.Address))
		}
	}
	for _, k := range slices.Sorted(maps.Keys(old)) {
		fmt.Fprintf(&b, "- **%s** %s\n", d.say("diff.review_removed"), plainMarkdown(k))
	}
	return b.String()
}
