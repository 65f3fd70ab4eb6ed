package mention

import "moc/tools/entity"

// machines takes what the words around it or its number told to be a model for a product, where the document tells
// nothing of AI: "the Mule 2, the carmaker's third model".
func (p *pass) machines() {
	asked := false
	for _, s := range p.order {
		if !s.open() || s.kind != entity.Model {
			continue
		}
		if !asked && p.tellsOfAI() {
			return
		}
		asked, s.kind = true, entity.Product
	}
}

// tellsOfAI reports a model that every reader knows, or a word by which a document tells of AI.
func (p *pass) tellsOfAI() bool {
	for _, s := range p.order {
		if s.entity != nil && s.kind == entity.Model || p.models[s.keys[0]] {
			return true
		}
	}
	for i := range p.doc.Sentences {
		toks := p.doc.Tokens(&p.doc.Sentences[i])
		for k := range toks {
			if _, end := p.modelCues.Longest(toks, k); end > k {
				return true
			}
		}
	}
	return false
}
