package bench

import (
	"runtime/metrics"
	"time"
)

// watchPeak looks every 10 ms at how many bytes the Go runtime has from the system, those that it gave back aside, until
// the function that it returns ends it and tells the most.
func watchPeak() (end func() int64) {
	ends, peak := make(chan struct{}), make(chan int64)
	go func() {
		samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		tick := time.NewTicker(10 * time.Millisecond)
		defer tick.Stop()
		var most uint64
		for {
			metrics.Read(samples)
			most = max(most, samples[0].Value.Uint64()-samples[1].Value.Uint64())
			select {
			case <-tick.C:
			case <-ends:
				peak <- int64(most)
				return
			}
		}
	}()
	return func() int64 {
		close(ends)
		return <-peak
	}
}
