package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// Exit codes.
const (
	exitDone   = 0
	exitErrors = 1 // errors were found in the project, and told
	exitFault  = 2 // wrong use, or a fault of the machine
)

// errFound reports errors in the project that have been told already.
var errFound = errors.New("errors found")

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
		{"extract", "[FILE…]", defineExtract},
	}
}

// run is the whole command: it reads and writes nothing but what it is given
// and the files of the project around the working directory.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	a := &app{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
	a.speak(cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG")))
	err := a.dispatch(args)
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFound):
		return exitErrors
	case errors.As(err, &usage):
		fmt.Fprintln(stderr, a.say("usage.wrong", "text", string(usage)))
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, a.say("usage.interrupted"))
	default:
		fmt.Fprintln(stderr, a.say("usage.fault", "text", err.Error()))
	}
	return exitFault
}

// speak sets the language of messages.
func (a *app) speak(locale string) { a.lang, a.words = locale, messagesFor(locale) }

// dispatch runs the command that the arguments name.
func (a *app) dispatch(args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") || args[0] == "help" && len(args) == 1 {
		return a.overview(args)
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
func (a *app) overview(args []string) error {
	f, _ := a.flags("help")
	if _, err := a.parse(f, args); err != nil {
		return err
	}
	fmt.Fprintln(a.stdout, a.say("help.overview"))
	for _, c := range commands() {
		fmt.Fprintf(a.stdout, "  %-9s %s\n", c.name, a.say("help."+c.name))
	}
	return nil
}

// execute parses the flags of a command and runs it.
func (a *app) execute(c command, args []string) error {
	f, help := a.flags(c.name)
	do := c.define(a, f)
	rest, err := a.parse(f, args)
	switch {
	case err != nil:
		return err
	case *help:
		a.usage(a.stdout, c, f)
		return nil
	}
	return do(rest)
}

// flags gives a set with the flags that every command has.
func (a *app) flags(name string) (f *flag.FlagSet, help *bool) {
	f = flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Func("lang", "", func(lang string) error {
		if !hasMessages(lang) {
			return errors.New(a.say("usage.no_lang", "lang", lang))
		}
		a.speak(lang)
		return nil
	})
	return f, f.Bool("help", false, "")
}

// parse reads flags wherever they stand and gives the other arguments. What
// follows -- is no flag.
func (a *app) parse(f *flag.FlagSet, args []string) (rest []string, err error) {
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: "); ok {
				return nil, usageError(a.say("usage.no_flag", "flag", "-"+name, "command", f.Name()))
			}
			return nil, usageError(err.Error())
		}
		ended := f.NArg() < len(args) && args[len(args)-f.NArg()-1] == "--"
		args = f.Args()
		if ended {
			return append(rest, args...), nil
		}
		if len(args) > 0 {
			rest, args = append(rest, args[0]), args[1:]
		}
	}
	return rest, nil
}
