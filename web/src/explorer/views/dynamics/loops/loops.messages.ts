import type { Messages } from '../../../language/language';

interface LoopsTexts {
  ofEach: (reinforcing: number, balancing: number) => string;
  minStrength: string;
  strengths: string[];
  strengthMeans: string;
  together: string;
  togetherDrawn: (bottlenecks: number, links: number) => string;
  legend: string;
  meanings: Record<'positive' | 'negative' | 'count' | 'reinforcing' | 'balancing', string>;
  leads: string;
  choose: string;
  all: string;
  loop: (code: string, name: string) => string;
  kinds: { REINFORCING: string; BALANCING: string };
  signs: { POSITIVE: string; NEGATIVE: string };
  inCases: (count: number) => string;
  toClaims: string;
  link: string;
  cases: string;
  inLoops: string;
  claimsOf: string;
  chooseArrow: string;
  restsOn: string;
  whole: string;
  nowhereWhole: string;
  parts: string;
  show: string;
}

export const messages: Messages<LoopsTexts> = {
  NL: {
    ofEach: (reinforcing, balancing) => `${reinforcing} versterkend (R), ${balancing} dempend (B).`,
    minStrength: 'Sterkte van beide knelpunten vanaf',
    strengths: ['telt niet mee', '1 enigszins', '2 duidelijk', '3 bepalend'],
    strengthMeans: 'Een verband telt in een zaak waar beide knelpunten zich zo sterk tonen.',
    together: 'Alle lussen samen',
    togetherDrawn: (bottlenecks, links) => `Oorzakelijk diagram: ${bottlenecks} knelpunten en ${links} verbanden`,
    legend: 'Betekenis',
    meanings: {
      positive: 'meer van het een geeft meer van het ander',
      negative: 'meer van het een geeft minder van het ander',
      count: 'het aantal zaken dat het laat zien; hoe meer, hoe dikker',
      reinforcing: 'een lus die zichzelf versterkt',
      balancing: 'een lus die zichzelf dempt',
    },
    leads: 'Een pijl leidt naar de beweringen waarop zij rust.',
    choose: 'Licht een lus uit',
    all: 'Geen',
    loop: (code, name) => `${code}: ${name}`,
    kinds: { REINFORCING: 'versterkend', BALANCING: 'dempend' },
    signs: { POSITIVE: 'versterkt (+)', NEGATIVE: 'dempt (−)' },
    inCases: (count) => (count === 1 ? 'in 1 zaak' : `in ${count} zaken`),
    toClaims: 'naar de beweringen',
    link: 'Verband',
    cases: 'Zaken',
    inLoops: 'In de lussen',
    claimsOf: 'Waar de pijl op rust',
    chooseArrow: 'Kies een pijl om te zien op welke beweringen zij rust.',
    restsOn: 'Waar de pijlen op rusten',
    whole: 'Geheel in',
    nowhereWhole: 'In geen enkele zaak geheel: de lus is uit verschillende zaken samengesteld. Zij is een vermoeden, geen bevinding.',
    parts: 'Gedeeltelijk in',
    show: 'Toon tussen alle lussen',
  },
  EN: {
    ofEach: (reinforcing, balancing) => `${reinforcing} reinforcing (R), ${balancing} balancing (B).`,
    minStrength: 'Strength of both bottlenecks from',
    strengths: ['does not count', '1 some', '2 clear', '3 defining'],
    strengthMeans: 'A link counts in a case where both bottlenecks show as strongly.',
    together: 'All loops together',
    togetherDrawn: (bottlenecks, links) => `Causal loop diagram: ${bottlenecks} bottlenecks and ${links} links`,
    legend: 'Legend',
    meanings: {
      positive: 'more of the one gives more of the other',
      negative: 'more of the one gives less of the other',
      count: 'the number of cases that show it; the more, the thicker',
      reinforcing: 'a loop that reinforces itself',
      balancing: 'a loop that balances itself',
    },
    leads: 'An arrow leads to the claims that it rests on.',
    choose: 'Highlight a loop',
    all: 'None',
    loop: (code, name) => `${code}: ${name}`,
    kinds: { REINFORCING: 'reinforcing', BALANCING: 'balancing' },
    signs: { POSITIVE: 'feeds (+)', NEGATIVE: 'dampens (−)' },
    inCases: (count) => (count === 1 ? 'in 1 case' : `in ${count} cases`),
    toClaims: 'to the claims',
    link: 'Link',
    cases: 'Cases',
    inLoops: 'In the loops',
    claimsOf: 'What the arrow rests on',
    chooseArrow: 'Choose an arrow to see which claims it rests on.',
    restsOn: 'What the arrows rest on',
    whole: 'Whole in',
    nowhereWhole: 'Whole in no case: the loop is put together from several cases. It is a hypothesis, not a finding.',
    parts: 'In part in',
    show: 'Show among all loops',
  },
};
