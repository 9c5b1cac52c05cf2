import { useAnswer } from '../../api/useAnswer';
import { useNumberParameter } from '../../address/useParameter';
import { Slider } from '../../components/Slider';
import { formatNumber, formatShare } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { AnalysisPage, Counted } from './AnalysisPage';
import type { PartProps } from './DynamicsView';
import { messages } from './messages';
import { Nodes } from './Nodes';
import { RulesDocument } from './patterns.generated';

/** So many at most are asked for. */
const first = 50;

/** Cases with some bottlenecks tend to have others too. */
export function RulesPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [minCases, setMinCases] = useNumberParameter('cases', 5, 2, 20);
  const [percent, setPercent] = useNumberParameter('confidence', 90, 50, 100);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const answer = useAnswer(RulesDocument, { minCases, minConfidence: percent / 100, minStrength, first, lang: language });
  const controls = (
    <>
      <Slider label={texts.minCases} value={minCases} min={2} max={20} onChange={setMinCases} />
      <Slider label={texts.minConfidence} value={percent} min={50} max={100} step={5} format={(value) => `${value}%`} onChange={setPercent} />
      <Slider label={texts.minStrength} value={minStrength} min={1} max={3} onChange={setMinStrength} />
    </>
  );
  return (
    <AnalysisPage part="rules" tabs={tabs} answer={answer} controls={controls}>
      {({ associationRules }) => (
        <>
          <Counted part="rules" rows={associationRules} first={first} />
          <ol className="list">
            {associationRules.map(({ antecedent, consequent, caseCount, confidence, lift, falseDiscoveryRate, cases, exceptions }) => (
              <li key={[...antecedent, { id: '>' }, ...consequent].map(({ id }) => id).join()}>
                <Nodes nodes={antecedent} between=" + " /> <strong>→ {texts.then}</strong> <Nodes nodes={consequent} between=" + " />
                <p>
                  {texts.confidence(formatShare(confidence, language), caseCount)};{' '}
                  <span className="muted">
                    lift {formatNumber(lift, language, 2)}, FDR {formatShare(falseDiscoveryRate, language)}
                  </span>
                </p>
                <p>
                  {texts.cases}: <Nodes nodes={cases} />
                </p>
                {exceptions.length > 0 && (
                  <p>
                    {texts.exceptions}: <Nodes nodes={exceptions} />
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </AnalysisPage>
  );
}
