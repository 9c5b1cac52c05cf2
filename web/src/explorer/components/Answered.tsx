import { type AnyVariables, type TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { useAnswer } from '../api/useAnswer';
import { Settled } from './Settled';

interface AnsweredProps<Data, Variables> {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  children: (data: Data) => ReactNode;
}

/** A part that asks for what it shows once it is on the page. */
export function Answered<Data, Variables extends AnyVariables>({ document, variables, children }: AnsweredProps<Data, Variables>) {
  return <Settled answer={useAnswer(document, variables)}>{children}</Settled>;
}
