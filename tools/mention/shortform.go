package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
)

// plainKind gives the name of a Vietnamese organization with its kind word and without the legal form behind that: "Ngân hàng Mộc
// Lan" for "Ngân hàng TMCP Mộc Lan". It gives nothing for a name without a legal form.
func (p *pass) plainKind(l *surface) string {
	if p.nounFollows || l.prefix == 0 {
		return ""
	}
	c, kind := &p.cands[l.first], 0
	p.prefixes.Each(p.toks(c), c.first, func(_ []entity.Kind, end int) {
		if n := end - c.first; n < l.prefix {
			kind = max(kind, n)
		}
	})
	if kind == 0 || l.prefix >= len(l.keys) {
		return ""
	}
	return strings.Join(l.keys[:kind], " ") + " " + strings.Join(l.keys[l.prefix:], " ")
}

// onlyVersion reports a model or product that a Vietnamese text, after it told its version, calls by the name of its family, of
// which it tells no other: "Tre có 3 triệu người dùng" after "mô hình Tre-7B". Side by side in a sentence the two are apart: "Tre 2
// rẻ hơn Tre".
func (p *pass) onlyVersion(s, l *surface, longer []*surface) bool {
	if p.nounFollows || !l.isThing() || l.entity != nil || l.first > s.first || s.place || !p.versionOf(s, l) {
		return false
	}
	for _, k := range entity.Kinds {
		if s.told(k) >= voteNoun {
			return false // "Tre là mô hình nhạc"
		}
	}
	others := slices.ContainsFunc(longer, func(o *surface) bool { return o != l && strings.HasPrefix(o.key, s.key) })
	return !others && !p.besideInSentence(s, l)
}

// versionOf reports that a name only adds a version to another: "-7B", "2 Pro".
func (p *pass) versionOf(family, l *surface) bool {
	n := len(family.keys)
	if n >= len(l.keys) || !slices.Equal(family.keys, l.keys[:n]) || len(l.keys[n]) == 1 && !hasDigit(l.key) {
		return false
	}
	return !slices.ContainsFunc(l.keys[n:], func(k string) bool { return !hasDigit(k) && !p.version[k] && len(k) > 1 })
}

// besideInSentence reports that the sentence with which a surface comes up has another one, too.
func (p *pass) besideInSentence(s, other *surface) bool {
	at := p.cands[s.first].sentence
	for i := s.first - 1; i >= 0 && p.cands[i].sentence == at; i-- {
		if p.cands[i].surface == other {
			return true
		}
	}
	for i := s.first + 1; i < len(p.cands) && p.cands[i].sentence == at; i++ {
		if p.cands[i].surface == other {
			return true
		}
	}
	return false
}
