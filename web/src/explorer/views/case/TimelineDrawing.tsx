import { nodeAddress } from '../../address/addresses';
import { useInLanguage } from '../../address/Link';
import { interval, yearTicks } from '../../components/time';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import css from './case.module.css';
import { messages } from './messages';
import { EventSymbol } from './EventSymbol';
import type { TimelineEvent } from './Timeline';

const width = 1000;
const rowHeight = 30;
const top = 24;
const bandWidth = 150;
/** What the label of a year takes. */
const yearWidth = 40;

/**
 * A row for each event, in order. A mark is as wide as the date is vague; the symbol tells the kind, and rows of one
 * phase that follow each other stand in a band with its name.
 */
export function TimelineDrawing({ events }: { events: TimelineEvent[] }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  const spans = events.map(({ date }) => interval(date));
  const from = Math.min(...spans.map(([begin]) => begin));
  const until = Math.max(...spans.map(([, end]) => end));
  const room = Math.max((until - from) * 0.02, 30);
  const x = (day: number) => bandWidth + 10 + ((day - from + room) / (until - from + 2 * room)) * (width - bandWidth - 20);
  const height = top + events.length * rowHeight + 6;
  return (
    <svg className={css.timeline} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={texts.timeline}>
      {bands(events).map(({ phase, first, count }, index) => (
        <g key={first}>
          <rect className={index % 2 === 0 ? css.band : css.otherBand} x="0" y={top + first * rowHeight} width={width} height={count * rowHeight} />
          <BandName name={label('PHASE', phase)} y={top + first * rowHeight + 19} rows={count} />
        </g>
      ))}
      {yearTicks(from, until, 14).map(([year, day]) => (
        <g key={year}>
          <line className={css.tick} x1={x(day)} x2={x(day)} y1={top - 4} y2={height} />
          {x(day) < width - yearWidth && (
            <text x={x(day) + 3} y={14}>
              {year}
            </text>
          )}
        </g>
      ))}
      {events.map((event, row) => (
        <Mark key={event.id} event={event} from={x(spans[row]![0])} until={x(spans[row]![1])} y={top + row * rowHeight + rowHeight / 2} />
      ))}
    </svg>
  );
}

/** The name of a phase at the left of its band, over two lines where there is room. */
function BandName({ name, y, rows }: { name: string; y: number; rows: number }) {
  const words = name.split(' ');
  const half = Math.ceil(words.length / 2);
  const lines = rows > 1 && name.length > 20 ? [words.slice(0, half).join(' '), words.slice(half).join(' ')] : [name];
  return (
    <text className={css.bandName} x="6" y={y}>
      {lines.map((line, index) => (
        <tspan key={index} x="6" dy={index * 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Mark({ event, from, until, y }: { event: TimelineEvent; from: number; until: number; y: number }) {
  const language = useLanguage();
  const { label } = useVocabulary();
  const address = useInLanguage(`/explore${nodeAddress(event.id)}`);
  const name = `${formatDate(event.date, language)}: ${event.title} (${label('EVENT_KIND', event.kind)})`;
  const middle = (from + until) / 2;
  const onLeft = middle > width * 0.6;
  const shown = shortened(event.title, onLeft ? middle - bandWidth : width - middle);
  return (
    <a href={address} aria-label={name}>
      {until - from > 6 && <rect className={css.vague} x={from} width={until - from} y={y - 5} height="10" rx="5" />}
      <EventSymbol kind={event.kind} x={middle} y={y} />
      <text className={css.eventTitle} x={onLeft ? Math.min(from, middle - 8) - 6 : Math.max(until, middle + 8) + 6} y={y + 4} textAnchor={onLeft ? 'end' : 'start'}>
        {shown}
        {shown !== event.title && <tspan aria-hidden="true">…</tspan>}
      </text>
    </a>
  );
}

/** As many words of a text as have room in so many units; a letter takes some 7.5 of them. */
function shortened(text: string, room: number): string {
  const letters = Math.max(8, Math.floor(room / 7.5) - 3);
  return text.length <= letters ? text : text.slice(0, text.lastIndexOf(' ', letters));
}

function bands(events: TimelineEvent[]) {
  const found: { phase: TimelineEvent['phase']; first: number; count: number }[] = [];
  events.forEach(({ phase }, row) => {
    const last = found.at(-1);
    if (last?.phase === phase) last.count += 1;
    else found.push({ phase, first: row, count: 1 });
  });
  return found;
}
