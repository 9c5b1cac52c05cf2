import { useListParameter, useNumberParameter, useParameter, useSwitchParameter } from '../../../address/useParameter';
import type { NotRecorded } from '../../../api/schema.generated';

/** By what a condition is expected to contribute: its presence, its absence, or nothing in particular. */
export type Expected = 'present' | 'absent' | 'either';

/** What a reader asks, and how they ask anew. */
export type Question = ReturnType<typeof useQuestion>;

/** The API takes no more conditions. */
export const mostConditions = 14;

/** What is asked before a reader chooses. */
export const usual = {
  conditions: ['bottleneck/signals-ignored', 'bottleneck/recovery-by-the-causer', 'bottleneck/scheme-too-complex'],
  outcome: 'bottleneck/long-waits',
};
/** The four-value set of Ragin 2000, for strength 0 to 3. */
const usualCalibration = '0,0.33,0.67,1';

/** The question that a truth table answers, as the address says. */
export function useQuestion() {
  const [joined, setJoined] = useParameter('conditions', usual.conditions.join());
  const [outcome, setOutcome] = useParameter('outcome', usual.outcome);
  const [negate, setNegate] = useSwitchParameter('negate');
  const [consistency, setConsistency] = useNumberParameter('consistency', 80, 50, 100);
  const [pri, setPri] = useNumberParameter('pri', 0, 0, 100);
  const [contradiction, setContradiction] = useNumberParameter('contradiction', 0, 0, 100);
  const [frequency, setFrequency] = useNumberParameter('frequency', 1, 1, 10);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const [fuzzy, setFuzzy] = useSwitchParameter('fuzzy');
  const [calibrated, setCalibrated] = useParameter('calibration', usualCalibration);
  const [missing, setMissing] = useSwitchParameter('missing');
  const [absent, setAbsent] = useListParameter('absent');
  const [either, setEither] = useListParameter('either');
  const [remainders, setRemainders] = useSwitchParameter('remainders');

  // What is explained explains nothing: chosen as the outcome, it is no condition.
  const conditions = (joined === '' ? [] : joined.split(',')).filter((id) => id !== outcome).slice(0, mostConditions);
  const calibration = memberships(calibrated) ?? memberships(usualCalibration)!;
  const expected = (condition: string): Expected => (either.includes(condition) ? 'either' : absent.includes(condition) ? 'absent' : 'present');
  return {
    conditions,
    outcome,
    negate,
    consistency,
    pri,
    /** No row is a contradiction at 0. */
    contradiction: Math.min(contradiction, consistency),
    frequency,
    minStrength,
    fuzzy,
    calibration,
    missing,
    expected,
    remainders,
    variables: {
      conditions,
      outcome,
      negate,
      consistency: consistency / 100,
      pri: pri / 100,
      contradiction: contradiction === 0 ? undefined : Math.min(contradiction, consistency) / 100,
      frequency,
      minStrength,
      fuzzy,
      calibration,
      notRecorded: (missing ? 'MISSING' : 'ABSENT') as NotRecorded,
      expectations: conditions
        .filter((condition) => expected(condition) !== 'either')
        .map((condition) => ({ condition, present: expected(condition) === 'present' })),
      remainders,
    },
    ask: {
      conditions: (chosen: string[]) => {
        if (chosen.length <= mostConditions) setJoined(chosen.join(','));
      },
      outcome: setOutcome,
      negate: setNegate,
      consistency: setConsistency,
      pri: setPri,
      contradiction: setContradiction,
      frequency: setFrequency,
      minStrength: setMinStrength,
      fuzzy: setFuzzy,
      calibration: (values: number[]) => setCalibrated(values.join(',')),
      missing: setMissing,
      expected: (condition: string, value: Expected) => {
        const others = (list: string[]) => list.filter((other) => other !== condition);
        setAbsent(value === 'absent' ? [...others(absent), condition] : others(absent));
        setEither(value === 'either' ? [...others(either), condition] : others(either));
      },
      remainders: setRemainders,
    },
  };
}

/** Four memberships from 0 to 1; undefined where a text is none. */
function memberships(text: string): number[] | undefined {
  const values = text.split(',').map(Number);
  return values.length === 4 && values.every((value) => value >= 0 && value <= 1) ? values : undefined;
}
