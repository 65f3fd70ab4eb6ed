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
		score := 2 * distance(key, []rune(text.Slug(c)), limit)
		if text.Fold(c) != text.Fold(word) {
			score++
		}
		if score < bestScore || score == bestScore && c < best {
			best, bestScore = c, score
		}
	}
	return best
}

// distance counts the letters to insert, delete, change or swap with their
// neighbour to make b of a (optimal string alignment). Above limit it may
// stop at limit+1.
func distance(a, b []rune, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	var before, last []int // the two rows above
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
