package diag

import "moc/tools/text"

// Nearest gives the candidate that a mistyped word probably means, empty where
// none is near: letters left out, added, changed or swapped, one for every
// four letters of the word, three at most. Letter case and accents count only
// between equals. Of candidates as near, the first in order is taken, whatever
// order they come in.
func Nearest(word string, candidates []string) string {
	key := []rune(text.Slug(word))
	limit := min(max(len(key)/4, 1), 3)
	if len(key) < 3 {
		return ""
	}
	best, bestScore := "", 2*limit+2
	for _, c := range candidates {
		if c == word {
			continue
		}
		score := 2 * text.Distance(key, []rune(text.Slug(c)), limit)
		if text.Fold(c) != text.Fold(word) {
			score++
		}
		if score < bestScore || score == bestScore && c < best {
			best, bestScore = c, score
		}
	}
	return best
}
