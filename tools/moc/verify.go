package main

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"moc/tools/source"
	"moc/tools/verify"
)

func defineVerify(a *app, f *flag.FlagSet) func([]string) error {
	format := f.String("format", "text", "")
	texts := map[string][]byte{}
	f.Func("text", "", func(arg string) error {
		id, file, ok := strings.Cut(arg, "=")
		if !ok {
			return errors.New(a.say("verify.text_form", "text", arg))
		}
		b, err := readLimited(file, source.MaxSize)
		texts[id] = b
		return err
	})
	return func(args []string) error {
		if *format != "text" && *format != "json" {
			return usageError(a.say("usage.no_format", "format", *format, "formats", "text, json"))
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
		if err := a.tellProof(report, *format); err != nil {
			return err
		}
		if !report.Whole() {
			return errTold
		}
		return nil
	}
}

// openSite opens the folder of a site, or a zip of one.
func openSite(name string) (site fs.FS, done func() error, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		return os.DirFS(name), func() error { return nil }, nil
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, nil, err
	}
	limited, err := verify.Archive(&z.Reader)
	if err != nil {
		z.Close()
		return nil, nil, err
	}
	return limited, z.Close, nil
}

// readLimited reads a file of at most max bytes.
func readLimited(name string, max int64) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() || info.Size() > max {
		return nil, fmt.Errorf("%s: a folder, or larger than %d bytes", name, max)
	}
	return os.ReadFile(name)
}

// tellProof writes a line for each kind of proof, then what failed.
func (a *app) tellProof(report verify.Report, format string) error {
	if format == "json" {
		enc := json.NewEncoder(a.stdout)
		enc.SetIndent("", "  ")
		return enc.Encode(report)
	}
	for _, k := range report {
		sign := "✓"
		if len(k.Failures) > 0 {
			sign = "×"
		}
		line := a.say("verify."+k.Name, "count", k.Count, "failures", len(k.Failures))
		if k.Withheld > 0 {
			line += " " + a.say("verify.withheld", "count", k.Withheld)
		}
		fmt.Fprintf(a.stdout, "%s %s\n", sign, line)
	}
	for _, k := range report {
		for _, f := range k.Failures {
			fmt.Fprintf(a.stdout, "%s: %s\n", printable(f.File), a.say("verify_failure."+f.Code, "detail", printable(f.Detail)))
		}
	}
	return nil
}

// printable writes text of a stranger's site so that it cannot act on a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, s)
}
