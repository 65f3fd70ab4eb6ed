//go:build !linux

package main

import "os/exec"

// endWithParent can do nothing here: what the program still writes lies in a
// folder that the next run takes away.
func endWithParent(*exec.Cmd) {}
