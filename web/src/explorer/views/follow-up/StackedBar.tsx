import type { CommitmentStatus } from '../../api/schema.generated';
import css from './follow-up.module.css';
import type { ScoreboardQuery } from './scoreboard.generated';

type Row = ScoreboardQuery['followUp'][number];

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

/** How one actor's recommendations are divided; the columns beside it give the figures. */
export function StackedBar({ row }: { row: Row }) {
  let from = 0;
  return (
    <svg className={css.bar} viewBox={`0 0 ${row.recommendations} 1`} preserveAspectRatio="none" aria-hidden="true">
      {outcomes.map(({ field }) => {
        const x = from;
        from += row[field];
        return row[field] > 0 && <rect key={field} x={x} width={row[field]} height="1" className={css[field]} />;
      })}
    </svg>
  );
}
