import type { Messages } from '../../../language/language';

interface SequencesTexts {
  minLength: string;
  from: string;
  to: string;
  any: string;
  firstOnly: string;
  firstOnlyMeans: string;
  inCases: (count: number, share: string) => string;
  gap: string;
  instances: (count: number) => string;
  instancesMean: string;
  case: string;
}

export const messages: Messages<SequencesTexts> = {
  NL: {
    minLength: 'Ten minste zoveel stappen',
    from: 'Begint met',
    to: 'Eindigt met',
    any: 'om het even wat',
    firstOnly: 'Van elke soort alleen de eerste',
    firstOnlyMeans: 'Aan: in een zaak telt van elke soort gebeurtenis alleen de eerste, zodat een soort niet zichzelf opvolgt. Uit: alle gebeurtenissen tellen.',
    inCases: (count, share) => `In ${count} zaken (${share})`,
    gap: 'Mediane tijd sinds de vorige stap',
    instances: (count) => `De gebeurtenissen in ${count === 1 ? '1 zaak' : `${count} zaken`}`,
    instancesMean: 'In elke zaak de keer dat het verloop het eerst rond was; daaruit volgen de tussentijden.',
    case: 'Zaak',
  },
  EN: {
    minLength: 'At least so many steps',
    from: 'Begins with',
    to: 'Ends with',
    any: 'anything',
    firstOnly: 'Only the first of each kind',
    firstOnlyMeans: 'On: of each kind of event only the first in a case counts, so that no kind follows itself. Off: all events count.',
    inCases: (count, share) => `In ${count} cases (${share})`,
    gap: 'Median time since the step before',
    instances: (count) => `The events in ${count === 1 ? '1 case' : `${count} cases`}`,
    instancesMean: 'In each case the time that the sequence was over first; the gaps are taken from these.',
    case: 'Case',
  },
};
