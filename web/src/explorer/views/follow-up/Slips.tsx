import { useAnswer } from '../../api/useAnswer';
import type { CommitmentPartsFragment } from '../../components/commitment.generated';
import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Shown } from '../../components/Shown';
import { interval, yearTicks } from '../../components/time';
import { formatDate, formatDays } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { ProvenanceDocument } from '../../shell/provenance.generated';
import css from './follow-up.module.css';
import { messages } from './messages';

const rowHeight = 52;
const axisHeight = 28;
const width = 720;
/** What the label of a year takes. */
const yearWidth = 32;

interface SlipsProps {
  /** Those of the list that are shown. */
  commitments: CommitmentPartsFragment[];
  total: number;
  /** Shows more of the list, and draws them. */
  onMore: (() => void) | undefined;
}

/**
 * Each slip of the list as an arrow from the first due date to the present one, with the dates between; a date is as wide as it
 * is vague. Below it how many of the slips are drawn.
 */
export function Slips({ commitments, total, onMore }: SlipsProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { data } = useAnswer(ProvenanceDocument, { lang: language });
  const moved = commitments.filter(({ firstDue, due }) => firstDue !== null && due !== null);
  const today = data && interval(data.graph.asOf)[0];
  const days = moved.flatMap(({ firstDue, due }) => [...interval(firstDue!), ...interval(due!)]).concat(today ?? []);
  const from = Math.min(...days) - 60;
  const until = Math.max(...days) + 60;
  const x = (day: number) => ((day - from) / (until - from)) * width;
  const middle = ([begin, end]: [number, number]) => x((begin + end) / 2);
  const height = axisHeight + moved.length * rowHeight + 8;
  return (
    <>
      <DrawingWithTable
        title={texts.slips}
        drawing={
          <svg className={css.slips} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.slips}>
            <defs>
              <marker id="slip-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 0 10 5 0 10z" className={css.arrow} />
              </marker>
            </defs>
            {yearTicks(from, until, 12).map(([year, day]) => (
              <g key={year}>
                <line className={css.tick} x1={x(day)} x2={x(day)} y1={18} y2={height} />
                {x(day) < width - yearWidth && (
                  <text x={x(day) + 3} y={14}>
                    {year}
                  </text>
                )}
              </g>
            ))}
            {today !== undefined && (
              <g>
                <line className={css.today} x1={x(today)} x2={x(today)} y1={18} y2={height} />
                <text x={x(today) - 3} y={height - 3} textAnchor="end">
                  {texts.today}
                </text>
              </g>
            )}
            {moved.map(({ id, text, firstDue, due, history }, row) => {
              const y = axisHeight + row * rowHeight + 34;
              const dates = [...new Set([firstDue!, ...history.flatMap((change) => change.due ?? []), due!])];
              return (
                <g key={id}>
                  <text x={4} y={y - 16}>
                    {text.length > 95 ? `${text.slice(0, 94)}…` : text}
                  </text>
                  <line
                    className={css.slip}
                    x1={middle(interval(firstDue!))}
                    x2={middle(interval(due!))}
                    y1={y}
                    y2={y}
                    markerEnd="url(#slip-arrow)"
                  />
                  {dates.map((date) => {
                    const [begin, end] = interval(date);
                    return <rect key={date} className={css.due} x={x(begin)} width={Math.max(4, x(end) - x(begin))} y={y - 6} height={12} />;
                  })}
                </g>
              );
            })}
          </svg>
        }
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.promise}</th>
                <th scope="col">{texts.firstDue}</th>
                <th scope="col">{texts.due}</th>
                <th scope="col" className="number">
                  {texts.lists.slipped}
                </th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ id, text, firstDue, due, slippageDays }) => (
                <tr key={id}>
                  <th scope="row">{text}</th>
                  <td>{formatDate(firstDue!, language)}</td>
                  <td>{formatDate(due!, language)}</td>
                  <td className="number">{formatDays(slippageDays!, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <Shown what={texts.drawn} shown={moved.length} total={total} onMore={onMore} />
    </>
  );
}
