import type { Messages } from '../../language/language';

interface CaseTexts {
  facts: string;
  domain: string;
  country: string;
  status: string;
  harm: string;
  groups: string;
  acknowledged: string;
  affected: string;
  cost: string;
  asOf: (date: string) => string;
  by: (actor: string) => string;
  timeline: string;
  date: string;
  event: string;
  kind: string;
  phase: string;
  derived: string;
  sources: string;
  bottlenecks: string;
  absences: string;
  notRecorded: string;
  causes: string;
  positive: string;
  negative: string;
  measures: string;
  recommendations: string;
  commitments: string;
  comparisons: string;
  lessons: string;
  openQuestions: string;
  actors: string;
  terms: string;
  similar: string;
  inGraph: string;
  compare: string;
  advice: string;
}

export const messages: Messages<CaseTexts> = {
  NL: {
    facts: 'Kerncijfers',
    domain: 'Domein',
    country: 'Land',
    status: 'Stand',
    harm: 'Schade ontstond',
    groups: 'Getroffenen',
    acknowledged: 'Eerste erkenning',
    affected: 'Aantal getroffenen',
    cost: 'Kosten van herstel',
    asOf: (date) => `stand ${date}`,
    by: (actor) => `door ${actor}`,
    timeline: 'Tijdlijn',
    date: 'Datum',
    event: 'Gebeurtenis',
    kind: 'Soort',
    phase: 'Fase',
    derived: 'afgeleid',
    sources: 'Bronnen',
    bottlenecks: 'Knelpunten per fase',
    absences: 'Gezocht en niet gevonden',
    notRecorded: 'Wat hier niet staat en niet bij de knelpunten, is niet vastgelegd.',
    causes: 'Wat elkaar versterkte of dempte',
    positive: 'versterkt',
    negative: 'dempt',
    measures: 'Maatregelen',
    recommendations: 'Aanbevelingen en wat daarvan kwam',
    commitments: 'Toezeggingen',
    comparisons: 'Vergelijkingen over de grens',
    lessons: 'Lessen',
    openQuestions: 'Open vragen',
    actors: 'Wie een rol had',
    terms: 'Begrippen die hier iets anders betekenen',
    similar: 'Vergelijkbare zaken',
    inGraph: 'Toon in de graaf',
    compare: 'Vergelijk met andere zaken',
    advice: 'Wat andere zaken hiervoor leren',
  },
  EN: {
    facts: 'Key figures',
    domain: 'Domain',
    country: 'Country',
    status: 'Status',
    harm: 'Harm was done',
    groups: 'People harmed',
    acknowledged: 'First acknowledgement',
    affected: 'Number of people harmed',
    cost: 'Cost of recovery',
    asOf: (date) => `as of ${date}`,
    by: (actor) => `by ${actor}`,
    timeline: 'Timeline',
    date: 'Date',
    event: 'Event',
    kind: 'Kind',
    phase: 'Phase',
    derived: 'derived',
    sources: 'Sources',
    bottlenecks: 'Bottlenecks by phase',
    absences: 'Looked for and not found',
    notRecorded: 'What stands neither here nor among the bottlenecks is not recorded.',
    causes: 'What fed or dampened what',
    positive: 'feeds',
    negative: 'dampens',
    measures: 'Measures',
    recommendations: 'Recommendations and what came of them',
    commitments: 'Commitments',
    comparisons: 'Comparisons across the border',
    lessons: 'Lessons',
    openQuestions: 'Open questions',
    actors: 'Who had a role',
    terms: 'Terms that mean something else here',
    similar: 'Similar cases',
    inGraph: 'Show in the graph',
    compare: 'Compare with other cases',
    advice: 'What other cases teach for it',
  },
};
