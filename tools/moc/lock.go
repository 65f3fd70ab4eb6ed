package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lockFile is held by a run that writes, below the folder of the project; git
// ignores it. The system lets go of it when a process ends, however it ends. Its
// text says who holds it.
const lockFile = "resources/moc/lock"

// lockPatience is how long the end of another run is waited for in silence.
const lockPatience = 300 * time.Millisecond

// lock waits until no other run writes in the project, and keeps others away
// until unlock is called.
func (a *app) lock(root, command string) (unlock func(), err error) {
	dir, err := os.OpenRoot(root) // the folder is the project's own, and no link out of it
	if err != nil {
		return nil, err
	}
	err = dir.MkdirAll(filepath.Dir(lockFile), 0o755)
	dir.Close()
	if err != nil {
		return nil, err
	}
	path := filepath.Join(root, filepath.FromSlash(lockFile))
	type result struct {
		file *lockedfile.File
		err  error
	}
	locked := make(chan result, 1)
	go func() {
		f, err := lockedfile.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		locked <- result{f, err}
	}()
	patience := time.After(lockPatience)
	for {
		select {
		case r := <-locked:
			if r.err != nil {
				return nil, r.err
			}
			note := fmt.Sprintf("moc %s, process %d, %s\n", command, os.Getpid(), time.Now().Format(time.TimeOnly))
			if err := r.file.Truncate(0); err == nil {
				r.file.WriteAt([]byte(note), 0) // it only serves the message
			}
			return func() { r.file.Close() }, nil
		case <-patience:
			holder, _ := os.ReadFile(path)
			fmt.Fprintln(a.stderr, a.say("lock.wait", "holder", printable(strings.TrimSpace(string(holder)))))
		case <-a.ctx.Done():
			go func() {
				if r := <-locked; r.err == nil {
					r.file.Close()
				}
			}()
			return nil, a.ctx.Err()
		}
	}
}
