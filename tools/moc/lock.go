package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"

	"moc/tools/diag"
)

// lockFile is held by a run that writes, below the folder of the project; git
// ignores it. The system lets go of it when a process ends, however it ends. Its
// text says who holds it.
const lockFile = "resources/moc/lock"

// lockPatience is how long the end of another run is waited for in silence.
const lockPatience = 300 * time.Millisecond

// lock waits until no other run writes in the project, and keeps others away
// until unlock is called. Whom it waits for is told.
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
	locked := openLocked(path)
	patience := time.After(lockPatience)
	for {
		select {
		case l := <-locked:
			if l.err != nil {
				return nil, l.err
			}
			l.sign(command)
			return func() { l.file.Close() }, nil
		case <-patience:
			holder, _ := os.ReadFile(path) // empty where the system shows nobody a locked file
			fmt.Fprintln(a.stderr, a.say("lock.wait", "holder", diag.Harmless(strings.TrimSpace(string(holder)))))
		case <-a.ctx.Done():
			go func() {
				if l := <-locked; l.err == nil {
					l.file.Close()
				}
			}()
			return nil, a.ctx.Err()
		}
	}
}

// lockedFile is a file that no other process can lock, or why there is none.
type lockedFile struct {
	file *lockedfile.File
	err  error
}

// openLocked waits for the lock of a file.
func openLocked(path string) <-chan lockedFile {
	locked := make(chan lockedFile, 1)
	go func() {
		f, err := lockedfile.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		locked <- lockedFile{f, err}
	}()
	return locked
}

// sign writes who holds the lock. Without it, only a message is poorer.
func (l lockedFile) sign(command string) {
	note := fmt.Sprintf("moc %s, process %d, %s\n", command, os.Getpid(), time.Now().Format(time.TimeOnly))
	if l.file.Truncate(0) == nil {
		l.file.WriteAt([]byte(note), 0)
	}
}
