package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"moc/tools/source"
	"moc/tools/text"
)

// needed are the fields without which there is no document, by their flags.
var needed = []string{"title", "lang", "date"}

// wished are the fields that a person at a terminal is asked for besides.
var wished = []string{"publisher", "source-url"}

// complete asks for what is missing, or without a terminal says which flags
// are.
func (a *app) complete(add *addition) error {
	fields := metaFlags(&add.meta)
	in, ok := a.stdin.(*os.File)
	if ok && term.IsTerminal(int(in.Fd())) {
		lines := bufio.NewScanner(in)
		for _, name := range needed {
			for *fields[name] == "" && a.ask(lines, name, fields[name]) {
			}
		}
		for _, name := range wished {
			if *fields[name] == "" {
				a.ask(lines, name, fields[name])
			}
		}
		a.askRights(lines, add)
	}
	var missing []string
	for _, name := range needed {
		if *fields[name] == "" {
			missing = append(missing, "--"+name)
		}
	}
	if add.id = cmp.Or(add.id, text.Slug(add.meta.Title), text.Slug(add.file)); add.id == "" {
		missing = append(missing, "--id")
	}
	if len(missing) > 0 {
		return usageError(a.say("add.missing", "flags", strings.Join(missing, ", ")))
	}
	return nil
}

// askRights asks what may be shown of the text, until the answer is one of the
// three or none, and where a text is kept that is not to be here.
func (a *app) askRights(lines *bufio.Scanner, add *addition) {
	m := &add.meta
	if m.Display == "" {
		fmt.Fprintln(a.stderr, a.say("ask.rights"))
		for a.ask(lines, "display", &m.Display) && m.Display != "" && !slices.Contains(source.Displays, m.Display) {
		}
	}
	if m.Withheld() && add.keep == "" {
		a.ask(lines, "keep", &add.keep)
	}
}

// ask puts one question and takes one line. It is false when the input ends.
func (a *app) ask(lines *bufio.Scanner, name string, field *string) bool {
	fmt.Fprintf(a.stderr, "%s: ", a.say("ask."+name))
	if !lines.Scan() {
		return false
	}
	*field = strings.TrimSpace(lines.Text())
	return true
}
