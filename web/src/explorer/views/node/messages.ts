import type { Messages } from '../../language/language';

interface NodeTexts {
  inGraph: string;
  sources: string;
  relations: string;
  relationsOf: (count: number) => string;
  overdue: string;
  read: string;
  citedBy: string;
  roles: string;
  made: string;
  received: string;
  promises: string;
  usedDifferently: string;
  history: string;
  due: string;
  answeredBy: string;
  unanswered: string;
  statements: string;
  considerations: string;
  perspectives: string;
  recommendations: string;
}

export const messages: Messages<NodeTexts> = {
  NL: {
    inGraph: 'Bekijk in de graaf',
    sources: 'Bronnen',
    relations: 'Relaties',
    relationsOf: (count) => (count === 1 ? '1 relatie' : `${count} relaties`),
    overdue: 'verstreken',
    read: 'lees het document',
    citedBy: 'Wat hierop berust',
    roles: 'Rollen',
    made: 'Aanbevelingen van deze actor',
    received: 'Aanbevelingen aan deze actor',
    promises: 'Toezeggingen',
    usedDifferently: 'Waar het anders wordt gebruikt',
    history: 'Hoe het verliep',
    due: 'uiterlijk',
    answeredBy: 'Wat erop werd geantwoord',
    unanswered: 'Geen antwoord bekend.',
    statements: 'Uitspraken',
    considerations: 'Vragen uit de leidraad',
    perspectives: 'Perspectieven',
    recommendations: 'Aanbevelingen',
  },
  EN: {
    inGraph: 'See in the graph',
    sources: 'Sources',
    relations: 'Relations',
    relationsOf: (count) => (count === 1 ? '1 relation' : `${count} relations`),
    overdue: 'passed',
    read: 'read the document',
    citedBy: 'What rests on it',
    roles: 'Roles',
    made: 'Recommendations that it made',
    received: 'Recommendations made to it',
    promises: 'Commitments',
    usedDifferently: 'Where it is used differently',
    history: 'How it went',
    due: 'due',
    answeredBy: 'What was answered',
    unanswered: 'No answer is known.',
    statements: 'Statements',
    considerations: 'Questions of the guideline',
    perspectives: 'Perspectives',
    recommendations: 'Recommendations',
  },
};
