package server

import (
	"net/http"

	"herstelgraaf/internal/fault"
)

// statusOf is the HTTP status of a request that ended with a code before or
// instead of an answer with data.
func statusOf(code fault.Code) int {
	switch code {
	case fault.NotFound:
		return http.StatusNotFound
	case fault.MethodNotAllowed:
		return http.StatusMethodNotAllowed
	case fault.NotAcceptable:
		return http.StatusNotAcceptable
	case fault.UnsupportedMediaType:
		return http.StatusUnsupportedMediaType
	case fault.BodyTooLarge:
		return http.StatusRequestEntityTooLarge
	case fault.Unauthenticated:
		return http.StatusUnauthorized
	case fault.Forbidden:
		return http.StatusForbidden
	case fault.Timeout, fault.Unavailable:
		return http.StatusServiceUnavailable
	case fault.Internal:
		return http.StatusInternalServerError
	default:
		return http.StatusBadRequest
	}
}

// wellFormed tells whether a code says something of a request that is a GraphQL
// request, however wrong its document. Such a request is answered with 200 to a
// client that reads application/json only.
func wellFormed(code fault.Code) bool {
	switch code {
	case fault.BadRequest, fault.MethodNotAllowed, fault.NotAcceptable, fault.UnsupportedMediaType,
		fault.BatchNotSupported, fault.BodyTooLarge, fault.Unauthenticated, fault.Forbidden:
		return false
	default:
		return true
	}
}
