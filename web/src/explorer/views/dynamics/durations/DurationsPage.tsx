import type { EventKind } from '../../../api/schema.generated';
import { useAnswer } from '../../../api/useAnswer';
import { useParameter } from '../../../address/useParameter';
import { DrawingWithTable } from '../../../components/DrawingWithTable';
import { Select } from '../../../components/Select';
import { useLanguage, useMessages } from '../../../language/language';
import { useVocabulary } from '../../../vocabulary/useVocabulary';
import { AnalysisPage } from '../AnalysisPage';
import { Population } from '../Counted';
import { DurationBars } from './DurationBars';
import { DurationLegend } from './DurationLegend';
import { DurationsDocument } from './durations.generated';
import { messages as ofDurations } from './durations.messages';
import { DurationTable } from './DurationTable';
import type { PartProps } from '../DynamicsView';
import { messages } from '../messages';
import { Quartiles } from './Quartiles';
import { useCases } from '../useCases';

/** How long it took from one kind of event to another. */
export function DurationsPage({ tabs }: PartProps) {
  const texts = { ...useMessages(messages), ...useMessages(ofDurations) };
  const { entries, label } = useVocabulary();
  const cases = useCases();
  const [from, setFrom] = useParameter('from', 'SIGNAL');
  const [to, setTo] = useParameter('to', 'ACKNOWLEDGEMENT');
  const answer = useAnswer(DurationsDocument, { from: from as EventKind, to: to as EventKind, ...cases.variables, lang: useLanguage() });
  const kinds = entries('EVENT_KIND').map(({ value, label }): [string, string] => [value, label]);
  const title = texts.quartiles(label('EVENT_KIND', from), label('EVENT_KIND', to));
  const controls = (
    <>
      <Select label={texts.from} value={from} options={kinds} onChange={setFrom} />
      <Select label={texts.to} value={to} options={kinds} onChange={setTo} />
    </>
  );
  return (
    <AnalysisPage part="durations" tabs={tabs} answer={answer} cases={cases} controls={controls}>
      {({ durations }) => (
        <>
          <p role="status">
            <strong>{durations.cases.length === 0 ? texts.none : texts.reached(durations.count, durations.openCount)}</strong>
          </p>
          <Population population={durations.population} unrecorded={texts.unrecorded.durations} />
          {durations.cases.length > 0 && (
            <>
              <Quartiles durations={durations} title={title} />
              <DrawingWithTable
                title={title}
                drawing={<DurationBars durations={durations} title={title} />}
                table={<DurationTable cases={durations.cases} />}
              />
              <DurationLegend />
            </>
          )}
        </>
      )}
    </AnalysisPage>
  );
}
