import { Headings } from '../../../components/Headings';
import { formatDate, formatDayRange } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { Dated } from '../Dated';
import type { DurationsQuery } from './durations.generated';
import { messages } from './durations.messages';
import { Nodes } from '../Nodes';

type CaseDuration = DurationsQuery['durations']['cases'][number];

/** How long it took in each case, and from which event to which. */
export function DurationTable({ cases }: { cases: CaseDuration[] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <table>
      <Headings of={[texts.case, texts.duration, texts.from, texts.to]} />
      <tbody>
        {cases.map(({ case: one, days, open, fromDate, fromEvent, toDate, toEvent }) => (
          <tr key={one.id}>
            <th scope="row">
              <Nodes nodes={[one]} />
            </th>
            <td>
              {formatDayRange(days, language)} {open && `(${texts.open})`}
            </td>
            <td>
              <End date={fromDate} event={fromEvent} acknowledged={one.acknowledged} />
            </td>
            <td>{toDate === null ? texts.open : <End date={toDate} event={toEvent} acknowledged={one.acknowledged} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EndProps {
  date: string;
  event: { id: string; title: string } | null;
  acknowledged: { id: string } | null;
}

/** When it began or ended: by an event, or by the acknowledgement that stands in for one. */
function End({ date, event, acknowledged }: EndProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const claim = event ?? (acknowledged && { id: acknowledged.id, title: texts.acknowledged });
  return claim === null ? formatDate(date, language) : <Dated date={date} claim={claim} />;
}
