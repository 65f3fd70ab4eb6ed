package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// maxInserted is how many tokens something put in between dashes, brackets or commas has at most.
const maxInserted = 14

// pastAside gives the token behind what is put in at a token between a name and its verb: in brackets, "Corvane (pictured) bought …",
// between dashes or commas, "Corvane – until now a minor player – bought …", or as one word, "Corvane itself bought …". It gives the
// token where nothing is.
func (p *pass) pastAside(toks []text.Token, i int) int {
	if i >= len(toks) {
		return i
	}
	for end := p.asideAt(toks, i); end > i; end = p.asideAt(toks, i) {
		i = end
	}
	return i
}

// asideAt gives the token behind one aside that begins at the token, or the token where none does.
func (p *pass) asideAt(toks []text.Token, i int) int {
	switch {
	case i+1 >= len(toks):
	case toks[i].Key == "(":
		return closing(toks, i, func(k int) bool { return toks[k].Key == ")" })
	case isDash(toks, i):
		return closing(toks, i, func(k int) bool { return isDash(toks, k) })
	case p.nounFollows && slices.Contains(p.words.Reflexive, toks[i].Key):
		return i + 1
	case p.nounFollows && toks[i].Key == ",":
		return p.pastCommas(toks, i)
	}
	return i
}

// closing gives the token behind the mark that closes what the token opens, or the token where none follows within a sentence's
// reach.
func closing(toks []text.Token, i int, closes func(k int) bool) int {
	for k := i + 1; k+1 < len(toks) && k-i <= maxInserted; k++ {
		if closes(k) && k > i+1 {
			return k + 1
		}
	}
	return i
}

// pastCommas gives the token behind what two commas put in, with no clause of who says something in it, right before a verb: "Corvane,
// Japan's second-largest supplier, bought …", "Snowflake, meanwhile, is …", but not "Crucially, the app, built in Oslo, …".
func (p *pass) pastCommas(toks []text.Token, i int) int {
	if p.verbAt(toks, i+1) && !p.suffers(toks, i+1) {
		return i // "the company behind Basket, went public on Tuesday, raising $5m"
	}
	for k := i + 1; k+1 < len(toks) && k-i <= maxInserted; k++ {
		switch t := &toks[k]; {
		case t.Key == "," && !toks[k+1].Glued:
			if k == i+1 || !p.verbAt(toks, k+1) || p.suffers(toks, k+1) {
				return i
			}
			return k + 1
		case t.Key == "," && toks[k+1].Kind == text.Number && toks[k-1].Kind == text.Number: // "with 900,000 users"
		case t.Kind == text.Punct && t.Key != "-" && t.Key != "'":
			return i
		case p.at(toks, k, grammar.Speech|grammar.Quoting) && !(t.Glued && toks[k-1].Key == "-"): // but "a ride-hailing platform"
			return i
		}
	}
	return i
}

// suffers reports a participle at the token with who did it, or where, behind it.
func (p *pass) suffers(toks []text.Token, i int) bool {
	_, end := p.vocab.Longest(toks, i)
	return p.participle(toks, i) && p.at(toks, end, grammar.By|grammar.At|grammar.Preposition)
}

// isDash reports a dash, or a hyphen that stands for one.
func isDash(toks []text.Token, i int) bool {
	k := toks[i].Key
	return k == "–" || k == "—" || isRule(toks, i)
}

// phrasesPastAside votes by the phrases behind what is set off behind a Vietnamese name that opens its sentence, and reports whether
// there is any: "X (Huế) nhận 5 tỷ đồng", "X, vốn ít được biết đến, ra mắt Y".
func (p *pass) phrasesPastAside(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.first > 0 {
		return false
	}
	end := p.pastInserted(c.sentence, toks, c.last)
	if end == c.last || end >= len(toks) {
		return false
	}
	p.phrasesFrom(c, toks, end)
	return true
}

// pastInserted gives the token behind a time or behind what is set off at a token: "X hôm nay nhận …", "X (Huế) nhận …".
func (p *pass) pastInserted(s int, toks []text.Token, i int) int {
	end := i
	for end < len(toks) && p.taken(s, end) {
		end++
	}
	switch {
	case end > i || end >= len(toks):
		return end
	case toks[end].Key == ",":
		return pastPlainCommas(toks, end)
	}
	return p.asideAt(toks, end)
}

// pastPlainCommas gives the token behind what two commas put in behind a Vietnamese name, which begins with no other name; the token
// where nothing is.
func pastPlainCommas(toks []text.Token, i int) int {
	if i+2 >= len(toks) || toks[i+1].Upper || toks[i+1].Glued && toks[i].Glued {
		return i
	}
	for k := i + 2; k < len(toks) && k-i <= maxInserted; k++ {
		if toks[k].Key == "," {
			return k + 1
		}
	}
	return i
}

// officialSays reports a Vietnamese post or a firm's noun behind the comma of a name that opens no sentence, with nothing but plain
// words up to a verb of saying before a mark: "ra mắt X, công ty xác nhận".
func (p *pass) officialSays(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.first == 0 || c.titled || c.last+1 >= len(toks) {
		return false
	}
	if e, _ := p.vocab.Longest(toks, c.last+1); !e.Is(grammar.Post) && !e.IsNoun(entity.Organization) {
		return false
	}
	for k := c.last + 1; k < len(toks) && k-c.last <= 3*maxReach; k++ {
		e, end := p.vocab.Longest(toks, k)
		if e.Is(grammar.Speech) && (end == len(toks) || toks[end].Kind == text.Punct) {
			return true
		}
		if toks[k].Kind != text.Word || toks[k].Upper {
			return false
		}
	}
	return false
}
