import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Headings } from '../../components/Headings';
import { Sources } from '../../components/Sources';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import css from './case.module.css';
import type { CaseEventsFragment } from './case.generated';
import { EventSymbol } from './EventSymbol';
import { messages } from './messages';
import { TimelineDrawing } from './TimelineDrawing';

export type TimelineEvent = CaseEventsFragment['events']['nodes'][number];

/** What happened when: drawn, and in a table with the sources. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  return (
    <DrawingWithTable
      title={texts.timeline}
      drawing={
        <>
          <TimelineDrawing events={events} />
          <ul className={css.legend}>
            {[...new Set(events.map(({ kind }) => kind))].map((kind) => (
              <li key={kind}>
                <svg viewBox="-8 -8 16 16" aria-hidden="true">
                  <EventSymbol kind={kind} x={0} y={0} />
                </svg>
                {label('EVENT_KIND', kind)}
              </li>
            ))}
          </ul>
        </>
      }
      table={
        <table>
          <Headings of={[texts.date, texts.event, texts.kind, texts.phase, texts.sources]} />
          <tbody>
            {events.map(({ id, date, kind, phase, phaseBasis, title, citations }) => (
              <tr key={id}>
                <td>{formatDate(date, language)}</td>
                <th scope="row">{title}</th>
                <td>{label('EVENT_KIND', kind)}</td>
                <td>
                  {label('PHASE', phase)}
                  {phaseBasis === 'DERIVED' && <span className="muted"> ({texts.derived})</span>}
                </td>
                <td>
                  <Sources citations={citations} of={title} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
