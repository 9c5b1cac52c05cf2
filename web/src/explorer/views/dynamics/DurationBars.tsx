import { useMessages } from '../../language/language';
import type { DurationsQuery } from './durations.generated';
import { messages } from './durations.messages';
import css from './dynamics.module.css';
import { quartiles } from './Quartiles';

const [width, rowHeight, nameWidth, top, bottom] = [900, 26, 290, 22, 24];
const daysAYear = 365.25;

/** A bar for each case; its end is as wide as the dates are vague, and an arrow tells that it goes on. Dashed lines are the quartiles, as far as known. */
export function DurationBars({ durations }: { durations: DurationsQuery['durations'] }) {
  const texts = useMessages(messages);
  const { cases } = durations;
  const longest = Math.max(...cases.map(({ days }) => days.max), daysAYear);
  const x = (days: number) => nameWidth + (days / longest) * (width - nameWidth - 20);
  const below = top + cases.length * rowHeight + 4;
  const step = [1, 2, 5, 10, 20].find((years) => longest / daysAYear / years <= 10) ?? 50;
  const years = Array.from({ length: Math.floor(longest / daysAYear / step) + 1 }, (_, index) => index * step);
  return (
    <svg className={css.durations} viewBox={`0 0 ${width} ${below + bottom}`} role="img" aria-label={texts.quartiles}>
      {years.map((year) => (
        <g key={year}>
          <line className={css.tick} x1={x(year * daysAYear)} x2={x(year * daysAYear)} y1={top - 4} y2={below} />
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
      {quartiles.map((quartile) => {
        const days = durations[quartile];
        if (days === null) return null;
        const middle = x((days.min + days.max) / 2);
        return (
          <g key={quartile} data-quartile={quartile}>
            <line className={quartile === 'medianDays' ? css.median : css.quartile} x1={middle} x2={middle} y1={top - 4} y2={below + 4} />
            <text className={css.mark} x={middle} y={below + 20} textAnchor="middle">
              {texts.marks[quartile]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the marks in the drawing say. */
export function DurationLegend() {
  const { legend } = useMessages(messages);
  const marks = [
    { text: legend.done, mark: <rect className={css.closed} y="1" width="30" height="12" /> },
    { text: legend.vague, mark: <rect className={css.vague} y="1" width="30" height="12" /> },
    {
      text: legend.open,
      mark: (
        <>
          <rect className={css.open} x="0.5" y="1" width="18" height="12" />
          <path className={css.arrow} d="M20 0l9 7-9 7z" />
        </>
      ),
    },
    { text: legend.quartile, mark: <line className={css.median} x1="0" x2="30" y1="7" y2="7" /> },
  ];
  return (
    <ul className={css.legend}>
      {marks.map(({ text, mark }) => (
        <li key={text}>
          <svg viewBox="0 0 30 14" aria-hidden="true">
            {mark}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
