package index

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/phrase"
	"moc/tools/review"
	"moc/tools/source"
)

// Review is a finding as one language shows it.
type Review struct {
	Verdict    review.Verdict  `json:"verdict"`
	Field      string          `json:"field"`    // of the fact that it speaks of; empty for the whole
	Fact       string          `json:"fact"`     // id; empty where it speaks of words
	Sentence   string          `json:"sentence"` // of the words that it speaks of
	At         Spot            `json:"at"`
	Quote      string          `json:"quote"`    // these words, byte for byte
	Held       string          `json:"held"`     // the document's value, as the language says it
	Correct    string          `json:"correct"`  // the better one
	Relation   review.Relation `json:"relation"` // of the two, computed
	Note       string          `json:"note"`
	Date       string          `json:"date"`
	References []Reference     `json:"references"`
}

// Reference is a text that others have published.
type Reference struct {
	Address       string `json:"address"`
	Publisher     string `json:"publisher"`
	Title         string `json:"title"`
	TitleLang     string `json:"title_lang"`     // where its letters tell
	PublisherLang string `json:"publisher_lang"` // where its letters tell
	Supports      string `json:"supports"`
	Date          string `json:"date"`
	Grade         string `json:"grade"`
	Retrieved     string `json:"retrieved"`
}

// Verdicts are the reviews of a source with one verdict.
type Verdicts struct {
	Verdict review.Verdict `json:"verdict"`
	Reviews []Review       `json:"reviews"` // that the page of reviews tells
	Count   int            `json:"count"`   // of all
	Href    string         `json:"href"`    // of the page that tells them; empty where that of reviews does
}

// disputed is how many findings against a document the home page shows.
const disputed = 5

// Disputed is a finding against a document.
type Disputed struct {
	Source string `json:"source"`
	Review
}

// rejected reports facts that people found to be misread.
func rejected(reviews []review.Review, id string) bool {
	return slices.ContainsFunc(reviews, func(r review.Review) bool {
		return r.Fact == id && r.Verdict == review.Rejected
	})
}

// reviews puts the findings beside their facts and lists them for the page of
// reviews, those that a reader must know first in front. A date that was
// found out takes the place of the document's, which stays beside it.
func (b *builder) reviews(s *Source, page *SourcePage) error {
	byVerdict := map[review.Verdict][]Review{}
	for i := range s.Reviews {
		r := &s.Reviews[i]
		f := b.out.Facts[r.Fact]
		said, err := b.review(s.Document, r, f)
		if err != nil {
			return err
		}
		byVerdict[r.Verdict] = append(byVerdict[r.Verdict], said)
		if f == nil {
			continue
		}
		f.Reviews = append(f.Reviews, said)
		slices.SortStableFunc(f.Reviews, func(x, y Review) int { return cmp.Compare(rank(x.Verdict), rank(y.Verdict)) })
		if v, err := edtf.Parse(r.Correct); r.Field == review.Date && err == nil {
			b.dates[r.Fact] = v
			f.Date = b.date(v)
		}
	}
	for _, v := range review.Verdicts {
		if list := byVerdict[v]; len(list) > 0 {
			page.Reviews = append(page.Reviews, Verdicts{Verdict: v, Reviews: list, Count: len(list)})
		}
	}
	return nil
}

func rank(v review.Verdict) int { return slices.Index(review.Verdicts, v) }

// review says one finding; f is the fact that it speaks of, or nil.
func (b *builder) review(d *source.Document, r *review.Review, f *Fact) (Review, error) {
	relation, err := r.Compare()
	if err != nil {
		return Review{}, err
	}
	out := Review{
		Verdict: r.Verdict, Field: r.Field, Quote: r.Quote, Relation: relation,
		Note: textIn(r.Note, b.book.Lang), Date: b.when(r.Date), References: []Reference{},
		Held: b.value(r.Field, r.Holds), Correct: b.value(r.Field, r.Correct),
	}
	if f != nil && len(f.Proofs) > 0 {
		out.Fact, out.Quote, out.Sentence = f.ID, f.Proofs[0].Quote, f.Proofs[0].Sentence
	} else {
		out.Sentence = sentenceOf(d, r.Quote)
	}
	out.At = b.spot(d.ID, out.Sentence)
	for _, x := range r.References {
		out.References = append(out.References, Reference{
			Address: x.Address, Publisher: x.Publisher, PublisherLang: langOf(x.Publisher),
			Title: x.Title, TitleLang: langOf(x.Title), Supports: textIn(x.Supports, b.book.Lang),
			Date: b.when(x.Date), Grade: x.Grade, Retrieved: b.when(x.Retrieved),
		})
	}
	return out, nil
}

// value says a value of a field; of no field, it is a name and stays as it is.
func (b *builder) value(field, value string) string {
	switch field {
	case review.Date:
		return b.when(value)
	case review.Number:
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			return b.book.Number(fact.Number(n))
		}
	case review.Amount:
		digits, currency, _ := strings.Cut(value, " ")
		if n, err := strconv.ParseFloat(digits, 64); err == nil {
			return b.book.Amounts([]fact.Amount{{Number: fact.Number(n), Currency: currency}})
		}
	default:
		if ids := review.IDs(field, value); ids != nil {
			return b.names(ids)
		}
	}
	return value
}

// names says entities by their names, joined as the language joins a list.
func (b *builder) names(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i], _ = b.name(id)
	}
	return strings.Join(out, ", ")
}

// when says a date; one that cannot be read is not said.
func (b *builder) when(date string) string {
	v, err := edtf.Parse(date)
	if err != nil {
		return ""
	}
	return b.book.Date(v, phrase.Alone)
}

// sentenceOf gives the sentence in which some words of a document begin.
func sentenceOf(d *source.Document, words string) string {
	if at := bytes.Index(d.Body, []byte(words)); words != "" && at >= 0 {
		if i := d.SentenceAt(at); i >= 0 {
			return d.Sentences[i].ID
		}
	}
	return ""
}

// disputes lists the findings against documents for the home page.
func (b *builder) disputes() {
	for _, id := range b.out.Reading {
		for _, v := range b.out.Sources[id].Reviews {
			if v.Verdict != review.Contradicted && v.Verdict != review.Corrected {
				continue
			}
			for _, r := range v.Reviews {
				if len(b.out.Disputed) < disputed {
					b.out.Disputed = append(b.out.Disputed, Disputed{id, r})
				}
			}
		}
	}
}

// foldReviews gives each verdict pages of its own where the page of reviews of a
// source has no room for all.
func (b *builder) foldReviews(s *Source) {
	page := b.out.Sources[s.Document.ID]
	heft := map[review.Verdict][]int{}
	all := 0
	for i := range s.Reviews {
		r := &s.Reviews[i]
		n := frame + (heftOfReview(r)+b.quoted[r.Fact])/3 // addresses and publishers come again
		heft[r.Verdict] = append(heft[r.Verdict], n)
		all += n
	}
	if all <= room {
		return
	}
	way := []Link{{Text: b.word("list_reviews"), Href: "reviews/index.html"}, {Text: page.Title, Href: href("reviews/" + page.ID)}}
	for i := range page.Reviews {
		v := &page.Reviews[i]
		path := "reviews/" + page.ID + "/" + string(v.Verdict)
		v.Href = href(path)
		parts := cut(heft[v.Verdict], room, func(n int) int { return n })
		word := "verdict_" + string(v.Verdict)
		leaf := Leaf{Title: page.Title + " – " + b.word(word), About: b.word(word + "_about"), Kind: verdictLeaf, Of: page.ID, Way: way}
		for j, l := range b.spread(path, path, leaf, sizes(parts)) {
			l.Reviews, v.Reviews = v.Reviews[:len(parts[j])], v.Reviews[len(parts[j]):]
		}
	}
}
