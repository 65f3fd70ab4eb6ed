package main

import (
	"os/exec"
	"syscall"
)

// endWithParent has a program end when this one is killed, so that it does not
// write on into a folder that the next run takes away.
func endWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
