import type { ReactNode } from 'react';
import { useMessages } from '../../../language/language';
import type { DurationsQuery } from './durations.generated';
import css from './durations.module.css';
import { messages } from './durations.messages';
import { quartiles } from './Quartiles';

type Durations = DurationsQuery['durations'];

const daysAYear = 365.25;

/** So many years at most are written along the axis. */
const mostYears = 10;

/**
 * A bar for each case; its end is as wide as the dates are vague, and an arrow tells that it goes on. Dashed lines are the
 * quartiles, as far as known.
 */
export function DurationBars({ durations, title }: { durations: Durations; title: string }) {
  const texts = useMessages(messages);
  const longest = Math.max(...durations.cases.map(({ days }) => days.max), daysAYear);
  const at = (days: number) => `${((days / longest) * 100).toFixed(3)}%`;
  const step = [1, 2, 5, 10, 20].find((years) => longest / daysAYear / years <= mostYears) ?? 50;
  const years = Array.from({ length: Math.floor(longest / daysAYear / step) + 1 }, (_, index) => index * step);
  const known = quartiles.flatMap((quartile) => {
    const days = durations[quartile];
    return days === null ? [] : [{ quartile, x: at((days.min + days.max) / 2) }];
  });
  return (
    <div className={css.bars} role="img" aria-label={title}>
      <Row name={texts.years}>
        {years.map((year) => (
          <text key={year} x={at(year * daysAYear)} y="16" textAnchor="middle">
            {year}
          </text>
        ))}
      </Row>
      {durations.cases.map((one) => (
        <Row key={one.case.id} name={one.case.name}>
          {years.map((year) => (
            <line key={year} className={css.tick} x1={at(year * daysAYear)} x2={at(year * daysAYear)} y1="0" y2="100%" />
          ))}
          <BarOf duration={one} at={at} />
          {known.map(({ quartile, x }) => (
            <line key={quartile} className={css.quartile} data-quartile={quartile} x1={x} x2={x} y1="0" y2="100%" />
          ))}
        </Row>
      ))}
      <Row name="">
        {known.map(({ quartile, x }) => (
          <text key={quartile} className={css.mark} x={x} y="16" textAnchor="middle">
            {texts.marks[quartile]}
          </text>
        ))}
      </Row>
    </div>
  );
}

/** A line of the drawing: what it is of, and beside or below it what is drawn. */
function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.row}>
      <span>{name}</span>
      <div className={css.track}>
        <svg>{children}</svg>
      </div>
    </div>
  );
}

function BarOf({ duration: { days, open }, at }: { duration: Durations['cases'][number]; at: (days: number) => string }) {
  return (
    <g transform="translate(0 -7)">
      <rect className={open ? css.open : css.closed} y="50%" width={at(days.min)} height="14" />
      <rect className={css.vague} x={at(days.min)} y="50%" width={at(days.max - days.min)} height="14" />
      {open && (
        <svg x={at(days.max)} y="50%" overflow="visible">
          <path className={css.arrow} d="M2 0l9 7-9 7z" />
        </svg>
      )}
    </g>
  );
}
