package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// isTerminal reports whether a person reads what is written there as it comes.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colors reports whether w shows colours and the user wants them.
func (a *app) colors(w io.Writer) bool {
	return isTerminal(w) && a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
}

// How long a step may take before it is told that it lives, and how often it is
// told again: on a terminal in one line, elsewhere in a line each time.
const (
	patience      = 3 * time.Second
	tickTerminal  = time.Second
	tickElsewhere = 15 * time.Second
)

// alive runs a step that may take long and meanwhile says so.
func (a *app) alive(message string, step func() error) error {
	done := make(chan error, 1)
	start := time.Now()
	go func() { done <- step() }()
	line, tick := "%s\n", tickElsewhere
	if isTerminal(a.stderr) {
		line, tick = "\r%s\x1b[K", tickTerminal
	}
	for wait := patience; ; wait = tick {
		select {
		case err := <-done:
			if isTerminal(a.stderr) && time.Since(start) > patience {
				fmt.Fprintln(a.stderr)
			}
			return err
		case <-time.After(wait):
			fmt.Fprintf(a.stderr, line, message+" "+a.say("build.elapsed", "seconds", int(time.Since(start).Seconds())))
		}
	}
}
