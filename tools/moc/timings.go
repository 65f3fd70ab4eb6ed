package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// timings tells, step by step, how long a build took and how much memory it has
// had so far. Without a writer it tells nothing. Steps are codes: a program reads
// the lines.
type timings struct {
	out  io.Writer
	last time.Time
}

func newTimings(out io.Writer) *timings { return &timings{out, time.Now()} }

// done tells of the step that ends now and began where the one before ended.
func (t *timings) done(step string) {
	if t == nil {
		return
	}
	now := time.Now()
	fmt.Fprintf(t.out, "%-10s %8.2f s %8s kB\n", step, now.Sub(t.last).Seconds(), peakMemory())
	t.last = now
}

// peakMemory gives the most memory that this process has had, in kB, as Linux
// tells it; elsewhere "-".
func peakMemory() string {
	status, err := os.ReadFile("/proc/self/status")
	_, after, ok := bytes.Cut(status, []byte("VmHWM:"))
	if err != nil || !ok {
		return "-"
	}
	return strings.Fields(string(after))[0]
}
