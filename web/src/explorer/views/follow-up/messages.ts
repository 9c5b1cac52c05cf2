import type { FollowUpKey } from '../../api/schema.generated';
import type { Messages } from '../../language/language';

export type List = 'overdue' | 'slipped' | 'done' | 'unanswered';

interface FollowUpTexts {
  title: string;
  intro: string;
  parts: string;
  scoreboard: string;
  lists: Record<List, string>;
  explained: Record<List, string>;
  by: string;
  keys: Record<FollowUpKey, string>;
  actor: string;
  bar: string;
  recommendations: string;
  unanswered: string;
  median: string;
  none: string;
  count: (count: number) => string;
  ofActor: string;
  everyone: string;
  due: string;
  firstDue: string;
  madeBy: (actor: string) => string;
  madeTo: string;
  slips: string;
  drawn: string;
  promise: string;
  today: string;
  asOf: (date: string) => string;
  status: string;
  furthest: string;
  anyOutcome: string;
  counted: Record<FollowUpKey, string>;
}

export const messages: Messages<FollowUpTexts> = {
  NL: {
    title: 'Opvolging',
    intro: 'Wat is aanbevolen en toegezegd, en wat daarvan kwam. Een aanbeveling telt één keer, naar het antwoord dat het verst is.',
    parts: 'Onderdelen',
    scoreboard: 'Per actor',
    lists: { overdue: 'Te laat', slipped: 'Verschoven', done: 'Gedaan', unanswered: 'Zonder antwoord' },
    explained: {
      overdue: 'Toezeggingen waarvan de laatste dag voorbij is en die op de peildatum niet waren vervuld.',
      slipped: 'Toezeggingen waarvan de datum is opgeschoven: van de eerst bekende tot de huidige.',
      done: 'Toezeggingen die zijn vervuld, de jongste kennis eerst.',
      unanswered: 'Aanbevelingen waarop geen antwoord is vastgelegd. Dat kan ook betekenen dat het antwoord niet is gevonden.',
    },
    by: 'Een rij voor elke actor',
    keys: { MADE_BY: 'die aanbeveelt', ADDRESSED_TO: 'aan wie is aanbevolen', PROMISED_BY: 'die toezegt' },
    actor: 'Actor',
    bar: 'Verdeling',
    recommendations: 'Aanbevelingen',
    unanswered: 'Zonder antwoord',
    median: 'Mediaan tot antwoord',
    none: 'Er is niets van deze soort vastgelegd.',
    count: (count) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
    ofActor: 'Van',
    everyone: 'iedereen',
    due: 'uiterlijk',
    firstDue: 'eerst',
    madeBy: (actor) => `Aanbevolen door ${actor}`,
    madeTo: 'aan',
    slips: 'Van de eerst beloofde datum tot de huidige',
    drawn: 'Getekend',
    promise: 'Toezegging',
    today: 'peildatum',
    asOf: (date) => `Stand op ${date}, de peildatum van de gegevens.`,
    status: 'Status',
    furthest: 'Antwoord dat het verst is',
    anyOutcome: 'alle',
    counted: { MADE_BY: 'Gedaan door', ADDRESSED_TO: 'Gericht aan', PROMISED_BY: 'Beantwoord door' },
  },
  EN: {
    title: 'Follow-up',
    intro: 'What was recommended and promised, and what came of it. A recommendation counts once, by the answer that is furthest along.',
    parts: 'Parts',
    scoreboard: 'By actor',
    lists: { overdue: 'Overdue', slipped: 'Slipped', done: 'Done', unanswered: 'Without an answer' },
    explained: {
      overdue: 'Commitments whose last day has passed and that were not fulfilled on the reference date.',
      slipped: 'Commitments whose date has moved: from the first that is known to the present one.',
      done: 'Commitments that were fulfilled, the latest knowledge first.',
      unanswered: 'Recommendations to which no answer is recorded. It may also be that the answer was not found.',
    },
    by: 'A row for each actor',
    keys: { MADE_BY: 'that recommends', ADDRESSED_TO: 'that it was recommended to', PROMISED_BY: 'that promises' },
    actor: 'Actor',
    bar: 'Division',
    recommendations: 'Recommendations',
    unanswered: 'Without an answer',
    median: 'Median time to answer',
    none: 'Nothing of this kind is recorded.',
    count: (count) => (count === 1 ? '1 found' : `${count} found`),
    ofActor: 'Of',
    everyone: 'everyone',
    due: 'due',
    firstDue: 'first',
    madeBy: (actor) => `Recommended by ${actor}`,
    madeTo: 'to',
    slips: 'From the date first promised to the present one',
    drawn: 'Drawn',
    promise: 'Commitment',
    today: 'reference date',
    asOf: (date) => `As of ${date}, the reference date of the data.`,
    status: 'Status',
    furthest: 'Answer that is furthest along',
    anyOutcome: 'all',
    counted: { MADE_BY: 'Made by', ADDRESSED_TO: 'Addressed to', PROMISED_BY: 'Answered by' },
  },
};
