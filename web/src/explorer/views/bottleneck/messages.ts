import type { Messages } from '../../language/language';

interface BottleneckTexts {
  definition: string;
  recognise: string;
  confuse: string;
  shown: (cases: number) => string;
  absences: string;
  causes: string;
  drawing: (name: string) => string;
  feeds: string;
  fedBy: string;
  positive: string;
  negative: string;
  from: string;
  sign: string;
  to: string;
  cases: string;
  recommendations: string;
  comparisons: string;
  statements: string;
  sources: string;
  inGraph: string;
}

export const messages: Messages<BottleneckTexts> = {
  NL: {
    definition: 'Wat het is',
    recognise: 'Hoe het te herkennen is',
    confuse: 'Niet te verwarren met',
    shown: (cases) => (cases === 1 ? 'Waar het zich toont: 1 zaak' : `Waar het zich toont: ${cases} zaken`),
    absences: 'Gezocht en niet gevonden',
    causes: 'Wat het voedt, en wat het zelf voedt',
    drawing: (name) => `Oorzaken en gevolgen van ${name}`,
    feeds: 'Gevolgen',
    fedBy: 'Oorzaken',
    positive: 'versterkt',
    negative: 'dempt',
    from: 'Van',
    sign: 'Teken',
    to: 'Naar',
    cases: 'In',
    recommendations: 'Wat is aanbevolen en gedaan',
    comparisons: 'Vergelijkingen over de grens',
    statements: 'Wat het programma ervan zegt',
    sources: 'Bronnen van de omschrijving',
    inGraph: 'Toon in de graaf',
  },
  EN: {
    definition: 'What it is',
    recognise: 'How to recognise it',
    confuse: 'Not to be confused with',
    shown: (cases) => (cases === 1 ? 'Where it shows: 1 case' : `Where it shows: ${cases} cases`),
    absences: 'Looked for and not found',
    causes: 'What feeds it and what it feeds',
    drawing: (name) => `Causes and effects of ${name}`,
    feeds: 'Effects',
    fedBy: 'Causes',
    positive: 'feeds',
    negative: 'dampens',
    from: 'From',
    sign: 'Sign',
    to: 'To',
    cases: 'In',
    recommendations: 'What was recommended and done',
    comparisons: 'Comparisons across the border',
    statements: 'What the programme says of it',
    sources: 'Sources of the definition',
    inGraph: 'Show in the graph',
  },
};
