import type { Messages } from '../../../language/language';

interface ChanceTexts {
  inCases: (count: number, share: string) => string;
  expected: (share: string) => string;
  noOftener: string;
  chance: (lift: string, p: string, q: string) => string;
  explain: string;
  explained: [string, string][];
}

/** What is said of bottlenecks that come together, against what chance gives. */
export const messages: Messages<ChanceTexts> = {
  NL: {
    inCases: (count, share) => `in ${count} zaken (${share})`,
    expected: (share) => `bij toeval ${share}`,
    noOftener: 'niet vaker dan toeval geeft',
    chance: (lift, p, q) => `lift ${lift}; p ${p}; q ${q}`,
    explain: 'Wat bij toeval, lift, p en q zeggen',
    explained: [
      [
        'Bij toeval',
        'In welk deel van de zaken zij samen zouden komen als alleen vaststond in hoeveel zaken elk knelpunt is en hoeveel knelpunten elke zaak heeft: het gemiddelde over gehusselde tabellen met die totalen, 999 of zoveel als de tijd toelaat. In de balk de streep.',
      ],
      ['Lift', 'Hoeveel vaker het opgaat dan wanneer de knelpunten los van elkaar stonden; 1 is even vaak.'],
      ['p', 'Hoe vaak toeval het minstens even ver brengt. Met 999 tabellen is 0,001 het laagste dat te meten is.'],
      ['q', 'Welk deel vals alarm is van al wat een p heeft als deze of lager (Benjamini-Hochberg). Bij 10% is dat een op de tien; is q hoger, zie het dan als vraag en niet als bevinding.'],
    ],
  },
  EN: {
    inCases: (count, share) => `in ${count} cases (${share})`,
    expected: (share) => `by chance ${share}`,
    noOftener: 'no oftener than chance gives',
    chance: (lift, p, q) => `lift ${lift}; p ${p}; q ${q}`,
    explain: 'What by chance, lift, p and q say',
    explained: [
      [
        'By chance',
        'In what share of the cases they would come together if only these were fixed: in how many cases each bottleneck is, and how many bottlenecks each case has. It is the mean over shuffled tables with those totals, 999 or as many as time allows; the line across the bar.',
      ],
      ['Lift', 'How much oftener it holds than if the bottlenecks had nothing to do with each other; 1 is as often.'],
      ['p', 'How often chance does at least as well. With 999 tables 0.001 is the lowest that can be measured.'],
      ['q', 'Which share is false alarm of all that has a p like this or lower (Benjamini-Hochberg). At 10% that is one in ten; where q is higher, take it for a question rather than a finding.'],
    ],
  },
};
