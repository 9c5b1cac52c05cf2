import type { PatternOrder } from '../../../api/schema.generated';
import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter, useParameter } from '../../../address/useParameter';
import { Select } from '../../../components/Select';
import { useLanguage, useMessages } from '../../../language/language';
import { ChanceExplained } from './AgainstChance';
import { AnalysisPage } from '../AnalysisPage';
import { Counted } from '../Counted';
import { CutOffs, type CutOff } from '../CutOffs';
import type { PartProps } from '../DynamicsView';
import { messages } from '../messages';
import { More, useFirst } from '../More';
import { Pattern } from './Pattern';
import { PatternsDocument } from './patterns.generated';
import { messages as ofPatterns } from './patterns.messages';
import { useCases } from '../useCases';

/** Bottlenecks that come together in cases. */
export function PatternsPage({ tabs }: PartProps) {
  const texts = { ...useMessages(messages), ...useMessages(ofPatterns) };
  const cases = useCases();
  const [first, more] = useFirst(30);
  const [minCases, setMinCases] = useNumberParameter('cases', 4, 2, 20);
  const [minSize, setMinSize] = useNumberParameter('size', 3, 2, 8);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const [orderBy, setOrderBy] = useParameter('order', 'SUPPORT');
  const answer = useAnswer(PatternsDocument, {
    minCases,
    minSize,
    minStrength,
    orderBy: orderBy as PatternOrder,
    first,
    ...cases.variables,
    lang: useLanguage(),
  });
  const cutOffs: CutOff[] = [
    { label: texts.minCases, value: minCases, min: 2, max: 20, onChange: setMinCases },
    { label: texts.minSize, value: minSize, min: 2, max: 8, onChange: setMinSize },
    { label: texts.minStrength, value: minStrength, min: 1, max: 3, onChange: setMinStrength },
  ];
  const controls = (
    <>
      <CutOffs of={cutOffs} />
      <Select label={texts.order} value={orderBy} options={Object.entries(texts.orders)} onChange={setOrderBy} />
    </>
  );
  return (
    <AnalysisPage part="patterns" tabs={tabs} answer={answer} cases={cases} controls={controls}>
      {({ recurringPatterns, population }) => (
        <>
          <Counted part="patterns" count={recurringPatterns.length} first={first} population={population} cutOffs={cutOffs} />
          {recurringPatterns.length > 0 && <ChanceExplained />}
          <ol className="list">
            {recurringPatterns.map((pattern) => (
              <li key={pattern.bottlenecks.map(({ id }) => id).join()}>
                <Pattern pattern={pattern} />
              </li>
            ))}
          </ol>
          <More count={recurringPatterns.length} first={first} onMore={more} />
        </>
      )}
    </AnalysisPage>
  );
}
