import type { EventKind } from '../../../api/schema.generated';
import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter, useParameter, useSwitchParameter } from '../../../address/useParameter';
import { Select } from '../../../components/Select';
import { Switch } from '../../../components/Switch';
import { useLanguage, useMessages } from '../../../language/language';
import { useVocabulary } from '../../../vocabulary/useVocabulary';
import { AnalysisPage } from '../AnalysisPage';
import { Counted } from '../Counted';
import { CutOffs, type CutOff } from '../CutOffs';
import type { PartProps } from '../DynamicsView';
import { messages } from '../messages';
import { More, useFirst } from '../More';
import { Sequence } from './Sequence';
import { SequencesDocument } from './sequences.generated';
import { messages as ofSequences } from './sequences.messages';
import { useCases } from '../useCases';

/** Kinds of events that follow each other, each as a flow with the median gap on its arrows. */
export function SequencesPage({ tabs }: PartProps) {
  const texts = { ...useMessages(messages), ...useMessages(ofSequences) };
  const { entries } = useVocabulary();
  const cases = useCases();
  const [first, more] = useFirst(12);
  const [minCases, setMinCases] = useNumberParameter('cases', 5, 2, 20);
  const [minLength, setMinLength] = useNumberParameter('length', 3, 2, 6);
  const [from, setFrom] = useParameter('from');
  const [to, setTo] = useParameter('to');
  const [firstOnly, setFirstOnly] = useSwitchParameter('first-only', true);
  const answer = useAnswer(SequencesDocument, {
    minCases,
    minLength,
    from: kindOrAny(from),
    to: kindOrAny(to),
    firstOnly,
    first,
    ...cases.variables,
    lang: useLanguage(),
  });
  const cutOffs: CutOff[] = [
    { label: texts.minCases, value: minCases, min: 2, max: 20, onChange: setMinCases },
    { label: texts.minLength, value: minLength, min: 2, max: 6, onChange: setMinLength },
  ];
  const kinds = [['', texts.any], ...entries('EVENT_KIND').map(({ value, label }) => [value, label])] as [string, string][];
  const controls = (
    <>
      <CutOffs of={cutOffs} />
      <Select label={texts.from} value={from} options={kinds} onChange={setFrom} />
      <Select label={texts.to} value={to} options={kinds} onChange={setTo} />
      <Switch label={texts.firstOnly} on={firstOnly} onChange={setFirstOnly}>
        {texts.firstOnlyMeans}
      </Switch>
    </>
  );
  return (
    <AnalysisPage part="sequences" tabs={tabs} answer={answer} cases={cases} controls={controls}>
      {({ eventSequences, population }) => (
        <>
          <Counted part="sequences" count={eventSequences.length} first={first} population={population} cutOffs={cutOffs} />
          <ol className="list">
            {eventSequences.map((sequence) => (
              <li key={sequence.kinds.join()}>
                <Sequence sequence={sequence} />
              </li>
            ))}
          </ol>
          <More count={eventSequences.length} first={first} onMore={more} />
        </>
      )}
    </AnalysisPage>
  );
}

function kindOrAny(kind: string): EventKind | undefined {
  return kind === '' ? undefined : (kind as EventKind);
}
