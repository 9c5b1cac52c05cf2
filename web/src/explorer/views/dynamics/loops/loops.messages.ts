import type { Messages } from '../../../language/language';

interface LoopsTexts {
  ofEach: (reinforcing: number, balancing: number) => string;
  minStrength: string;
  strengths: string[];
  strengthMeans: string;
  together: string;
  togetherDrawn: (bottlenecks: number, links: number) => string;
  legend: string;
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
  claims: (count: number) => string;
  claimsOf: string;
  chooseArrow: string;
  page: string;
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
    legend:
      '+ meer van het een geeft meer van het ander; − (gestreept) meer van het een geeft minder van het ander; 2×: twee zaken laten het zien, en de pijl is dikker. R: een lus die zichzelf versterkt; B: een lus die zichzelf dempt. Een pijl leidt naar haar beweringen.',
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
    claims: (count) => (count === 1 ? '1 bewering met bronnen' : `${count} beweringen met bronnen`),
    claimsOf: 'Waar de pijl op rust',
    chooseArrow: 'Kies een pijl om te zien op welke beweringen zij rust.',
    page: 'naar de bewering',
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
    legend:
      '+ more of the one gives more of the other; − (dashed) more of the one gives less of the other; 2×: two cases show it, and the arrow is thicker. R: a loop that reinforces itself; B: a loop that balances itself. An arrow leads to its claims.',
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
    claims: (count) => (count === 1 ? '1 claim with sources' : `${count} claims with sources`),
    claimsOf: 'What the arrow rests on',
    chooseArrow: 'Choose an arrow to see which claims it rests on.',
    page: 'to the claim',
    restsOn: 'What the arrows rest on',
    whole: 'Whole in',
    nowhereWhole: 'Whole in no case: the loop is put together from several cases. It is a hypothesis, not a finding.',
    parts: 'In part in',
    show: 'Show among all loops',
  },
};
