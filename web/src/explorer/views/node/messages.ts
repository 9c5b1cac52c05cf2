import type { Messages } from '../../language/language';

interface NodeTexts {
  sources: string;
  related: string;
  relatedCount: (shown: number, all: number) => string;
  inGraph: string;
  data: string;
  facts: Record<FactName, string>;
}

export type FactName =
  | 'date'
  | 'kind'
  | 'phase'
  | 'strength'
  | 'sign'
  | 'how'
  | 'text'
  | 'note'
  | 'period'
  | 'amount'
  | 'level'
  | 'status'
  | 'due'
  | 'aspect'
  | 'basis'
  | 'parallel'
  | 'difference'
  | 'lesson'
  | 'altLabels'
  | 'definition'
  | 'scopeNote'
  | 'meaning'
  | 'country'
  | 'abbreviation'
  | 'role'
  | 'title'
  | 'ref'
  | 'url'
  | 'locator'
  | 'summary';

export const messages: Messages<NodeTexts> = {
  NL: {
    sources: 'Bronnen',
    related: 'Hangt samen met',
    relatedCount: (shown, all) => `${shown} van ${all} getoond`,
    inGraph: 'Toon in de graaf',
    data: 'Als JSON-LD',
    facts: {
      date: 'Datum',
      kind: 'Soort',
      phase: 'Fase',
      strength: 'Sterkte (1–3)',
      sign: 'Teken',
      how: 'Hoe',
      text: 'Tekst',
      note: 'Toelichting',
      period: 'Periode',
      amount: 'Bedrag',
      level: 'Niveau',
      status: 'Stand',
      due: 'Uiterlijk',
      aspect: 'Aspect',
      basis: 'Grondslag',
      parallel: 'Overeenkomst',
      difference: 'Verschil',
      lesson: 'Les',
      altLabels: 'Ook genoemd',
      definition: 'Betekenis',
      scopeNote: 'Gebruik',
      meaning: 'Betekenis hier',
      country: 'Land',
      abbreviation: 'Afkorting',
      role: 'Rol',
      title: 'Titel',
      ref: 'Kenmerk',
      url: 'Vindplaats',
      locator: 'Plaats in het document',
      summary: 'In het kort',
    },
  },
  EN: {
    sources: 'Sources',
    related: 'Related to',
    relatedCount: (shown, all) => `${shown} of ${all} shown`,
    inGraph: 'Show in the graph',
    data: 'As JSON-LD',
    facts: {
      date: 'Date',
      kind: 'Kind',
      phase: 'Phase',
      strength: 'Strength (1–3)',
      sign: 'Sign',
      how: 'How',
      text: 'Text',
      note: 'Note',
      period: 'Period',
      amount: 'Amount',
      level: 'Level',
      status: 'Status',
      due: 'Due',
      aspect: 'Aspect',
      basis: 'Basis',
      parallel: 'Parallel',
      difference: 'Difference',
      lesson: 'Lesson',
      altLabels: 'Also called',
      definition: 'Meaning',
      scopeNote: 'Use',
      meaning: 'Meaning here',
      country: 'Country',
      abbreviation: 'Abbreviation',
      role: 'Role',
      title: 'Title',
      ref: 'Reference',
      url: 'Where it can be read',
      locator: 'Place in the document',
      summary: 'In short',
    },
  },
};
