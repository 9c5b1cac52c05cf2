package server

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// metrics are what /metrics tells of requests. The series of each operation type
// and status class are looked up once, at start.
type metrics struct {
	registry *prometheus.Registry
	inFlight prometheus.Gauge
	requests map[string][6]prometheus.Counter
	duration map[string]prometheus.Observer
	failures *prometheus.CounterVec
}

// other is the operation of a request that reached none: a probe, a page, a
// request that was refused.
const other = "none"

func newMetrics(deps Deps) (*metrics, error) {
	requests := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "herstelgraaf_http_requests_total",
		Help: "Requests answered, by type of operation and class of HTTP status.",
	}, []string{"operation", "status"})
	duration := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name:    "herstelgraaf_http_request_duration_seconds",
		Help:    "Time from a request's headers to the end of its answer, by type of operation.",
		Buckets: []float64{.0001, .00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30},
	}, []string{"operation"})
	m := &metrics{
		registry: prometheus.NewRegistry(),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "herstelgraaf_http_requests_in_flight",
			Help: "Requests that are being answered.",
		}),
		requests: make(map[string][6]prometheus.Counter),
		duration: make(map[string]prometheus.Observer),
		failures: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "herstelgraaf_graphql_errors_total",
			Help: "GraphQL errors told to clients, by code.",
		}, []string{"code"}),
	}
	for _, operation := range []string{"query", "mutation", "subscription", other} {
		var byClass [6]prometheus.Counter
		for class, label := range []string{"0xx", "1xx", "2xx", "3xx", "4xx", "5xx"} {
			if class > 1 {
				byClass[class] = requests.WithLabelValues(operation, label)
			}
		}
		m.requests[operation] = byClass
		m.duration[operation] = duration.WithLabelValues(operation)
	}
	all := append([]prometheus.Collector{
		requests, duration, m.inFlight, m.failures,
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		collectors.NewBuildInfoCollector(),
	}, deps.Collectors...)
	if deps.Revision != nil {
		all = append(all, prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "herstelgraaf_store_revision",
			Help: "The graph's newest revision.",
		}, func() float64 { return float64(deps.Revision()) }))
	}
	for _, c := range all {
		if err := m.registry.Register(c); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *metrics) observe(x *exchange, took time.Duration) {
	operation := x.operation
	if operation == "" {
		operation = other
	}
	if class := x.status / 100; class >= 2 && class <= 5 {
		m.requests[operation][class].Inc()
	}
	m.duration[operation].Observe(took.Seconds())
}

func (m *metrics) errors(list gqlerror.List) {
	for _, err := range list {
		m.failures.WithLabelValues(string(codeOf(err))).Inc()
	}
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{DisableCompression: true})
}
