package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"strconv"
	"strings"

	"moc/tools/extract"
	"moc/tools/fact"
)

func defineExplain(a *app, f *flag.FlagSet) func([]string) error {
	format := f.String("format", "text", "")
	return func(args []string) error {
		if *format != "text" && *format != "json" {
			return usageError(a.say("usage.no_format", "format", *format, "formats", "text, json"))
		}
		if len(args) != 1 {
			return usageError(a.say("explain.one_file"))
		}
		w, err := a.open()
		if err != nil {
			return err
		}
		if err := w.refuse(); err != nil {
			return err
		}
		name, line := splitLine(args[0])
		doc, err := a.readDocument(w, name)
		if err != nil {
			return err
		}
		all, _ := w.engine.Explain(doc)
		return a.printExplanations(atLine(all, line), *format)
	}
}

// splitLine separates FILE:LINE; line is 0 where none is given.
func splitLine(arg string) (name string, line int) {
	i := strings.LastIndexByte(arg, ':')
	if i < 0 {
		return arg, 0
	}
	if n, err := strconv.Atoi(arg[i+1:]); err == nil && n > 0 {
		return arg[:i], n
	}
	return arg, 0
}

// atLine keeps the sentences that begin on the line; all for line 0.
func atLine(all []extract.Explanation, line int) []extract.Explanation {
	if line == 0 {
		return all
	}
	out := []extract.Explanation{}
	for _, x := range all {
		if x.Line == line {
			out = append(out, x)
		}
	}
	return out
}

func (a *app) printExplanations(list []extract.Explanation, format string) error {
	if format == "json" {
		enc := json.NewEncoder(a.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	}
	for i, x := range list {
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		a.printExplanation(&x)
	}
	return nil
}

func (a *app) printExplanation(x *extract.Explanation) {
	fmt.Fprintf(a.stdout, "%s:%d\n  %s\n", x.Sentence, x.Line, strings.Join(strings.Fields(x.Text), " "))
	var names, times, quantities, triggers []string
	for _, m := range x.Names {
		word := m.Exact + " = " + m.ID
		if !m.Known {
			word += " (" + a.say("explain.unknown", "kind", string(m.Kind)) + ")"
		}
		names = append(names, word)
	}
	for _, t := range x.Times {
		times = append(times, seen(t))
	}
	for _, q := range x.Quantities {
		quantities = append(quantities, seen(q))
	}
	for _, t := range x.Triggers {
		triggers = append(triggers, t.Exact+": "+string(t.Type)+", "+a.say("explain."+string(t.Outcome))+a.lacks(t.Missing))
	}
	a.lines("names", names)
	a.lines("times", times)
	a.lines("quantities", quantities)
	a.lines("triggers", triggers)
	a.lines("facts", x.Facts)
}

// lines prints a list with its label before the first line.
func (a *app) lines(label string, list []string) {
	word := a.say("explain." + label)
	for _, s := range list {
		fmt.Fprintf(a.stdout, "  %-10s  %s\n", word, s)
		word = ""
	}
}

func seen(s extract.Seen) string {
	value := strings.TrimSpace(s.Value + " " + s.Unit)
	if value == "" {
		value = "? " + s.Reason
	}
	return s.Exact + " = " + value
}

// lacks names the roles that nothing filled.
func (a *app) lacks(roles []fact.Role) string {
	if len(roles) == 0 {
		return ""
	}
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = string(r)
	}
	return " (" + strings.Join(words, ", ") + ")"
}
