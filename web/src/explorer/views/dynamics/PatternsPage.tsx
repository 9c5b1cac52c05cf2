import type { PatternOrder } from '../../api/schema.generated';
import { useAnswer } from '../../api/useAnswer';
import { useNumberParameter, useParameter } from '../../address/useParameter';
import { Select } from '../../components/Select';
import { Slider } from '../../components/Slider';
import { useLanguage, useMessages } from '../../language/language';
import { AnalysisPage, Counted } from './AnalysisPage';
import type { PartProps } from './DynamicsView';
import { messages } from './messages';
import { PatternItem } from './PatternItem';
import { PatternsDocument } from './patterns.generated';

/** So many at most are asked for. */
const first = 30;

/** Bottlenecks that come together in cases. */
export function PatternsPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const [minCases, setMinCases] = useNumberParameter('cases', 4, 2, 20);
  const [minSize, setMinSize] = useNumberParameter('size', 3, 2, 8);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const [orderBy, setOrderBy] = useParameter('order', 'SUPPORT');
  const answer = useAnswer(PatternsDocument, { minCases, minSize, minStrength, orderBy: orderBy as PatternOrder, first, lang: useLanguage() });
  const controls = (
    <>
      <Slider label={texts.minCases} value={minCases} min={2} max={20} onChange={setMinCases} />
      <Slider label={texts.minSize} value={minSize} min={2} max={8} onChange={setMinSize} />
      <Slider label={texts.minStrength} value={minStrength} min={1} max={3} onChange={setMinStrength} />
      <Select label={texts.order} value={orderBy} options={Object.entries(texts.orders)} onChange={setOrderBy} />
    </>
  );
  return (
    <AnalysisPage part="patterns" tabs={tabs} answer={answer} controls={controls}>
      {({ recurringPatterns }) => (
        <>
          <Counted part="patterns" rows={recurringPatterns} first={first} />
          <ol className="list">
            {recurringPatterns.map((pattern) => (
              <PatternItem key={pattern.bottlenecks.map(({ id }) => id).join()} pattern={pattern} />
            ))}
          </ol>
        </>
      )}
    </AnalysisPage>
  );
}
