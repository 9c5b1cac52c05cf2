package fault

// Code tells a program what kind of error it got. It is what a client reads in
// extensions.code; docs/http.md lists each with its HTTP status.
type Code string

// Codes that a part of the service gives to an error of its own.
const (
	// BadArgument is an argument of a field that cannot be used: a negative
	// first, a malformed date, an id of the wrong kind.
	BadArgument Code = "BAD_ARGUMENT"
	// BadCursor is a cursor that is malformed or belongs to another order.
	BadCursor Code = "BAD_CURSOR"
	// NotFound is an id that must exist and does not.
	NotFound Code = "NOT_FOUND"
	// Conflict is a write that rests on a revision which is no longer the newest.
	Conflict Code = "CONFLICT"
	// Invalid is data that breaks a rule of the model.
	Invalid Code = "INVALID"
	// Unauthenticated is a request that needs a token and has none that holds.
	Unauthenticated Code = "UNAUTHENTICATED"
	// Forbidden is a request that its token does not allow.
	Forbidden Code = "FORBIDDEN"
	// Timeout is work that did not end within its time; QUERY_TIMEOUT to clients.
	Timeout Code = "QUERY_TIMEOUT"
	// Unavailable is a store or another part that cannot be reached now.
	Unavailable Code = "UNAVAILABLE"
	// TooComplex is a query that may read more nodes than a query is allowed to.
	TooComplex Code = "QUERY_TOO_COMPLEX"
	// Internal is everything else; what it was stands in the log only.
	Internal Code = "INTERNAL"
)

// Codes that the HTTP layer gives before or around execution.
const (
	// BadRequest is an HTTP request that is not a GraphQL request.
	BadRequest Code = "BAD_REQUEST"
	// MethodNotAllowed is an HTTP method that the address does not take, or a
	// mutation by GET.
	MethodNotAllowed Code = "METHOD_NOT_ALLOWED"
	// NotAcceptable is an Accept header that allows no media type of the service.
	NotAcceptable Code = "NOT_ACCEPTABLE"
	// UnsupportedMediaType is a body that is not application/json in UTF-8.
	UnsupportedMediaType Code = "UNSUPPORTED_MEDIA_TYPE"
	// BatchNotSupported is a body with a list of requests.
	BatchNotSupported Code = "BATCH_NOT_SUPPORTED"
	// BodyTooLarge is a body over the limit in bytes.
	BodyTooLarge Code = "BODY_TOO_LARGE"
	// ParseFailed is a document that is not GraphQL.
	ParseFailed Code = "GRAPHQL_PARSE_FAILED"
	// ValidationFailed is a document that the schema does not allow.
	ValidationFailed Code = "GRAPHQL_VALIDATION_FAILED"
	// BadUserInput is a variable or an operation name that does not fit the document.
	BadUserInput Code = "BAD_USER_INPUT"
	// TooManyTokens is a document with more tokens than the limit.
	TooManyTokens Code = "TOO_MANY_TOKENS"
	// TooDeep is a query that nests deeper than the limit.
	TooDeep Code = "QUERY_TOO_DEEP"
	// TooManyAliases is a query with more aliases than the limit.
	TooManyAliases Code = "TOO_MANY_ALIASES"
	// TooManyRootFields is a query with more root fields than the limit.
	TooManyRootFields Code = "TOO_MANY_ROOT_FIELDS"
	// IntrospectionDisabled is a question about the schema where the operator
	// has switched introspection off.
	IntrospectionDisabled Code = "INTROSPECTION_DISABLED"
	// PersistedQueryNotFound asks the client to send the query's text along.
	PersistedQueryNotFound Code = "PERSISTED_QUERY_NOT_FOUND"
	// PersistedQueryMismatch is a query text whose hash is not the one sent with it.
	PersistedQueryMismatch Code = "PERSISTED_QUERY_MISMATCH"
)
