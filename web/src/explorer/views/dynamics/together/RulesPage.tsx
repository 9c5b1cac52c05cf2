import type { RuleOrder } from '../../../api/schema.generated';
import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter, useParameter, useSwitchParameter } from '../../../address/useParameter';
import { Select } from '../../../components/Select';
import { Switch } from '../../../components/Switch';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { ChanceExplained } from './AgainstChance';
import { AnalysisPage } from '../AnalysisPage';
import { Counted } from '../Counted';
import { CutOffs, type CutOff } from '../CutOffs';
import type { PartProps } from '../DynamicsView';
import { messages } from '../messages';
import { More, useFirst } from '../More';
import { Rule } from './Rule';
import { RulesDocument } from './rules.generated';
import { messages as ofRules } from './rules.messages';
import { useCases } from '../useCases';

/** Cases with some bottlenecks tend to have others too. */
export function RulesPage({ tabs }: PartProps) {
  const texts = { ...useMessages(messages), ...useMessages(ofRules) };
  const language = useLanguage();
  const cases = useCases();
  const [first, more] = useFirst(50);
  const [minCases, setMinCases] = useNumberParameter('cases', 5, 2, 20);
  const [percent, setPercent] = useNumberParameter('confidence', 90, 50, 100);
  const [tenths, setTenths] = useNumberParameter('lift', 0, 0, 40);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const [orderBy, setOrderBy] = useParameter('order', 'CONFIDENCE');
  const [essential, setEssential] = useSwitchParameter('essential', true);
  const answer = useAnswer(RulesDocument, {
    minCases,
    minConfidence: percent / 100,
    minLift: tenths / 10,
    minStrength,
    essential,
    orderBy: orderBy as RuleOrder,
    first,
    ...cases.variables,
    lang: language,
  });
  const cutOffs: CutOff[] = [
    { label: texts.minCases, value: minCases, min: 2, max: 20, onChange: setMinCases },
    { label: texts.minConfidence, value: percent, min: 50, max: 100, step: 5, format: (value) => `${value}%`, onChange: setPercent },
    { label: texts.minLift, value: tenths, min: 0, max: 40, format: (value) => formatNumber(value / 10, language, 1), onChange: setTenths },
    { label: texts.minStrength, value: minStrength, min: 1, max: 3, onChange: setMinStrength },
  ];
  const controls = (
    <>
      <CutOffs of={cutOffs} />
      <Select label={texts.order} value={orderBy} options={Object.entries(texts.orders)} onChange={setOrderBy} />
      <Switch label={texts.essential} on={essential} onChange={setEssential}>
        {texts.essentialMeans}
      </Switch>
    </>
  );
  return (
    <AnalysisPage part="rules" tabs={tabs} answer={answer} cases={cases} controls={controls}>
      {({ associationRules, population }) => (
        <>
          <Counted part="rules" count={associationRules.length} first={first} population={population} cutOffs={cutOffs} />
          {associationRules.length > 0 && <ChanceExplained />}
          <ol className="list">
            {associationRules.map((rule) => (
              <li key={[...rule.antecedent, { id: '>' }, ...rule.consequent].map(({ id }) => id).join()}>
                <Rule rule={rule} />
              </li>
            ))}
          </ol>
          <More count={associationRules.length} first={first} onMore={more} />
        </>
      )}
    </AnalysisPage>
  );
}
