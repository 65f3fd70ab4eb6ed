package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// usage tells how a command is used.
func (a *app) usage(w io.Writer, c command, f *flag.FlagSet) {
	fmt.Fprintf(w, "moc %s [flags] %s\n\n%s\n\n", c.name, c.args, a.say("usage."+c.name))
	f.VisitAll(func(fl *flag.Flag) {
		fl.Usage = a.flagWords(c.name, fl.Name)
		value, words := flag.UnquoteUsage(fl)
		fmt.Fprintf(w, "  --%s\n        %s\n", strings.TrimSpace(fl.Name+" "+value), words)
	})
}

// flagWords describes a flag: of this command, or of all that have it. The name
// of its value stands in backquotes.
func (a *app) flagWords(command, name string) string {
	if _, own := a.words.lookup("flag_" + command + "." + name); own {
		return a.say("flag_" + command + "." + name)
	}
	return a.say("flag." + name)
}
