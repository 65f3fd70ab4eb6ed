package mention

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/source"
)

// itemReach is how many items before one the words that introduce their list are looked for.
const itemReach = 12

// memberItem reports a word alone in an item of an English list of members, which is a name although it opens its sentence: "The
// founding members are: … - Eutelsat".
func (p *pass) memberItem(w *capital) bool {
	if !p.nounFollows || !w.opening || w.phrase != nil || len(w.toks) != 1 {
		return false
	}
	blocks, b := p.doc.Blocks, p.doc.Sentences[w.sentence].Block
	if blocks[b].Kind != source.Item {
		return false
	}
	for k := b - 1; k >= 0 && b-k <= itemReach; k-- {
		if blocks[k].List != blocks[b].List {
			return p.introducesMembers(&blocks[k])
		}
	}
	return false
}

// introducesMembers reports a block that ends with a sentence with a noun for members before a colon.
func (p *pass) introducesMembers(b *source.Block) bool {
	if len(b.Sentences) == 0 {
		return false
	}
	toks := p.doc.Tokens(&p.doc.Sentences[b.Sentences[len(b.Sentences)-1]])
	if len(toks) == 0 || toks[len(toks)-1].Key != ":" {
		return false
	}
	noun := func(u grammar.Use) bool { return u.Event.Type == fact.Membership && u.Form == grammar.Nominal }
	for i := range toks {
		if e, _ := p.vocab.Longest(toks, i); e != nil && (slices.ContainsFunc(e.Uses, noun) || e.Tells(fact.Membership)) {
			return true
		}
	}
	return false
}
