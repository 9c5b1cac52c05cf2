import css from './follow-up.module.css';
import { outcomes, type Row } from './outcomes';

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
