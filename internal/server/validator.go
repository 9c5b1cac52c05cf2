package server

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strings"
)

// validator is a strong ETag for an answer that the parts determine; the parts
// follow each other as in the answer, with no mark between them.
func validator(parts ...[]byte) string {
	hash := sha256.New()
	for _, part := range parts {
		hash.Write(part)
	}
	sum := hash.Sum(nil)
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:16]) + `"`
}

// unchanged gives the answer its ETag and tells whether the client has it
// already: then the answer is 304 without a body.
func unchanged(w http.ResponseWriter, r *http.Request, tag string) bool {
	known, match := matching(r.Header.Values("If-None-Match"), tag)
	if match {
		tag = known
	}
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "no-cache")
	return match
}

// gzipSuffix is what the gzip wrapper puts at the end of a compressed answer's
// ETag.
const gzipSuffix = "-gzip"

// matching finds the validator in an If-None-Match header that stands for tag,
// in the form in which the client has it.
func matching(headers []string, tag string) (string, bool) {
	for candidate := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		candidate = strings.TrimSpace(candidate)
		if candidate == "*" {
			return tag, true
		}
		bare := strings.TrimPrefix(candidate, "W/")
		if inner, compressed := strings.CutSuffix(bare, gzipSuffix+`"`); compressed {
			bare = inner + `"`
		}
		if bare == tag {
			return candidate, true
		}
	}
	return "", false
}
