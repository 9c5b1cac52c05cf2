import type { EventKind } from '../../api/schema.generated';
import { useAnswer } from '../../api/useAnswer';
import { useParameter } from '../../address/useParameter';
import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Headings } from '../../components/Headings';
import { Select } from '../../components/Select';
import { formatDayRange } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { AnalysisPage, Population } from './AnalysisPage';
import { DurationBars } from './DurationBars';
import type { PartProps } from './DynamicsView';
import { messages } from './messages';
import { Nodes } from './Nodes';
import { DurationsDocument } from './sequences.generated';

/** How long it took from one kind of event to another. */
export function DurationsPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { entries } = useVocabulary();
  const [from, setFrom] = useParameter('from', 'SIGNAL');
  const [to, setTo] = useParameter('to', 'ACKNOWLEDGEMENT');
  const answer = useAnswer(DurationsDocument, { from: from as EventKind, to: to as EventKind, lang: language });
  const kinds = entries('EVENT_KIND').map(({ value, label }): [string, string] => [value, label]);
  const controls = (
    <>
      <Select label={texts.from} value={from} options={kinds} onChange={setFrom} />
      <Select label={texts.to} value={to} options={kinds} onChange={setTo} />
    </>
  );
  return (
    <AnalysisPage part="durations" tabs={tabs} answer={answer} controls={controls}>
      {({ durations }) => (
        <>
          <p role="status">
            {texts.reached(durations.count, durations.openCount)}{' '}
            <strong>{durations.medianDays ? texts.median(formatDayRange(durations.medianDays, language)) : texts.noMedian}</strong>
          </p>
          <Population population={durations.population} unrecorded={texts.unrecorded.durations} />
          {durations.cases.length > 0 && (
            <DrawingWithTable
              title={texts.names.durations}
              drawing={<DurationBars durations={durations} />}
              table={
                <table>
                  <Headings of={[texts.case, texts.duration]} />
                  <tbody>
                    {durations.cases.map(({ case: one, days, open }) => (
                      <tr key={one.id}>
                        <th scope="row">
                          <Nodes nodes={[one]} />
                        </th>
                        <td>
                          {formatDayRange(days, language)} {open && `(${texts.open})`}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              }
            />
          )}
        </>
      )}
    </AnalysisPage>
  );
}
