package main

import (
	"bufio"
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"moc/tools/diag"
)

// mend shows what has one right answer, and changes it when that is agreed to:
// by --yes, or by a person at a terminal. What is left is told afterwards.
func (a *app) mend(w *workplace, list []diag.Diagnostic, yes bool) error {
	fixes := map[string][]*diag.Fix{}
	for _, d := range list {
		if d.Fix != nil {
			fixes[d.File] = append(fixes[d.File], d.Fix)
		}
	}
	if len(fixes) == 0 {
		fmt.Fprintln(a.stderr, a.say("fix.nothing"))
		return nil
	}
	after := map[string][]byte{}
	for _, name := range slices.Sorted(maps.Keys(fixes)) {
		src := w.Files[name].Src
		after[name] = diag.Apply(src, fixes[name])
		a.stdout.Write(diag.Changed(name, src, after[name]))
	}
	if !yes && !a.agreed() {
		fmt.Fprintln(a.stderr, a.say("fix.not_done"))
		return nil
	}
	unlock, err := a.lock(w.root, "check --fix")
	if err != nil {
		return err
	}
	defer unlock()
	for _, name := range slices.Sorted(maps.Keys(after)) {
		now, err := os.ReadFile(filepath.Join(w.root, filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(now, w.Files[name].Src) {
			return usageError(a.say("fix.changed", "file", name))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(after)) {
		if _, err := writeFile(filepath.Join(w.root, filepath.FromSlash(name)), after[name]); err != nil {
			return err
		}
	}
	fmt.Fprintln(a.stderr, a.say("fix.done", "files", len(after)))
	return nil
}

// agreed asks a person; without a terminal nobody agrees.
func (a *app) agreed() bool {
	in, ok := a.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return false
	}
	fmt.Fprintf(a.stderr, "%s ", a.say("fix.ask"))
	lines := bufio.NewScanner(in)
	return lines.Scan() && strings.EqualFold(strings.TrimSpace(lines.Text()), a.say("fix.answer"))
}
