import { stringifyDocument, type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/core';
import { useQuery } from 'urql';

/** An answer of the API, with the question that led to it. */
export interface Answer<Data> {
  data: Data | undefined;
  /** Whether a newer answer is awaited; `data` may be that to the question before. */
  pending: boolean;
  error: CombinedError | undefined;
  /** The operation as text, and its variables: what the playground opens. */
  operation: Operation;
}

export interface Operation {
  text: string;
  variables: AnyVariables;
}

/** Asks when the component is shown and whenever the variables change; with `pause` it waits. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Answer<Data> {
  const [{ data, fetching, stale, error }] = useQuery<Data, AnyVariables>({ query: document, variables, pause });
  return { data, pending: fetching || stale, error, operation: { text: stringifyDocument(document), variables } };
}
