package mention

import (
	"slices"
	"strings"

	"moc/tools/grammar"
	"moc/tools/text"
)

// codeEnd gives the end of what is no name, as it hangs on a number: the number of a decree, "15/2020/NĐ-CP", or a
// unit, "100Wh". Where there is none it gives the token.
func (p *pass) codeEnd(toks []text.Token, i int) int {
	first, end := i, i+1
	for first > 0 && toks[first].Glued {
		first--
	}
	if first == i || toks[first].Kind != text.Number {
		return i
	}
	for end < len(toks) && toks[end].Glued && (toks[end].Kind != text.Punct || end+1 < len(toks) && toks[end+1].Glued) {
		end++
	}
	if slices.ContainsFunc(toks[first:end], func(t text.Token) bool { return t.Key == "/" }) {
		return end
	}
	if first == i-1 && p.unitLike(toks[i]) {
		return i + 1
	}
	return i
}

// unitLike reports what behind a number may be a unit that no list holds: "100Wh", "20Mbps", "5GHz", but not "9Fin" or "7Layer".
func (p *pass) unitLike(t text.Token) bool {
	short := !t.Caps && len(t.Key) <= maxUnit
	return short && (len(t.Key) < 3 || p.innerCapital(t) || !strings.ContainsAny(t.Key, "aeiou"))
}

// maxUnit is the length of such a unit at most.
const maxUnit = 4

// tiedNumber reports a word with a number right behind it and nothing behind that, which is none of the language: "Studio5".
func (p *pass) tiedNumber(w *capital) bool {
	toks, i := w.toks, w.at
	if !p.nounFollows || len(toks[i].Key) < 3 || i+1 >= w.limit || toks[i+1].Kind != text.Number || !toks[i+1].Glued {
		return false
	}
	return !p.taken(w.sentence, i+1) && (i+2 == len(toks) || !toks[i+2].Glued || toks[i+2].Kind == text.Punct)
}

// numberAhead gives where a name begins that ends at the token: at a number right before its capital, where that is no unit,
// "7Layer", "23andMe", or letters with the rest of a firm's name behind them: "1X Technologies", "3D Systems".
func (p *pass) numberAhead(w *capital, end int) int {
	toks, i := w.toks, w.at
	if i == 0 || !toks[i].Glued || toks[i-1].Kind != text.Number || toks[i-1].Glued || p.taken(w.sentence, i-1) {
		return i
	}
	if word := toks[i]; !word.Caps && !p.unitLike(word) || word.Caps && end > i+1 && p.suffixes[toks[end-1].Key] {
		return i - 1
	}
	return i
}

// symbol gives the end of letters by which nobody is called in an English text, i where they are none: under which
// shares are traded, "Apple AAPL.O", "Apple (NASDAQ: AAPL)", and what is short for things of a kind, "GPUs".
func (p *pass) symbol(toks []text.Token, i int) int {
	switch t := toks[i]; {
	case !p.nounFollows || t.Kind != text.Word:
	case i > 0 && toks[i-1].Upper && ReutersCode(toks, i):
		return i + 3
	case t.Caps && i > 2 && toks[i-1].Key == ":" && p.exchangeBefore(toks, i-1):
		return i + 1
	case len(t.Key) > 2 && p.manyOf(t):
		return i + 1
	}
	return i
}

// ReutersCode reports letters with a point and one or two more behind them, as a news agency puts behind the
// name of a firm: "AAPL.O".
func ReutersCode(toks []text.Token, i int) bool {
	if i+2 >= len(toks) || !toks[i].Caps || !isPoint(toks, i+1) || !toks[i+2].Glued || !toks[i+2].Caps || len(toks[i+2].Key) > 2 {
		return false
	}
	return !isPoint(toks, i+3)
}

// isPoint reports a point right behind a token.
func isPoint(toks []text.Token, i int) bool {
	return i < len(toks) && toks[i].Key == "." && toks[i].Glued
}

// exchangeBefore reports a place, as exchanges are, that opens a bracket before the colon.
func (p *pass) exchangeBefore(toks []text.Token, colon int) bool {
	for k := colon - 1; k > 0 && colon-k <= maxReach; k-- {
		if toks[k-1].Key == "(" {
			return p.listedAt(toks, k)
		}
	}
	return false
}

// listedAt reports a place with a colon and capitals behind it at the token: "NYSE: PLS".
func (p *pass) listedAt(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end+1 < len(toks) && toks[end].Key == ":" && toks[end+1].Caps
}

// manyOf reports capitals with an s behind them: "GPUs".
func (p *pass) manyOf(t text.Token) bool {
	form := p.doc.Text(t.Start, t.End)
	letters, found := strings.CutSuffix(form, "s")
	return found && len(letters) > 1 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// ownedCode reports a letter in lower case with a number beside the name of its maker: "OpenAI's
// o1".
func (p *pass) ownedCode(toks []text.Token, i int) bool {
	if i < 2 || i+1 >= len(toks) || toks[i].Kind != text.Word || toks[i].Upper || len(toks[i].Key) != 1 {
		return false
	}
	if toks[i+1].Kind != text.Number || !toks[i+1].Glued {
		return false
	}
	if !p.nounFollows {
		return !toks[i].Glued && i+3 < len(toks) && p.isOf(toks, i+2) && toks[i+3].Upper // "o1 của OpenAI"
	}
	return p.endsBefore(toks, i, grammar.Genitive)
}

// modelCode gives the end of a model's name in lower case, as files are called: a family of models that everybody
// knows with a number tied to it, "gpt-4.1-mini", or what several hyphens tie to a size, "glm-4-9b". It gives i for
// none: "a sub-7b model" has no name.
func (p *pass) modelCode(toks []text.Token, i int) int {
	if toks[i].Kind != text.Word || toks[i].Upper || i > 0 && toks[i].Glued && toks[i-1].Kind != text.Punct {
		return i
	}
	end, hyphens, numbered := i+1, 0, false
	for end < len(toks) && toks[end].Glued && (toks[end].Kind != text.Punct || isTie(toks, end)) {
		numbered = numbered || toks[end].Kind == text.Number
		if toks[end].Key == "-" {
			hyphens++
		}
		end++
	}
	sized := end > i+2 && toks[end-1].Key == sizeMark && toks[end-2].Kind == text.Number
	if hyphens > 0 && p.models[toks[i].Key] && numbered || hyphens > 1 && sized {
		return end
	}
	return i
}

// sizeMark stands behind the number of a model's parameters, in billions.
const sizeMark = "b"

// isTie reports a hyphen or a point within a word.
func isTie(toks []text.Token, i int) bool {
	return (toks[i].Key == "-" || toks[i].Key == ".") && i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Kind != text.Punct
}

// familyLead is how many words a name has in common with others of its family at least: one is enough beside a number, as for "Tundra 2"
// beside "Tundra 4", unless it is a plain syllable.
func (p *pass) familyLead(s *surface) int {
	if n := len(s.keys); n == shortestLead && isNumber(s.keys[1:]) && p.unspoken(s.keys[0]) {
		return 1
	}
	return shortestLead
}

// shortestLead is how many words products of one family have in common at least.
const shortestLead = 2
