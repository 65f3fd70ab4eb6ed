package index

import (
	"fmt"
	"slices"

	"moc/tools/opendata"
)

// Data gives what is published for programs: the same entities, facts and reviews
// that the pages show.
func (x *Index) Data(in *Input) (*opendata.Data, error) {
	out := &opendata.Data{Entities: []opendata.Entity{}, Facts: []opendata.Fact{}, Reviews: []opendata.Review{}}
	for _, e := range in.Entities {
		out.Entities = append(out.Entities, opendata.FromEntity(e))
	}
	if len(in.Books) == 0 {
		return out, nil
	}
	shown := x.Langs[in.Books[0].Lang].Facts // the same in every language
	for i := range in.Sources {
		s := &in.Sources[i]
		for _, f := range slices.Concat(s.Facts, s.Added) {
			said := shown[f.ID]
			if said == nil {
				continue
			}
			event := said.Of
			if event == "" {
				event = f.ID
			}
			out.Facts = append(out.Facts, opendata.Fact{Source: s.Document.ID, Lang: s.Document.Meta.Lang, Event: event, Fact: f})
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
