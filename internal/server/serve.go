package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
)

// Serve answers requests on l until ctx ends. Then it takes no new ones,
// finishes those that run, for at most Timeouts.Shutdown, and returns nil; past
// that time it cancels them and returns an error. It closes l.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	t := s.cfg.Timeouts
	web := &http.Server{
		Handler:           s.handler,
		ReadHeaderTimeout: t.ReadHeader,
		ReadTimeout:       t.Read,
		WriteTimeout:      t.Write,
		IdleTimeout:       t.Idle,
		MaxHeaderBytes:    s.cfg.Limits.Header,
		BaseContext:       func(net.Listener) context.Context { return running },
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	stopped := make(chan error, 1)
	go func() { stopped <- web.Serve(l) }()
	select {
	case err := <-stopped:
		return fmt.Errorf("serve %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	s.log.Info("stopping; running requests are finished first", "within", t.Shutdown)
	return errors.Join(s.stop(running, web, cancel), s.flushTraces(running))
}

func (s *Server) stop(ctx context.Context, web *http.Server, cancel func()) error {
	bounded, done := context.WithTimeout(ctx, s.cfg.Timeouts.Shutdown)
	defer done()
	if err := web.Shutdown(bounded); err != nil {
		cancel()
		return errors.Join(fmt.Errorf("requests still ran %s after the stop: %w", s.cfg.Timeouts.Shutdown, err), web.Close())
	}
	return nil
}

func (s *Server) flushTraces(ctx context.Context) error {
	if s.tracing == nil {
		return nil
	}
	bounded, done := context.WithTimeout(context.WithoutCancel(ctx), s.cfg.Timeouts.Shutdown)
	defer done()
	if err := s.tracing.Shutdown(bounded); err != nil {
		return fmt.Errorf("send the last traces: %w", err)
	}
	return nil
}
