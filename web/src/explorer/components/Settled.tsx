import type { ReactNode } from 'react';
import type { Answer } from '../api/useAnswer';
import { Failure } from './Failure';
import { Loading } from './Loading';

/** Shows an answer once it is there; until then that it is awaited, or what went wrong. */
export function Settled<Data>({ answer, children }: { answer: Answer<Data>; children: (data: Data) => ReactNode }) {
  if (answer.error) return <Failure error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  return <div aria-busy={answer.pending}>{children(answer.data)}</div>;
}
