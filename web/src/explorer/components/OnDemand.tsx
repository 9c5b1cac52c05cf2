import { type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../api/useAnswer';
import { Settled } from './Settled';

interface OnDemandProps<Data, Variables> {
  summary: string;
  /** What it is about, for its name. */
  of: string;
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  className?: string;
  children: (data: Data) => ReactNode;
}

/** A part that is asked for when the reader opens it. */
export function OnDemand<Data, Variables extends AnyVariables>({ summary, of, document, variables, className, children }: OnDemandProps<Data, Variables>) {
  const [opened, setOpened] = useState(false);
  const answer = useAnswer(document, variables, !opened);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        {summary}
        <span className="visually-hidden">: {of}</span>
      </summary>
      {opened && <Settled answer={answer}>{children}</Settled>}
    </details>
  );
}
