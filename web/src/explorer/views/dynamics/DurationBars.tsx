import { useMessages } from '../../language/language';
import css from './dynamics.module.css';
import { messages } from './messages';
import type { DurationsQuery } from './sequences.generated';

const [width, rowHeight, nameWidth, top] = [900, 26, 290, 22];
const daysAYear = 365.25;

/** A bar for each case; its end is as wide as the dates are vague, and an arrow tells that it goes on. A dashed line is the median. */
export function DurationBars({ durations: { cases, medianDays } }: { durations: DurationsQuery['durations'] }) {
  const texts = useMessages(messages);
  const longest = Math.max(...cases.map(({ days }) => days.max), daysAYear);
  const x = (days: number) => nameWidth + (days / longest) * (width - nameWidth - 20);
  const height = top + cases.length * rowHeight + 4;
  const step = [1, 2, 5, 10, 20].find((years) => longest / daysAYear / years <= 10) ?? 50;
  const years = Array.from({ length: Math.floor(longest / daysAYear / step) + 1 }, (_, index) => index * step);
  return (
    <svg className={css.durations} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.names.durations}>
      {years.map((year) => (
        <g key={year}>
          <line className={css.tick} x1={x(year * daysAYear)} x2={x(year * daysAYear)} y1={top - 4} y2={height} />
          <text x={x(year * daysAYear)} y={14} textAnchor="middle">
            {year} {texts.years}
          </text>
        </g>
      ))}
      {cases.map(({ case: one, days, open }, row) => {
        const y = top + row * rowHeight;
        return (
          <g key={one.id}>
            <text x={0} y={y + 16}>
              {one.name.length > 36 ? `${one.name.slice(0, 35)}…` : one.name}
            </text>
            <rect className={open ? css.open : css.closed} x={x(0)} y={y + 5} width={Math.max(2, x(days.min) - x(0))} height={14} />
            <rect className={css.vague} x={x(days.min)} y={y + 5} width={x(days.max) - x(days.min)} height={14} />
            {open && <path className={css.arrow} d={`M${x(days.max) + 2} ${y + 5}l9 7-9 7z`} />}
          </g>
        );
      })}
      {medianDays && (
        <line className={css.median} x1={x((medianDays.min + medianDays.max) / 2)} x2={x((medianDays.min + medianDays.max) / 2)} y1={top - 6} y2={height} />
      )}
    </svg>
  );
}
