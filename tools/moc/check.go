package main

import (
	"flag"
	"fmt"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"moc/tools/check"
	"moc/tools/diag"
	"moc/tools/extract"
	"moc/tools/project"
)

func defineCheck(a *app, f *flag.FlagSet) func([]string) error {
	format := f.String("format", "text", "")
	fix, yes := f.Bool("fix", false, ""), f.Bool("yes", false, "")
	return func(args []string) error {
		if len(args) > 0 {
			return usageError(a.say("usage.no_argument", "argument", args[0]))
		}
		p := diag.Printer{Messages: diag.For(a.lang), Color: a.colors(a.stdout)}
		printers := map[string]func([]diag.Diagnostic) []byte{"text": p.Text, "json": p.JSON, "github": p.GitHub}
		print, ok := printers[*format]
		if !ok {
			return usageError(a.say("usage.no_format", "format", *format, "formats", "text, json, github"))
		}
		w, err := a.open()
		if err != nil {
			return err
		}
		list := w.check(w.runIfWhole())
		if *fix {
			return a.mend(w, list, *yes)
		}
		a.stdout.Write(print(list))
		errors, notices := split(list)
		fmt.Fprintln(a.stderr, a.say("check.count", "errors", len(errors), "notices", len(notices)))
		if len(errors) > 0 {
			return errTold
		}
		return nil
	}
}

// split separates what stops a build from what is only missing.
func split(list []diag.Diagnostic) (errors, notices []diag.Diagnostic) {
	for _, d := range list {
		if d.Severity == diag.Error {
			errors = append(errors, d)
		} else {
			notices = append(notices, d)
		}
	}
	return errors, notices
}

// check gives what is wrong with the files and between them.
func (w *workplace) check(results map[string]*extract.Result) []diag.Diagnostic {
	return diag.Sort(append(check.Run(w.Project, results, w.translated), w.diags...))
}

// runIfWhole reads all documents, and none where a file is broken: what its names
// would have given would be told as missing.
func (w *workplace) runIfWhole() map[string]*extract.Result {
	if w.refuse() != nil {
		return nil
	}
	return w.run()
}

// result reads the original of a source. One whose text is kept elsewhere has the
// facts that were read from it.
func (w *workplace) result(s *project.Source) *extract.Result {
	if d := s.Original.Document; d.Quoted {
		return extract.Kept(d, w.KeptFacts(s))
	}
	return w.readOne(s.Original)
}

// run reads all documents and translations, on all cores, and writes nothing.
func (w *workplace) run() map[string]*extract.Result {
	read := make([]*extract.Result, len(w.Sources))
	w.translated = map[string]*extract.Result{}
	var mu sync.Mutex
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, s := range w.Sources {
		group.Go(func() error {
			read[i] = w.result(s)
			for _, t := range s.Translations {
				r := w.readOne(t)
				mu.Lock()
				w.translated[t.Path] = r
				mu.Unlock()
			}
			return nil
		})
	}
	group.Wait()
	results := map[string]*extract.Result{}
	for i, s := range w.Sources {
		results[s.ID] = read[i]
	}
	return results
}
