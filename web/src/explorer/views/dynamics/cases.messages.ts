import type { Messages } from '../../language/language';
import type { CaseKind } from './useCases';

interface CasesTexts {
  title: string;
  counted: (chosen: number, all: number) => string;
  kind: string;
  kinds: Record<CaseKind, string>;
  domain: string;
  country: string;
  only: (what: string) => string;
  all: string;
}

export const messages: Messages<CasesTexts> = {
  NL: {
    title: 'Welke zaken',
    counted: (chosen, all) => (chosen === all ? `alle ${all}` : `${chosen} van ${all}`),
    kind: 'Soort',
    kinds: { '': 'alle', TRAJECTORY: 'Nederlandse hersteltrajecten', FOREIGN_CASE: 'buitenlandse zaken' },
    domain: 'Domein',
    country: 'Land',
    only: (what) => `Alleen: ${what}.`,
    all: 'Alle zaken',
  },
  EN: {
    title: 'Which cases',
    counted: (chosen, all) => (chosen === all ? `all ${all}` : `${chosen} of ${all}`),
    kind: 'Kind',
    kinds: { '': 'all', TRAJECTORY: 'Dutch recovery trajectories', FOREIGN_CASE: 'cases abroad' },
    domain: 'Domain',
    country: 'Country',
    only: (what) => `Only: ${what}.`,
    all: 'All cases',
  },
};
