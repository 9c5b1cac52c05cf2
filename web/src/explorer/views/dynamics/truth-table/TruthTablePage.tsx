import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter, useParameter } from '../../../address/useParameter';
import { Facet } from '../../../components/Facet';
import { Select } from '../../../components/Select';
import { Slider } from '../../../components/Slider';
import { useLanguage, useMessages } from '../../../language/language';
import { AnalysisPage } from '../AnalysisPage';
import { Population } from '../Counted';
import type { PartProps } from '../DynamicsView';
import { messages } from '../messages';
import { Solutions } from './Solutions';
import { ConditionsDocument, TruthTableDocument } from './truth-table.generated';
import { Necessity, Rows } from './TruthTableRows';

const defaults = 'bottleneck/signals-ignored,bottleneck/recovery-by-the-causer,bottleneck/scheme-too-complex';
const mostConditions = 14;

/** Which combinations of bottlenecks suffice for another one. */
export function TruthTablePage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const [joined, setJoined] = useParameter('conditions', defaults);
  const [outcome, setOutcome] = useParameter('outcome', 'bottleneck/long-waits');
  const [percent, setPercent] = useNumberParameter('consistency', 80, 50, 100);
  const [frequency, setFrequency] = useNumberParameter('frequency', 1, 1, 5);
  const [negate, setNegate] = useParameter('negate');
  const [fuzzy, setFuzzy] = useParameter('fuzzy');
  const [missing, setMissing] = useParameter('missing');
  const conditions = joined === '' ? [] : joined.split(',');
  const answer = useAnswer(
    TruthTableDocument,
    {
      conditions,
      outcome,
      negate: negate === 'yes',
      consistency: percent / 100,
      frequency,
      fuzzy: fuzzy === 'yes',
      notRecorded: missing === 'yes' ? 'MISSING' : 'ABSENT',
      lang,
    },
    conditions.length === 0,
  );
  const all = useAnswer(ConditionsDocument, { lang }).data?.bottlenecks.nodes ?? [];
  const nameOf = (id: string) => all.find((bottleneck) => bottleneck.id === id)?.name ?? id;
  const chosenFirst = all.toSorted((a, b) => Number(conditions.includes(b.id)) - Number(conditions.includes(a.id)));
  const choose = (chosen: string[]) => {
    if (chosen.length <= mostConditions) setJoined(chosen.join(','));
  };
  const controls = (
    <>
      <Facet
        title={texts.conditions}
        values={chosenFirst.filter(({ id }) => id !== outcome).map(({ id, name, caseCount }) => ({ value: id, label: name, count: caseCount }))}
        chosen={conditions}
        onChange={choose}
      />
      <div>
        <Select label={texts.outcome} value={outcome} options={all.map(({ id, name }) => [id, name])} onChange={setOutcome} />
        <Slider label={texts.consistency} value={percent} min={50} max={100} step={5} format={(value) => `${value}%`} onChange={setPercent} />
        <Slider label={texts.frequency} value={frequency} min={1} max={5} onChange={setFrequency} />
        <Switch label={texts.negate} value={negate} onChange={setNegate} />
        <Switch label={texts.fuzzy} value={fuzzy} onChange={setFuzzy} />
        <Switch label={texts.missing} value={missing} onChange={setMissing} />
      </div>
    </>
  );
  return (
    <AnalysisPage part="truth-table" tabs={tabs} answer={answer} controls={controls} instead={conditions.length === 0 ? texts.noConditions : undefined}>
      {({ truthTable }) => (
        <>
          <Population population={truthTable.population} unrecorded={missing === 'yes' ? texts.unrecordedLeftOut : texts.unrecorded['truth-table']} />
          <Rows table={truthTable} conditions={conditions} nameOf={nameOf} />
          <Solutions solutions={truthTable.solutions} nameOf={nameOf} />
          <Necessity necessity={truthTable.necessity} />
        </>
      )}
    </AnalysisPage>
  );
}

function Switch({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <p>
      <label>
        <input type="checkbox" checked={value === 'yes'} onChange={({ target }) => onChange(target.checked ? 'yes' : '')} /> {label}
      </label>
    </p>
  );
}
