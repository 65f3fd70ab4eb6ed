package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"moc/tools/project"
)

const defaultPort = 1313

func defineServe(a *app, f *flag.FlagSet) func([]string) error {
	port := f.Int("port", defaultPort, "")
	return func(args []string) error {
		if len(args) > 0 {
			return usageError(a.say("usage.no_argument", "argument", args[0]))
		}
		w, err := a.open()
		if err != nil {
			return err
		}
		listener, err := listen(*port)
		if err != nil {
			return err
		}
		return a.serve(w.root, listener)
	}
}

// listen takes the port, or the next that is free.
func listen(port int) (listener net.Listener, err error) {
	for p := port; p < port+100; p++ {
		listener, err = net.Listen("tcp", net.JoinHostPort("localhost", strconv.Itoa(p)))
		if err == nil {
			return listener, nil
		}
	}
	return nil, err
}

// serve builds the site and serves it until the context ends; after every
// change it builds it again. What is wrong is told, and the last good site stays.
func (a *app) serve(root string, listener net.Listener) error {
	ctx, stop := context.WithCancel(a.ctx)
	defer stop()
	dir, err := os.MkdirTemp("", "moc-serve-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)

	kept := &kept{}
	site := newLive(kept.rest.ready)
	if site.headers, err = readHostHeaders(root); err != nil {
		return err
	}
	server := &http.Server{Handler: site, BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, 2)
	go func() { failed <- server.Serve(listener) }()
	changed := make(chan struct{}, 1)
	go func() {
		if err := watch(ctx, root, changed); err != nil {
			failed <- err
		}
	}()

	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		return err
	}
	address := "http://localhost:" + port + "/"
	b := &builder{app: a, root: root, baseURL: address, preview: true, kept: kept}
	a.rebuild(ctx, b, site, dir)
	fmt.Fprintln(a.stdout, a.say("serve.open", "address", address))
	for {
		select {
		case <-changed:
			a.rebuild(ctx, b, site, dir)
		case err := <-failed:
			return err
		case <-ctx.Done():
			stop()
			rest, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			return server.Shutdown(rest)
		}
	}
}

// buildAlone builds while no other run writes.
func (a *app) buildAlone(ctx context.Context, b *builder, out string) error {
	unlock, err := a.lock(b.root, "serve")
	if err != nil {
		return err
	}
	defer unlock()
	w, err := a.reread(b.root, b.kept)
	if err != nil {
		return err
	}
	_, err = b.build(ctx, w, out)
	return err
}

// reread reads what changed since a preview was made. Where documents are to be read
// with other names or another grammar, they are taken from their files again: those
// that were read belong to the site that is shown.
func (a *app) reread(root string, k *kept) (*workplace, error) {
	for {
		w, err := a.readWith(root, k.memory.Load)
		if err != nil {
			return nil, err
		}
		if err := w.refuse(); err != nil {
			return nil, err
		}
		same, err := w.keep(&k.readings)
		if same || err != nil {
			return w, err
		}
		k.memory = project.Memory{}
	}
}

// rebuild builds the site into a folder of its own below dir and shows it, or
// tells why it cannot.
func (a *app) rebuild(ctx context.Context, b *builder, site *live, dir string) {
	start := time.Now()
	fresh := filepath.Join(dir, strconv.FormatInt(start.UnixNano(), 36))
	err := a.buildAlone(ctx, b, fresh)
	switch {
	case ctx.Err() != nil:
	case err == nil:
		if old := site.show(b.kept.dir); old != "" && old != b.kept.dir {
			os.RemoveAll(old)
		}
		fmt.Fprintln(a.stderr, a.say("serve.built", "ms", time.Since(start).Milliseconds()))
	default:
		a.stderr.Write(a.explain(err, a.colors(a.stderr)))
		site.fail(string(a.explain(err, false)))
		fmt.Fprintln(a.stderr, a.say("serve.kept"))
	}
}
