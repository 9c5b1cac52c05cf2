package bench

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
)

// maxBare is the longest answer of the bare handler, in bytes.
const maxBare = 16 << 20

// Bare is the least that a server does: it reads the request and sends a fixed answer, as long as the parameter `bytes`
// says. Its rate is the ceiling of what net/http can reach with answers of that size.
func Bare() http.Handler {
	answer := make([]byte, maxBare)
	for i := range answer {
		answer[i] = ' '
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(r.URL.Query().Get("bytes"))
		if err != nil || n < 1 || n > maxBare {
			http.Error(w, fmt.Sprintf("bytes is %q; want a number from 1 to %d", r.URL.Query().Get("bytes"), maxBare), http.StatusBadRequest)
			return
		}
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Length", strconv.Itoa(n))
		_, _ = w.Write(answer[:n]) // a client that is gone needs no answer
	})
}
