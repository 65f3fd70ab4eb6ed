// Package diag describes what is wrong with a file that people write, and
// prints it for people, for a pull request and for programs.
//
// A diagnostic has a stable code and arguments, never words: the words stand
// in messages/<lang>.toml, with a message, the ways to mend it, and why it
// matters. A user's mistake is a Diagnostic; a machine's fault is an error.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether publishing goes on.
type Severity uint8

const (
	// Error would publish something false or broken.
	Error Severity = iota
	// Notice tells what is missing.
	Notice
)

// String is the severity as GitHub and JSON name it.
func (s Severity) String() string {
	if s == Notice {
		return "notice"
	}
	return "error"
}

// Args are the values for the names in braces of a message.
type Args map[string]any

// Word is an argument that is itself a word of the messages, and said in their
// language: Word("organization").
type Word string

// Diagnostic is one problem at one place.
type Diagnostic struct {
	Place
	Severity Severity
	Code     string // a table of messages/<lang>.toml, kebab-case
	Args     Args
	Notes    []Note
	Fix      *Fix // nil unless there is one right answer
}

// Fix is the one right answer to a problem: bytes of the file between two offsets
// give way to others. It never touches what a file means to say.
type Fix struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

// Note adds one line to a diagnostic: the nearest name, the other place.
type Note struct {
	Code string // a key of [note] in messages/<lang>.toml
	Args Args
	File string // where it points to, empty for nowhere
	Line int    // 1-based, 0 for the whole file
}

// Sort puts diagnostics in the order in which they are shown (by file, line,
// column, errors before notices, code, arguments) and drops repetitions.
func Sort(list []Diagnostic) []Diagnostic {
	list = slices.Clone(list)
	slices.SortStableFunc(list, compare)
	return slices.CompactFunc(list, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Col, b.Col),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(fmt.Sprint(a.Args), fmt.Sprint(b.Args)), // maps print sorted by key
	)
}

// Errors counts the diagnostics that are errors.
func Errors(list []Diagnostic) int {
	n := 0
	for _, d := range list {
		if d.Severity == Error {
			n++
		}
	}
	return n
}
