import { useMemo } from 'react';
import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter, useParameter } from '../../../address/useParameter';
import { useLanguage, useMessages } from '../../../language/language';
import { AnalysisPage } from '../AnalysisPage';
import { Counted } from '../Counted';
import { CutOffs, type CutOff } from '../CutOffs';
import type { PartProps } from '../DynamicsView';
import { messages as shared } from '../messages';
import { More, useFirst } from '../More';
import { useCases } from '../useCases';
import { AllLoops, togetherId } from './AllLoops';
import { coded, type Loop } from './loop';
import { LoopItem } from './LoopItem';
import { LoopsDocument } from './loops.generated';
import { messages } from './loops.messages';

/** Loops in which bottlenecks feed each other, as causal loop diagrams: all together, and each. */
export function LoopsPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const sharedTexts = useMessages(shared);
  const cases = useCases();
  const [first, more] = useFirst(30);
  const [minCases, setMinCases] = useNumberParameter('cases', 1, 1, 6);
  const [maxLength, setMaxLength] = useNumberParameter('length', 4, 2, 8);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 0, 0, 3);
  const answer = useAnswer(LoopsDocument, { minCases, maxLength, minStrength, first, ...cases.variables, lang: useLanguage() });
  const cutOffs: CutOff[] = [
    { label: sharedTexts.minCases, value: minCases, min: 1, max: 6, onChange: setMinCases },
    { label: sharedTexts.maxLength, value: maxLength, min: 2, max: 8, onChange: setMaxLength, raise: true },
    { label: texts.minStrength, value: minStrength, min: 0, max: 3, format: (value) => texts.strengths[value]!, onChange: setMinStrength },
  ];
  return (
    <AnalysisPage part="loops" tabs={tabs} answer={answer} cases={cases} controls={<CutOffs of={cutOffs} />}>
      {({ feedbackLoops, population }) => (
        <>
          <Counted part="loops" count={feedbackLoops.length} first={first} population={population} cutOffs={cutOffs} />
          {feedbackLoops.length > 0 && <Found loops={feedbackLoops} />}
          <More count={feedbackLoops.length} first={first} onMore={more} />
        </>
      )}
    </AnalysisPage>
  );
}

function Found({ loops: found }: { loops: Loop[] }) {
  const texts = useMessages(messages);
  const [chosen, setChosen] = useParameter('loop');
  const loops = useMemo(() => coded(found), [found]);
  const reinforcing = loops.filter(({ sign }) => sign === 'REINFORCING').length;
  const showAmongAll = (key: string) => {
    setChosen(key);
    document.getElementById(togetherId)?.focus();
  };
  return (
    <>
      <p>{texts.ofEach(reinforcing, loops.length - reinforcing)}</p>
      <AllLoops loops={loops} chosen={chosen} onChoose={setChosen} />
      <ol className="list">
        {loops.map((loop) => (
          <LoopItem key={loop.key} loop={loop} onChoose={() => showAmongAll(loop.key)} />
        ))}
      </ol>
    </>
  );
}
