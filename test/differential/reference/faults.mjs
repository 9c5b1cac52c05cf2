// Errors that a field gives, with the codes of docs/http.md.
import { GraphQLError } from 'graphql';

export const badArgument = (message) => new GraphQLError(message, { extensions: { code: 'BAD_ARGUMENT' } });
export const badCursor = (message) => new GraphQLError(message, { extensions: { code: 'BAD_CURSOR' } });
export const notFound = (id) => new GraphQLError(`there is no ${id}`, { extensions: { code: 'NOT_FOUND' } });
