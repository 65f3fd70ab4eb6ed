package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"moc/tools/fact"
	"moc/tools/phrase"
)

// maxAbout is how many letters of a description search engines show. Descriptions
// say what a page holds, for those who find it there or by a shared link.
const maxAbout = 155

// aboutEntity begins with what it is and goes on with what is told of it, or with
// the articles that only name it.
func (l *Lang) aboutEntity(e *Entity, book *phrase.Book) (string, error) {
	said := e.Description + "."
	for _, g := range e.Groups {
		said = l.tell(said, g.Facts, book.Lang)
	}
	if said != e.Description+"." {
		return said, nil
	}
	word, err := book.Word("mentions")
	for _, m := range e.Mentions {
		if s := l.Sources[m.Source]; s.TitleLang == book.Lang {
			return further(said, word+": "+s.Title+"."), err
		}
	}
	return said, err
}

// aboutSource begins with who published it and when, and goes on with facts of it.
func (l *Lang) aboutSource(s *SourcePage, facts []string, lang string) string {
	said := s.Date.Text + "."
	if e := l.Entities[s.Publisher]; e != nil {
		said = e.Name + ", " + said
	}
	return l.tell(said, facts, lang)
}

// aboutReview counts the verdicts.
func aboutReview(s *SourcePage, book *phrase.Book) (string, error) {
	said, err := book.Word("review_tally")
	sep := " "
	for _, v := range s.Reviews {
		word, wordErr := book.Word("verdict_" + string(v.Verdict))
		if wordErr != nil {
			return "", wordErr
		}
		said += sep + book.Count(v.Count) + " " + strings.ToLower(word)
		sep = ", "
	}
	return said + ".", err
}

// left are the types that descriptions leave out: a thing's description names its
// maker, and what somebody claims belongs beside its proof.
var left = []fact.Type{fact.Development, fact.Claim, fact.Quote, fact.Enumeration}

// tell adds what facts say, each once and with its day, as long as there is room.
// Words of another language are left to pages, which can mark them.
func (l *Lang) tell(said string, facts []string, lang string) string {
	for _, id := range facts {
		f := l.Facts[id]
		if slices.Contains(left, f.Type) || mixed(f.Parts, lang) {
			continue
		}
		told := f.Plain
		if f.Date != nil {
			told += ", " + f.Date.Text
		}
		if !strings.Contains(said, told+".") {
			said = further(said, told+".")
		}
	}
	return said
}

// further adds a sentence where there is room for it.
func further(said, told string) string {
	if utf8.RuneCountInString(said)+1+utf8.RuneCountInString(told) > maxAbout {
		return said
	}
	return said + " " + told
}

// mixed reports whether a sentence holds words of another language.
func mixed(parts []phrase.Part, lang string) bool {
	for _, p := range parts {
		if p.Kind == phrase.Quote && p.Lang != lang {
			return true
		}
	}
	return false
}
