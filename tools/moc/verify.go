package main

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"

	"moc/tools/diag"
	"moc/tools/verify"
)

func defineVerify(a *app, f *flag.FlagSet) func([]string) error {
	format := f.String("format", "text", "")
	texts := a.texts(f)
	return func(args []string) error {
		if *format != "text" && *format != "json" {
			return usageError(a.say("usage.no_format", "format", *format, "formats", "text, json"))
		}
		if len(args) == 0 && len(texts) > 0 {
			return a.verifyTexts(texts, *format)
		}
		if len(args) != 1 {
			return usageError(a.say("verify.one_site"))
		}
		site, done, err := openSite(args[0])
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, zip.ErrFormat) {
			return usageError(a.say("verify.no_site", "dir", args[0]))
		}
		if err != nil {
			return err
		}
		defer done()
		report, err := verify.Site(site, texts)
		if errors.Is(err, verify.ErrNoSite) {
			return usageError(a.say("verify.no_site", "dir", args[0]))
		}
		if err != nil {
			return err
		}
		return a.tellProof(report, *format)
	}
}

// verifyTexts proves the facts of this project by texts that are not in it.
func (a *app) verifyTexts(texts map[string][]byte, format string) error {
	w, err := a.open()
	if err != nil {
		return err
	}
	quoted := map[string]verify.Quoted{}
	for _, f := range w.Facts {
		q := verify.Quoted{SHA256: f.SHA256, Facts: f.File.Facts}
		for _, r := range w.ReviewsOf(f.Source) {
			if r.Quote != "" {
				q.Words = append(q.Words, r.Quote)
			}
		}
		quoted[f.Source] = q
	}
	return a.tellProof(verify.Texts(quoted, texts), format)
}

// openSite opens the folder of a site, or a zip of one.
func openSite(name string) (site fs.FS, done func() error, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		root, err := os.OpenRoot(name) // no link leads out of it
		if err != nil {
			return nil, nil, err
		}
		return root.FS(), root.Close, nil
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, nil, err
	}
	limited, err := verify.Archive(&z.Reader, info.Size())
	if err != nil {
		z.Close()
		return nil, nil, err
	}
	return limited, z.Close, nil
}

// tellProof tells what was proved. Whatever failed is an error that was told.
func (a *app) tellProof(report verify.Report, format string) error {
	if format == "json" {
		enc := json.NewEncoder(a.stdout)
		enc.SetIndent("", "  ")
		if err := enc.Encode(report); err != nil {
			return err
		}
	} else {
		a.printProof(report)
	}
	if !report.Whole() {
		return errTold
	}
	return nil
}

// printProof writes a line for each kind of proof, then what failed.
func (a *app) printProof(report verify.Report) {
	for _, k := range report {
		sign := "✓"
		if len(k.Failures) > 0 {
			sign = "×"
		}
		line := a.say("verify."+k.Name, "count", k.Count, "failures", len(k.Failures))
		if k.Withheld > 0 {
			line += " " + a.say("verify.withheld", "count", k.Withheld)
		}
		if k.Elsewhere > 0 {
			line += " " + a.say("verify.elsewhere", "count", k.Elsewhere)
		}
		fmt.Fprintf(a.stdout, "%s %s\n", sign, line)
	}
	for _, k := range report {
		for _, f := range k.Failures {
			fmt.Fprintf(a.stdout, "%s: %s\n", diag.Harmless(f.File), a.say("verify_failure."+f.Code, "detail", diag.Harmless(f.Detail)))
		}
	}
}
