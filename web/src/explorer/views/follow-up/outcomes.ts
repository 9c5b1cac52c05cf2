import type { CommitmentStatus } from '../../api/schema.generated';
import type { ScoreboardQuery } from './scoreboard.generated';

/** A row of the scoreboard. */
export type Row = ScoreboardQuery['followUp'][number];

/** The outcomes of a recommendation, from far to not; null: no answer. */
export const outcomes = [
  { field: 'fulfilled', status: 'FULFILLED' },
  { field: 'partlyFulfilled', status: 'PARTLY_FULFILLED' },
  { field: 'inProgress', status: 'IN_PROGRESS' },
  { field: 'delayed', status: 'DELAYED' },
  { field: 'open', status: 'OPEN' },
  { field: 'rejected', status: 'REJECTED' },
  { field: 'withdrawn', status: 'WITHDRAWN' },
  { field: 'unanswered', status: null },
] as const satisfies { field: keyof Row; status: CommitmentStatus | null }[];

export type Outcome = (typeof outcomes)[number]['field'];

interface Answers {
  /** An answer has one of these statuses, */
  statuses: CommitmentStatus[];
  /** and none has one of these, which are further along; */
  further: CommitmentStatus[];
  /** or there are so many answers; -1: that is no other way. */
  count: number;
}

/** Which answers a recommendation has that counts for an outcome: by the one that is furthest along. Undefined: for any. */
export function answersOf(outcome: Outcome | undefined): Answers {
  const place = outcomes.findIndex(({ field }) => field === outcome);
  const statuses = outcomes.flatMap(({ status }) => status ?? []);
  if (place === -1) return { statuses, further: [], count: 0 };
  const { status } = outcomes[place]!;
  return status === null ? { statuses: [], further: [], count: 0 } : { statuses: [status], further: statuses.slice(0, place), count: -1 };
}
