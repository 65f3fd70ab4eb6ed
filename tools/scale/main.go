// Command scale writes a made-up project for measuring how the site grows:
// entities, documents in two languages with their translations, and reviews. No
// fact is listed by hand: the extractor reads them from the documents, as it does
// from real ones. The same number of facts gives the same bytes.
//
//	go run ./tools/scale -facts 10000 DIR   a project for moc and Hugo
//	go run ./tools/scale -pages 6000 DIR    as many one-line pages for Hugo alone
//
// tools/scale/run.sh measures both.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	facts := flag.Int("facts", 0, "facts of the project")
	pages := flag.Int("pages", 0, "one-line pages of a site without a project")
	from := flag.String("from", ".", "the real project, for layouts and words")
	flag.Parse()
	if err := run(*facts, *pages, *from, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(2)
	}
}

func run(facts, pages int, from string, args []string) error {
	if len(args) != 1 || (facts > 0) == (pages > 0) {
		return errors.New("give one folder, and either -facts or -pages")
	}
	if entries, _ := os.ReadDir(args[0]); len(entries) > 0 {
		return fmt.Errorf("%s is not empty", args[0])
	}
	if pages > 0 {
		return writeBare(args[0], pages)
	}
	return writeProject(args[0], from, facts)
}
