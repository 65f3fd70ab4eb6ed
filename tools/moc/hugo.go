package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// hugo runs the Hugo that go.mod names.
type hugo struct {
	root    string // of the project
	baseURL string // empty for that of config.toml
	preview bool   // pages tell of no downloads
}

// binary gives Hugo's program, which the go command compiles when it is not in
// its cache.
func (h hugo) binary(ctx context.Context) (string, error) {
	out, err := output(ctx, h.root, nil, "go", "tool", "-n", "hugo")
	return strings.TrimSpace(out), err
}

// build writes the site into dir.
func (h hugo) build(ctx context.Context, binary, dir string) error {
	args := []string{"--source", h.root, "--destination", dir, "--noBuildLock"}
	if h.baseURL != "" {
		args = append(args, "--baseURL", h.baseURL)
	}
	var env []string
	if h.preview {
		env = append(env, "HUGO_PARAMS_PREVIEW=true")
	}
	_, err := output(ctx, h.root, env, binary, args...)
	return err
}

// output runs a program in dir, with more variables in its environment, and
// gives what it prints. What it says of its failure is part of the error.
func output(ctx context.Context, dir string, env []string, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	endWithParent(cmd)
	runtime.LockOSThread() // the death of the thread that started it counts as that of the parent
	defer runtime.UnlockOSThread()
	err := cmd.Run()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		said := cmp.Or(strings.TrimSpace(stderr.String()), strings.TrimSpace(stdout.String()))
		return "", fmt.Errorf("%s: %w\n%s", filepath.Base(name), err, said)
	}
	return stdout.String(), err
}
