package mention

import (
	"moc/tools/entity"
	"moc/tools/text"
)

// calledAfterPlace reports a place of several words between an article that is not the place's and one more capital: "the Gulf of
// Guinea Monitor", "the New York Aquarium", but not "in the Gulf of Guinea Velo's drones …".
func (p *pass) calledAfterPlace(w *capital) bool {
	if !p.nounFollows || w.at == 0 || !p.articles[w.toks[w.at-1].Key] || !w.upper(w.placeEnd) || w.toks[w.placeEnd].Glued {
		return false
	}
	if v, _ := p.countries.Longest(w.toks, w.at); v != nil || w.at > 1 && p.placeCue[w.toks[w.at-2].Key] {
		return false
	}
	v, _ := p.notNames.Longest(w.toks, w.placeEnd)
	return v == nil && !p.taken(w.sentence, w.placeEnd)
}

// placeOf reports an "of" within a place of the grammar with which a name begins: "Gulf of Guinea Monitor".
func (p *pass) placeOf(toks []text.Token, i, start int) bool {
	v, end := p.places.Longest(toks, start)
	return v != nil && start < i && end > i
}

// bothPlaces takes an English name of which nothing is known for a place that is joined to a place behind a preposition of place,
// where it does nothing: "in Kano and Bayelsa until May", but not "was born in Kano and Velo hired him".
func (p *pass) bothPlaces(a, b *candidate) {
	toks := p.toks(a)
	if !p.nounFollows || a.surface.kind != entity.Place || b.surface.kind != "" || !b.surface.open() {
		return
	}
	if a.first > 0 && p.placeCue[toks[a.first-1].Key] && !p.comma(a) && !p.verbAt(toks, b.last) && !p.genitiveAt(toks, b.last) {
		b.surface.votes.add(entity.Place, voteCue)
		b.surface.kind = b.surface.best()
	}
}
