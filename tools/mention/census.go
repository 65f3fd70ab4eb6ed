package mention

import "moc/tools/text"

// census counts how often each run of tokens begins a name whose capital does
// not come from opening a sentence.
func (p *pass) census() {
	for i := range p.cands {
		c := &p.cands[i]
		if c.initial {
			p.opening[p.toks(c)[c.first].Key]++
		}
		if c.initial && c.known == nil {
			continue
		}
		p.count(c)
	}
}

// lowerCase notes the words that occur in lower case.
func (p *pass) lowerCase() {
	for _, f := range p.doc.Forms.All() {
		if f.Kind == text.Word && !f.Upper {
			p.lower[f.Key] = true
		}
	}
}

// count enters a name into the census.
func (p *pass) count(c *candidate) {
	toks := p.toks(c)[c.first:c.last]
	key := p.keysOf(toks)
	p.whole[key] = true
	if n := len(toks); p.nounFollows && n > 1 && (n <= 3 || n == 4 && toks[1].Key == "-") && toks[n-1].Kind == text.Word {
		p.ends[toks[n-1].Key] = true
	}
	end := 0 // of the key of the tokens so far, with which that of the name begins
	for i := range toks[:min(len(toks), maxLead)] {
		if k := toks[i].Key; k != "-" {
			end += len(k)
			if end > len(k) {
				end++ // the space before it
			}
		}
		p.begins[key[:end]]++
	}
}

// maxLead bounds the runs that census counts, in tokens.
const maxLead = 8

// keysOf joins the keys of the tokens without hyphens. Names come again and again,
// so their keys are remembered.
func (p *pass) keysOf(toks []text.Token) string {
	if len(toks) == 1 && toks[0].Key != "-" {
		return toks[0].Key
	}
	b := p.key[:0]
	for i := range toks {
		if k := toks[i].Key; k != "-" {
			if len(b) > 0 {
				b = append(b, ' ')
			}
			b = append(b, k...)
		}
	}
	p.key = b
	k, ok := p.keys[string(b)]
	if !ok {
		k = string(b)
		p.keys[k] = k
	}
	return k
}
