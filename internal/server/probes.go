package server

import (
	"encoding/json"
	"net/http"
)

// probe is the body of /healthz and /readyz.
type probe struct {
	Status string `json:"status"`
	Reason string `json:"reason,omitempty"`
}

// healthy says that the process answers; what it depends on is for /readyz.
func healthy(w http.ResponseWriter, _ *http.Request) {
	writeProbe(w, http.StatusOK, probe{Status: "ok"})
}

// ready says whether queries can be answered now, and if not, why.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	if s.stopping.Load() {
		writeProbe(w, http.StatusServiceUnavailable, probe{"not ready", "the service is stopping"})
		return
	}
	if s.isReady != nil {
		if err := s.isReady(); err != nil {
			writeProbe(w, http.StatusServiceUnavailable, probe{"not ready", err.Error()})
			return
		}
	}
	writeProbe(w, http.StatusOK, probe{Status: "ready"})
}

func writeProbe(w http.ResponseWriter, status int, p probe) {
	w.Header().Set("Content-Type", plainJSON.header())
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	// A client that has gone is no error of the service.
	_ = json.NewEncoder(w).Encode(p)
}
