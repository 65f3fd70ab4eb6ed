package main

import (
	"fmt"
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/source"
)

// article is a document and its translation.
type article struct {
	id         string
	lang       string // of the original
	meta       source.Meta
	text       map[string]string // by language
	titles     map[string]string // by language
	paragraphs int
}

// perArticle is how many facts a document holds: 500 documents for 10,000.
const perArticle = 20

// article makes up a document from which so many facts are read.
func (w *world) article(n, facts int) *article {
	a := &article{id: fmt.Sprintf("tin-%04d", n), lang: "vi", text: map[string]string{}}
	if w.IntN(10) < 3 {
		a.lang = "en"
	}
	about, on := w.any(entity.Organization), day(2025, 365, w.Rand)
	a.titles = map[string]string{
		"vi": fmt.Sprintf("Bản tin %d: %s và những người khác", n, about.Name.Vi),
		"en": fmt.Sprintf("Bulletin %d: %s and others", n, about.Name.En),
	}
	a.meta = source.Meta{
		Title: a.titles[a.lang], Lang: a.lang, Date: on.Format("2006-01-02"),
		Publisher: w.any(entity.Organization).ID, SourceURL: fmt.Sprintf("https://news.example/%d", n),
	}
	if n%20 == 7 {
		a.meta.Display = source.DisplayQuotes
	}
	told := map[string]bool{}
	for i := 0; i < facts; {
		i += w.paragraph(a, min(2+w.IntN(3), facts-i), told)
	}
	return a
}

// paragraph adds one that tells so many facts, every fourth under a heading. A
// document says nothing twice.
func (w *world) paragraph(a *article, facts int, told map[string]bool) int {
	var vi, en []string
	for len(vi) < facts {
		x, s := w.statement(), w.scene()
		key := s.subject(x)
		if told[key] {
			continue
		}
		told[key] = true
		vi, en = append(vi, s.tell(x, "vi")), append(en, s.tell(x, "en"))
	}
	f, s := fillers[w.IntN(len(fillers))], w.scene()
	vi, en = append(vi, s.tell(f, "vi")), append(en, s.tell(f, "en"))
	if a.paragraphs%4 == 3 {
		a.text["vi"] += "## Tin khác\n\n"
		a.text["en"] += "## Other news\n\n"
	}
	a.text["vi"] += strings.Join(vi, " ") + "\n\n"
	a.text["en"] += strings.Join(en, " ") + "\n\n"
	a.paragraphs++
	return facts
}

// subject is what a statement is about, apart from times and sums: the statement
// and its names, in whatever order ("A met B", "B met A").
func (s *scene) subject(x statement) string {
	var ids []string
	for role, t := range s.things() {
		if strings.Contains(x.en, "{"+role+"}") {
			ids = append(ids, t.ID)
		}
	}
	slices.Sort(ids)
	return x.en + strings.Join(ids, " ")
}

// statement picks one by its share.
func (w *world) statement() statement {
	sum := 0
	for _, x := range statements {
		sum += x.share
	}
	n := w.IntN(sum)
	for _, x := range statements {
		if n -= x.share; n < 0 {
			return x
		}
	}
	panic("unreachable")
}
