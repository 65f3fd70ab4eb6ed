package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/lexicon"
	"moc/tools/text"
)

// soleSize reports an English name for a model that a text calls in full by its size, once that is told and no other size is: "Paperbark"
// after "Paperbark 9B". A number alone counts models: "Otter" beside "Otter 2" is the first.
func (p *pass) soleSize(s, l *surface, longer []*surface) bool {
	if !p.nounFollows || s.definite || s.place || l.first > s.first || !l.isThing() || !endsInSize(l, len(s.keys)) {
		return false
	}
	if s.told(entity.Organization) >= voteNoun || s.told(entity.Person) >= voteNoun {
		return false
	}
	return !slices.ContainsFunc(longer, func(o *surface) bool { return o != l && (hasDigit(o.key) || o.first < s.first) })
}

// endsInSize reports a name of which behind its first words nothing is but a number of parameters: "Paperbark 9B".
func endsInSize(l *surface, n int) bool {
	tail := strings.Join(l.keys[n:], "")
	number, found := strings.CutSuffix(tail, "b")
	return found && number != "" && isNumber([]string{number})
}

// soleVersion reports letters and a number that in an English text are those of one model or product told before:
// "K3" after "Otter K3", or the word for its version: "Max" after "Heron Max".
func (p *pass) soleVersion(s, l *surface, longer []*surface) bool {
	version := s.isCode() || p.version[s.key] && l.isThing()
	if !p.nounFollows || l.first > s.first || !version || !strings.HasSuffix(l.text, " "+s.text) {
		return false
	}
	return !slices.ContainsFunc(longer, func(o *surface) bool {
		return o != l && strings.HasSuffix(o.text, " "+s.text) || !o.isThing()
	})
}

// isCode reports a letter with a number.
func (s *surface) isCode() bool {
	return !strings.Contains(s.text, " ") && hasDigit(s.key) && len(s.keys[0]) == 1 && s.key[0] >= 'a' && s.key[0] <= 'z'
}

// codeOfOther reports a letter and a number by which something that the project knows is called, as what an English text calls something
// else with the word before: "Heron X1" is no Ernie X1. Behind its maker's name it is a name of its own.
func (p *pass) codeOfOther(toks []text.Token, m *lexicon.Match) bool {
	before := &toks[m.First-1]
	if !m.Clash || !isCapital(toks, m.First-1) || opens(toks, m.First-1) && p.isWord(before.Key) || p.firms[before.Key] || before.Caps {
		return false
	}
	code := toks[m.First].Key
	return !toks[m.First].Glued && hasDigit(p.keysOf(toks[m.First:m.Last])) && (len(code) == 1 || hasDigit(code[1:])) && !p.isTitle(toks, m.First-1)
}
