package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"moc/tools/diag"
)

// Exit codes.
const (
	exitDone   = 0
	exitErrors = 1 // errors were found in the project, and told
	exitFault  = 2 // wrong use, or a fault of the machine
)

// found are errors in the project.
type found []diag.Diagnostic

func (f found) Error() string { return fmt.Sprintf("%d errors found", len(f)) }

// errTold reports errors in the project that have been told already.
var errTold = found(nil)

// usageError is a wrong use of the command.
type usageError string

func (e usageError) Error() string { return string(e) }

// app is what a command works with: the outside world and the user's language.
type app struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	lang           string
	words          messages
}

// command is one word after moc. Its define registers the flags and gives what
// is done with the arguments that are no flags.
type command struct {
	name   string
	args   string // of the usage line
	define func(*app, *flag.FlagSet) func(args []string) error
}

func commands() []command {
	return []command{
		{"build", "", defineBuild},
		{"serve", "", defineServe},
		{"extract", "[FILE…]", defineExtract},
		{"add", "FILE|-", defineAdd},
		{"check", "", defineCheck},
		{"explain", "FILE[:LINE]", defineExplain},
		{"verify", "[DIR|ZIP]", defineVerify},
		{"diff", "REVISION", defineDiff},
	}
}

// run is the whole command: it reads and writes nothing but what it is given
// and the files of the project around the working directory.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	a := &app{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
	a.speak(cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG")))
	err := a.dispatch(args)
	if err == nil {
		return exitDone
	}
	stderr.Write(a.explain(err, a.colors(stderr)))
	if errors.As(err, new(found)) {
		return exitErrors
	}
	return exitFault
}

// explain tells of an error in the user's language.
func (a *app) explain(err error, color bool) []byte {
	var list found
	var usage usageError
	switch {
	case errors.As(err, &list):
		return diag.Printer{Messages: diag.For(a.lang), Color: color}.Text(list)
	case errors.As(err, &usage):
		err = usage // what stands around it is for programmers
	case errors.Is(err, context.Canceled):
		return []byte(a.say("usage.interrupted") + "\n")
	}
	return []byte(a.say("usage.fault", "text", err) + "\n")
}

// speak sets the language of messages.
func (a *app) speak(locale string) { a.lang, a.words = locale, messagesFor(locale) }

// dispatch runs the command that the arguments name. Flags before its name hold
// for every command.
func (a *app) dispatch(args []string) error {
	f := flag.NewFlagSet("moc", flag.ContinueOnError)
	help := a.common(f)
	if err := a.parse(f, args); err != nil {
		return err
	}
	args = f.Args()
	if *help || len(args) == 0 || len(args) == 1 && args[0] == "help" {
		a.overview()
		return nil
	}
	if args[0] == "help" {
		args = []string{args[1], "--help"}
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return a.execute(c, args[1:])
		}
	}
	return usageError(a.say("usage.no_command", "name", args[0]))
}

// overview tells what commands there are.
func (a *app) overview() {
	fmt.Fprintln(a.stdout, a.say("help.overview"))
	for _, c := range commands() {
		fmt.Fprintf(a.stdout, "  %-9s %s\n", c.name, a.say("help."+c.name))
	}
	fmt.Fprintf(a.stdout, "\n%s\n", a.say("help.more"))
}

// execute parses the flags of a command, wherever they stand, and runs it with
// the other arguments. What follows -- is no flag.
func (a *app) execute(c command, args []string) error {
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	do := c.define(a, f)
	help := a.common(f)
	var rest []string
	for len(args) > 0 {
		if err := a.parse(f, args); err != nil {
			return err
		}
		parsed := args[:len(args)-f.NArg()]
		args = f.Args()
		if n := len(parsed); n > 0 && parsed[n-1] == "--" {
			rest, args = append(rest, args...), nil
		} else if len(args) > 0 {
			rest, args = append(rest, args[0]), args[1:]
		}
	}
	if *help {
		a.usage(a.stdout, c, f)
		return nil
	}
	return do(rest)
}

// common adds the flags that every command has. A command whose --lang means
// something else takes the language of messages before its name.
func (a *app) common(f *flag.FlagSet) (help *bool) {
	f.SetOutput(io.Discard)
	if f.Lookup("lang") == nil {
		f.Func("lang", "", func(lang string) error {
			if !hasMessages(lang) {
				return errors.New(a.say("usage.no_lang", "lang", lang))
			}
			a.speak(lang)
			return nil
		})
	}
	return f.Bool("help", false, "")
}

// parse reads flags up to the first argument that is none.
func (a *app) parse(f *flag.FlagSet, args []string) error {
	err := f.Parse(args)
	if err == nil {
		return nil
	}
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: "); ok {
		return usageError(a.say("usage.no_flag", "flag", "-"+name, "command", f.Name()))
	}
	return usageError(err.Error())
}
