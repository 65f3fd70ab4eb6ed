package index

import (
	"fmt"
	"slices"

	"moc/tools/opendata"
	"moc/tools/source"
)

// Data gives what is published for programs: the same entities, facts and reviews
// that the pages show.
func (x *Index) Data(in *Input) (*opendata.Data, error) {
	out := &opendata.Data{Entities: []opendata.Entity{}, Facts: []opendata.Fact{}, Reviews: []opendata.Review{}, Sources: []opendata.Source{}}
	for _, e := range in.Entities {
		out.Entities = append(out.Entities, opendata.FromEntity(e))
	}
	if len(in.Books) == 0 {
		return out, nil
	}
	shown := x.Langs[in.Books[0].Lang].Facts // the same in every language
	for i := range in.Sources {
		s := &in.Sources[i]
		out.Sources = append(out.Sources, published(s))
		for _, f := range slices.Concat(s.Facts, s.Added) {
			said := shown[f.ID]
			if said == nil {
				continue
			}
			event := said.Of
			if event == "" {
				event = f.ID
			}
			out.Facts = append(out.Facts, opendata.Fact{
				Source: s.Document.ID, Lang: s.Document.Meta.Lang, Event: event, Former: formerIDs(s.Renamed, f.ID), Fact: f,
			})
		}
		for j := range s.Reviews {
			r, err := opendata.FromReview(s.Document.ID, &s.Reviews[j])
			if err != nil {
				return nil, fmt.Errorf("review of %s: %w", s.Document.ID, err)
			}
			out.Reviews = append(out.Reviews, r)
		}
	}
	return out, nil
}

// published describes a source. Its text is given away only where all of it may
// be shown.
func published(s *Source) opendata.Source {
	m := s.Document.Meta
	out := opendata.Source{
		ID: s.Document.ID, Lang: m.Lang, Title: m.Title, Date: m.Date, Publisher: m.Publisher, Address: m.SourceURL,
		Retrieved: m.Retrieved, Display: m.Shown(), Own: m.Own, SHA256: s.Document.SHA256,
	}
	if out.Display == source.DisplayFull {
		out.Text = opendata.TextFile(out.ID, out.Lang)
	}
	return out
}
