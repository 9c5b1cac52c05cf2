package neo4j

import (
	"context"
	"errors"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
)

// translate makes of the driver's errors those that the contract names. The cause is kept for the log.
func (s *Store) translate(ctx context.Context, err error) error {
	var coded *fault.Error
	if err == nil || errors.As(err, &coded) || errors.Is(err, store.ErrMoved) {
		return err
	}
	if errors.Is(context.Cause(ctx), context.Canceled) {
		return context.Canceled
	}
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return s.translate(ctx, limit.Errors[len(limit.Errors)-1])
	}
	var server *neo4j.Neo4jError
	switch {
	case ctx.Err() != nil:
		return fault.Wrap(err, fault.Timeout, "the graph did not answer in time")
	case errors.As(err, &server):
		return s.translateServer(server)
	case neo4j.IsConnectivityError(err), neo4j.IsRetryable(err), errors.Is(err, context.DeadlineExceeded):
		return fault.Wrap(err, fault.Unavailable, "the Neo4j server at %s can't be reached, or has no free connection", s.host)
	case isAuthentication(err):
		return s.refused(err)
	default:
		return fault.Wrap(err, fault.Internal, "the Neo4j server gave an unexpected error")
	}
}

func (s *Store) translateServer(err *neo4j.Neo4jError) error {
	switch {
	case strings.HasPrefix(err.Code, "Neo.ClientError.Transaction.TransactionTimedOut"):
		return fault.Wrap(err, fault.Timeout, "the graph did not answer in time")
	case strings.HasPrefix(err.Code, "Neo.ClientError.Security."):
		return s.refused(err)
	case err.Code == "Neo.ClientError.Database.DatabaseNotFound":
		return fault.Wrap(err, fault.Unavailable, "the Neo4j server at %s has no database %q", s.host, s.config.Database)
	case strings.HasPrefix(err.Code, "Neo.TransientError."), strings.HasPrefix(err.Code, "Neo.ClientError.Cluster."),
		err.Code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
		err.Code == "Neo.ClientError.Transaction.TransactionMarkedAsFailed", err.Code == "Neo.ClientError.Transaction.Terminated",
		strings.HasPrefix(err.Code, "Neo.DatabaseError.Database."), strings.HasPrefix(err.Code, "Neo.DatabaseError.General.DatabaseUnavailable"):
		return fault.Wrap(err, fault.Unavailable, "the Neo4j server at %s can't do its work now", s.host)
	default:
		return fault.Wrap(err, fault.Internal, "the Neo4j server refused a statement")
	}
}

func (s *Store) refused(err error) error {
	return fault.Wrap(err, fault.Unavailable, "the Neo4j server at %s refuses the user or the password, the token, or what that user wants to do", s.host)
}

func isAuthentication(err error) bool {
	var invalid *neo4j.InvalidAuthenticationError
	var expired *neo4j.TokenExpiredError
	return errors.As(err, &invalid) || errors.As(err, &expired)
}

// permanent tells whether trying again can't help.
func permanent(err error) bool {
	var server *neo4j.Neo4jError
	if isAuthentication(err) {
		return true
	}
	return errors.As(err, &server) && !neo4j.IsRetryable(server) &&
		(strings.HasPrefix(server.Code, "Neo.ClientError.Security.") && server.Code != "Neo.ClientError.Security.AuthenticationRateLimit" ||
			server.Code == "Neo.ClientError.Database.DatabaseNotFound")
}

// errClosed is what a store answers after Close.
var errClosed = fault.New(fault.Unavailable, "the store is closed")
