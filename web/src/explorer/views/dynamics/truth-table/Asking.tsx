import { CutOffs } from '../CutOffs';
import { Facet } from '../../../components/Facet';
import { Select } from '../../../components/Select';
import { Slider } from '../../../components/Slider';
import { strengthNames } from '../../../components/Strength';
import { Switch } from '../../../components/Switch';
import { formatNumber, formatShare } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import type { ConditionsQuery } from './truth-table.generated';
import { messages } from './truth-table.messages';
import css from './truth-table.module.css';
import { mostConditions, type Expected, type Question } from './useQuestion';

interface AskingProps {
  question: Question;
  bottlenecks: ConditionsQuery['bottlenecks']['nodes'];
  nameOf: (id: string) => string;
}

/** What a reader asks of the table: conditions and outcome, cut-offs, how sets are made, and what is expected. */
export function Asking({ question, bottlenecks, nameOf }: AskingProps) {
  const texts = useMessages(messages);
  const { conditions, outcome, ask } = question;
  const chosenFirst = bottlenecks.toSorted((a, b) => Number(conditions.includes(b.id)) - Number(conditions.includes(a.id)));
  return (
    <>
      <div className={css.group}>
        <Select label={texts.outcome} value={outcome} options={bottlenecks.map(({ id, name }) => [id, name])} onChange={ask.outcome} />
        <Switch label={texts.negate} on={question.negate} onChange={ask.negate} />
        <Facet
          title={texts.conditions}
          values={chosenFirst.filter(({ id }) => id !== outcome).map(({ id, name, caseCount }) => ({ value: id, label: name, count: caseCount }))}
          chosen={conditions}
          onChange={ask.conditions}
        />
        {conditions.length === mostConditions && <p className="muted note">{texts.most(mostConditions)}</p>}
      </div>
      <Bounds question={question} />
      <Sets question={question} />
      <Expectations question={question} nameOf={nameOf} />
    </>
  );
}

function Bounds({ question: { consistency, pri, contradiction, frequency, remainders, ask } }: { question: Question }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const share = (value: number) => formatShare(value / 100, language);
  return (
    <fieldset className={css.group}>
      <legend>{texts.bounds}</legend>
      <CutOffs
        of={[
          { label: texts.consistency, value: consistency, min: 50, max: 100, step: 5, format: share, onChange: ask.consistency },
          { label: texts.pri, value: pri, min: 0, max: 100, step: 5, format: share, onChange: ask.pri },
          {
            label: texts.contradiction,
            value: contradiction,
            min: 0,
            max: consistency,
            step: 5,
            format: (value) => (value === 0 ? texts.off : share(value)),
            onChange: ask.contradiction,
          },
        ]}
      />
      <p className="muted note">{texts.contradictionMeans}</p>
      <Slider label={texts.frequency} value={frequency} min={1} max={10} onChange={ask.frequency} />
      <Switch label={texts.remainders} on={remainders} onChange={ask.remainders} />
    </fieldset>
  );
}

function Sets({ question: { fuzzy, minStrength, calibration, missing, ask } }: { question: Question }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const names = useMessages(strengthNames);
  const membership = (strength: number, percent: number) =>
    // None may be less than the one before.
    ask.calibration(calibration.map((value, place) => clamped(value, percent / 100, place, strength)));
  return (
    <fieldset className={css.group}>
      <legend>{texts.sets}</legend>
      <Switch label={texts.fuzzy} on={fuzzy} onChange={ask.fuzzy}>
        {texts.fuzzyMeans}
      </Switch>
      {fuzzy ? (
        calibration.map((value, strength) => (
          <Slider
            key={strength}
            label={texts.membership(strength)}
            value={Math.round(value * 100)}
            min={0}
            max={100}
            format={(percent) => formatNumber(percent / 100, language, 2)}
            onChange={(percent) => membership(strength, percent)}
          />
        ))
      ) : (
        <Slider label={texts.minStrength} value={minStrength} min={1} max={3} format={(value) => `${value} ${names[value]}`} onChange={ask.minStrength} />
      )}
      <Switch label={texts.missing} on={missing} onChange={ask.missing} />
    </fieldset>
  );
}

/** A membership after that of a strength was moved: those of less strength go along down, those of more go along up. */
function clamped(value: number, moved: number, place: number, strength: number): number {
  if (place === strength) return moved;
  return place < strength ? Math.min(value, moved) : Math.max(value, moved);
}

function Expectations({ question: { conditions, expected, ask }, nameOf }: { question: Question; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  return (
    <fieldset className={css.group}>
      <legend>{texts.expectations}</legend>
      <p className="muted note">{texts.expectationsMean}</p>
      {conditions.map((condition) => (
        <Select
          key={condition}
          label={nameOf(condition)}
          value={expected(condition)}
          options={Object.entries(texts.expected)}
          onChange={(value) => ask.expected(condition, value as Expected)}
        />
      ))}
    </fieldset>
  );
}
