package main

// services are what parts share, started by the first that needs it.
type services struct{}

func (s *services) stop() error { return nil }
