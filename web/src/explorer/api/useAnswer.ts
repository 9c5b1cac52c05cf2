import { type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { useQuery } from 'urql';

/** An answer of the API, with the question that led to it. */
export interface Answer<Data> {
  data: Data | undefined;
  /** Whether a newer answer is awaited; `data` may be that to the question before. */
  pending: boolean;
  error: CombinedError | undefined;
  /** What was asked: the playground opens it. */
  operation: Operation;
}

export interface Operation {
  document: DocumentNode;
  variables: AnyVariables;
}

/** Asks when the component is shown and whenever the variables change; with `pause` it waits. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Answer<Data> {
  const [{ data, fetching, stale, error }] = useQuery<Data, AnyVariables>({ query: document, variables, pause });
  return { data, pending: fetching || stale, error, operation: { document, variables } };
}
