import type { Messages } from '../../../language/language';

export type Quartile = 'p25Days' | 'medianDays' | 'p75Days';

interface DurationsTexts {
  from: string;
  to: string;
  reached: (count: number, open: number) => string;
  none: string;
  quartiles: (from: string, to: string) => string;
  share: string;
  quartile: Record<Quartile, string>;
  after: string;
  marks: Record<Quartile, string>;
  unknown: string;
  estimated: string;
  case: string;
  duration: string;
  open: string;
  acknowledged: string;
  years: string;
  legend: { done: string; vague: string; open: string; quartile: string };
}

export const messages: Messages<DurationsTexts> = {
  NL: {
    from: 'Van',
    to: 'Tot',
    reached: (count, open) => `${count === 1 ? '1 zaak kwam' : `${count} zaken kwamen`} zover, ${open} nog niet.`,
    none: 'In geen van deze zaken is een gebeurtenis van de eerste soort vastgelegd.',
    quartiles: (from, to) => `Hoe lang van ‘${from}’ tot ‘${to}’`,
    share: 'Deel van de zaken',
    quartile: { p25Days: 'een kwart', medianDays: 'de helft (mediaan)', p75Days: 'driekwart' },
    after: 'was zover na',
    marks: { p25Days: '¼', medianDays: '½', p75Days: '¾' },
    unknown: 'te weinig zaken kwamen zover',
    estimated:
      'Zo geschat dat zaken die nog niet zover zijn, meetellen: van hen is alleen bekend dat het langer duurt dan tot nu toe. Zonder hen leek het sneller te gaan dan het gaat. Twee getallen zijn de grenzen die de datums toelaten. De schatting (Kaplan-Meier) neemt aan dat deze zaken het verloop van de andere zullen volgen.',
    case: 'Zaak',
    duration: 'Duur',
    open: 'nog niet',
    acknowledged: 'erkenning',
    years: 'Jaren',
    legend: { done: 'zo lang duurde het', vague: 'zo onzeker zijn de datums', open: 'nog niet zover', quartile: 'zover was een kwart, de helft, driekwart' },
  },
  EN: {
    from: 'From',
    to: 'To',
    reached: (count, open) => `${count === 1 ? '1 case' : `${count} cases`} came so far, ${open} not yet.`,
    none: 'In none of these cases is an event of the first kind recorded.',
    quartiles: (from, to) => `How long from ‘${from}’ to ‘${to}’`,
    share: 'Part of the cases',
    quartile: { p25Days: 'a quarter', medianDays: 'half (median)', p75Days: 'three quarters' },
    after: 'were there after',
    marks: { p25Days: '¼', medianDays: '½', p75Days: '¾' },
    unknown: 'too few cases came so far',
    estimated:
      'Estimated so that cases that are not there yet count: of them is known only that it takes longer than it has so far. Without them it would look faster than it is. Two figures are the bounds that the dates allow. The estimate (Kaplan-Meier) takes it that these cases will go the way of the others.',
    case: 'Case',
    duration: 'Duration',
    open: 'not yet',
    acknowledged: 'acknowledgement',
    years: 'Years',
    legend: { done: 'so long it took', vague: 'so uncertain are the dates', open: 'not there yet', quartile: 'there were a quarter, half, three quarters' },
  },
};
