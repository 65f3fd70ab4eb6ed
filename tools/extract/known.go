package extract

import (
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/source"
	"moc/tools/text"
)

// cut cuts the document into sentences. What the lexicon finds in a block while that is cut
// is found for its sentences, too.
func (r *reader) cut() {
	if r.doc.Quoted {
		return
	}
	r.doc.Tokenize()
	spans := r.mem.spans
	r.doc.Cut(r.cutter(func(toks []text.Token) []text.Span {
		first := len(r.mem.found)
		r.mem.found, r.mem.inBlock = r.lexicon.Append(r.mem.found, toks), append(r.mem.inBlock, first)
		spans = spans[:0]
		for _, m := range r.mem.found[first:] {
			spans = append(spans, text.Span{Start: toks[m.First].Start, End: toks[m.Last-1].End})
		}
		return spans
	}))
	r.mem.spans = spans[:0]
}

// cutter gives what must be known to cut sentences.
func (l *language) cutter(names func([]text.Token) []text.Span) source.Cutter {
	return source.Cutter{Abbreviations: l.abbreviations, Lettered: l.lettered, Begins: l.behindFirm, Names: names}
}

// behindFirm reports that behind the full stop of a firm's legal form another sentence begins, with a word that opens
// one, with the firm's own name or, where the firm's has a plain word before it, with another that is no post: "It passed
// Ford Motor Co. The maker …", "… with Intel Corp. Intel bought Altera", "… by Apple Inc. Halden tried …".
func (l *language) behindFirm(toks []text.Token, stop int) bool {
	form, next := stop-1, stop+1
	if next >= len(toks) || !l.legal[toks[form].Key] || !toks[form].Upper {
		return false
	}
	if k := toks[next].Key; k == "“" || k == `"` {
		return true // "… of Oppenheimer & Co. “The market …"
	}
	if l.opener[toks[next].Key] && !l.linker[toks[next].Key] {
		return true
	}
	first := form
	for first > 0 && toks[first-1].Kind == text.Word && toks[first-1].Upper {
		first--
	}
	if first < form && toks[first].Key == toks[next].Key {
		return true
	}
	post, _ := l.vocab.Longest(toks, next)
	told := first > 0 && toks[first-1].Kind == text.Word
	return told && toks[next].Kind == text.Word && !l.legal[toks[next].Key] && !post.Is(grammar.Post)
}

// handout gives what was found in the blocks to their sentences, one after the other.
type handout struct {
	*reader
	next int  // match of the block that no sentence has yet
	torn bool // the last match goes on beyond the end of its sentence
}

// of gives what the lexicon finds in a sentence. One that begins or ends within a word or a
// name, for being too long, is looked through by itself.
func (h *handout) of(src *source.Sentence, toks []text.Token) []lexicon.Match {
	if len(h.mem.inBlock) == 0 {
		return h.lexicon.Find(toks)
	}
	block := h.doc.Blocks[src.Block].Tokens
	if src.First == 0 {
		h.next, h.torn = h.mem.inBlock[src.Block], false
	}
	whole := !h.torn && (src.First == 0 || !toks[0].Glued) && (src.Last == len(block) || !block[src.Last].Glued)
	first, end := h.next, len(h.mem.found)
	if src.Block+1 < len(h.mem.inBlock) {
		end = h.mem.inBlock[src.Block+1]
	}
	for h.next < end && h.mem.found[h.next].First < src.Last {
		h.next++
	}
	known := h.mem.found[first:h.next:h.next]
	h.torn = len(known) > 0 && known[len(known)-1].Last > src.Last
	if !whole || h.torn {
		return h.lexicon.Find(toks)
	}
	for i := range known {
		known[i].First, known[i].Last = known[i].First-src.First, known[i].Last-src.First
	}
	return known
}
