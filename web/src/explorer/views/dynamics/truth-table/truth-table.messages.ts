import type { RowOutcome, SolutionKind } from '../../../api/schema.generated';
import type { Messages } from '../../../language/language';
import type { Expected } from './useQuestion';

interface TruthTableTexts {
  noConditions: string;
  leavesOut: string;
  conditions: string;
  most: (count: number) => string;
  outcome: string;
  negate: string;
  bounds: string;
  consistency: string;
  pri: string;
  contradiction: string;
  contradictionMeans: string;
  off: string;
  frequency: string;
  remainders: string;
  sets: string;
  fuzzy: string;
  fuzzyMeans: string;
  minStrength: string;
  membership: (strength: number) => string;
  missing: string;
  expectations: string;
  expectationsMean: string;
  expected: Record<Expected, string>;
  asked: (outcome: string, conditions: string[], bounds: string[]) => string;
  from: (label: string, value: string) => string;
  casesInRow: (count: number) => string;
  crispFrom: (strength: string) => string;
  calibratedTo: (values: string) => string;
  table: string;
  tableMeans: string;
  row: string;
  number: string;
  inclusion: string;
  priColumn: string;
  outcomes: Record<RowOutcome, string>;
  contradictory: (having: number, all: number) => string;
  withOutcome: string;
  withoutOutcome: string;
  firstRows: (shown: number, all: number) => string;
  claims: string;
  claimsMean: string;
  claimsOfRow: (row: number, cases: number) => string;
  case: string;
  notRecorded: string;
  notFound: string;
  leftOut: (count: number) => string;
  why: string;
  unrecorded: (names: string[]) => string;
  undecided: (names: string[]) => string;
  necessity: string;
  necessityMeans: string;
  condition: string;
  inclusionN: string;
  coverage: string;
  relevance: string;
  solutions: string;
  kinds: Record<SolutionKind, string>;
  kindsMean: Record<SolutionKind, string>;
  ambiguous: (models: number) => string;
  model: (model: number, models: number) => string;
  moreModels: (count: number) => string;
  always: string;
  rawCoverage: string;
  uniqueCoverage: string;
  term: string;
  cases: string;
  noSolution: string;
}

export const messages: Messages<TruthTableTexts> = {
  NL: {
    noConditions: 'Kies ten minste een voorwaarde.',
    leavesOut: 'Zaken waarvan een knelpunt niet is vastgelegd, zijn weggelaten, tenzij een bron zegt dat het er niet was.',
    conditions: 'Voorwaarden',
    most: (count) => `Meer dan ${count} voorwaarden kunnen niet.`,
    outcome: 'Uitkomst',
    negate: 'Verklaar de afwezigheid van de uitkomst',
    bounds: 'Grenzen',
    consistency: 'Consistentie vanaf',
    pri: 'PRI vanaf',
    contradiction: 'Tegenspraak vanaf consistentie',
    contradictionMeans: 'Een rij tussen deze grens en de consistentie wordt niet verklaard en niet aangenomen.',
    off: 'geen',
    frequency: 'Ten minste zoveel zaken in een rij',
    remainders: 'Toon ook rijen zonder zaken',
    sets: 'Verzamelingen',
    fuzzy: 'Vage verzamelingen (fuzzy)',
    fuzzyMeans: 'Een zaak hoort er naar sterkte meer of minder bij; anders wel of niet.',
    minStrength: 'Een knelpunt telt mee vanaf sterkte',
    membership: (strength) => `Lidmaatschap bij sterkte ${strength}${strength === 0 ? ' (niets vastgelegd)' : ''}`,
    missing: 'Laat zaken weg waarvan een knelpunt niet is vastgelegd',
    expectations: 'Verwachtingen',
    expectationsMean: 'Voor de tussenliggende oplossing: waardoor draagt een voorwaarde naar verwachting bij?',
    expected: { present: 'haar aanwezigheid', absent: 'haar afwezigheid', either: 'geen verwachting' },
    asked: (outcome, conditions, bounds) => `Uitkomst: ${outcome}. Voorwaarden: ${conditions.join(', ')}. Grenzen: ${bounds.join('; ')}.`,
    from: (label, value) => `${label.toLowerCase()} ${value}`,
    casesInRow: (count) => (count === 1 ? 'ten minste 1 zaak in een rij' : `ten minste ${count} zaken in een rij`),
    crispFrom: (strength) => `scherpe verzamelingen vanaf sterkte ${strength}`,
    calibratedTo: (values) => `vage verzamelingen met lidmaatschap ${values} bij sterkte 0, 1, 2 en 3`,
    table: 'Waarheidstabel',
    tableMeans: '1: de voorwaarde is aanwezig, 0: afwezig. Tussen haakjes de namen in het pakket QCA van R.',
    row: 'Rij',
    number: 'Zaken (n)',
    inclusion: 'Consistentie (inclS)',
    priColumn: 'PRI',
    outcomes: { PRESENT: 'aanwezig', ABSENT: 'afwezig', CONTRADICTION: 'tegenspraak', REMAINDER: 'te weinig zaken' },
    contradictory: (having, all) => `Zaken spreken elkaar tegen: ${having} van de ${all} ${having === 1 ? 'heeft' : 'hebben'} de uitkomst.`,
    withOutcome: 'Met de uitkomst',
    withoutOutcome: 'Zonder de uitkomst',
    firstRows: (shown, all) => `De eerste ${shown} van ${all} rijen.`,
    claims: 'Waar de rijen op rusten',
    claimsMean: 'Hoe sterk elk knelpunt zich in elke zaak toont; elke sterkte leidt naar haar bewering.',
    claimsOfRow: (row, cases) => `Rij ${row}: ${cases === 1 ? '1 zaak' : `${cases} zaken`}`,
    case: 'Zaak',
    notRecorded: 'niet vastgelegd',
    notFound: 'niet gevonden',
    leftOut: (count) => (count === 1 ? '1 zaak staat in geen rij' : `${count} zaken staan in geen rij`),
    why: 'Waarom',
    unrecorded: (names) => `Niet vastgelegd, en geen bron zegt dat het er niet was: ${names.join('; ')}.`,
    undecided: (names) => `Lidmaatschap van precies 0,5, dus evenveel erin als erbuiten: ${names.join('; ')}.`,
    necessity: 'Noodzakelijkheid',
    necessityMeans: 'Hoe noodzakelijk elke voorwaarde en haar afwezigheid (~) is voor de uitkomst. Lage relevantie: bijna alle zaken hebben haar.',
    condition: 'Voorwaarde',
    inclusionN: 'Consistentie (inclN)',
    coverage: 'Dekking (covN)',
    relevance: 'Relevantie (RoN)',
    solutions: 'Oplossingen',
    kinds: { COMPLEX: 'Complex', PARSIMONIOUS: 'Zuinig', INTERMEDIATE: 'Tussenliggend' },
    kindsMean: {
      COMPLEX: 'Neemt van rijen zonder zaken niets aan (behoudend).',
      PARSIMONIOUS: 'Neemt van rijen zonder zaken aan wat de oplossing het kortst maakt.',
      INTERMEDIATE: 'Neemt van rijen zonder zaken alleen aan wat de verwachtingen aannemelijk maken.',
    },
    ambiguous: (models) => `De gegevens laten ${models} modellen toe en beslissen niet welk geldt. Lees ze als even goede verklaringen; noem ze alle.`,
    model: (model, models) => `Model ${model} van ${models}`,
    moreModels: (count) => (count === 1 ? 'Nog 1 model' : `Nog ${count} modellen`),
    always: '1 (altijd: er is geen rij zonder de uitkomst om van te onderscheiden)',
    rawCoverage: 'Ruwe dekking (covS)',
    uniqueCoverage: 'Eigen dekking (covU)',
    term: 'Combinatie',
    cases: 'Zaken',
    noSolution: 'Geen enkele rij heeft de uitkomst bij deze grenzen.',
  },
  EN: {
    noConditions: 'Choose one condition at least.',
    leavesOut: 'Cases of which a bottleneck is not recorded are left out, unless a source says that it was not there.',
    conditions: 'Conditions',
    most: (count) => `There can be no more than ${count} conditions.`,
    outcome: 'Outcome',
    negate: 'Explain the absence of the outcome',
    bounds: 'Cut-offs',
    consistency: 'Consistency from',
    pri: 'PRI from',
    contradiction: 'Contradiction from consistency',
    contradictionMeans: 'A row between this cut-off and the consistency is neither explained nor assumed.',
    off: 'none',
    frequency: 'At least so many cases in a row',
    remainders: 'Show rows without cases too',
    sets: 'Sets',
    fuzzy: 'Fuzzy sets',
    fuzzyMeans: 'A case belongs more or less, by strength; else it does or does not.',
    minStrength: 'A bottleneck counts from strength',
    membership: (strength) => `Membership at strength ${strength}${strength === 0 ? ' (nothing recorded)' : ''}`,
    missing: 'Leave out cases of which a bottleneck is not recorded',
    expectations: 'Expectations',
    expectationsMean: 'For the intermediate solution: by what is a condition expected to contribute?',
    expected: { present: 'its presence', absent: 'its absence', either: 'no expectation' },
    asked: (outcome, conditions, bounds) => `Outcome: ${outcome}. Conditions: ${conditions.join(', ')}. Cut-offs: ${bounds.join('; ')}.`,
    from: (label, value) => `${label.startsWith('PRI') ? label : label.toLowerCase()} ${value}`,
    casesInRow: (count) => (count === 1 ? 'at least 1 case in a row' : `at least ${count} cases in a row`),
    crispFrom: (strength) => `crisp sets from strength ${strength}`,
    calibratedTo: (values) => `fuzzy sets with membership ${values} at strength 0, 1, 2 and 3`,
    table: 'Truth table',
    tableMeans: '1: the condition is present, 0: absent. In brackets the names in the R package QCA.',
    row: 'Row',
    number: 'Cases (n)',
    inclusion: 'Consistency (inclS)',
    priColumn: 'PRI',
    outcomes: { PRESENT: 'present', ABSENT: 'absent', CONTRADICTION: 'contradiction', REMAINDER: 'too few cases' },
    contradictory: (having, all) => `Cases contradict each other: ${having} of ${all} ${having === 1 ? 'has' : 'have'} the outcome.`,
    withOutcome: 'With the outcome',
    withoutOutcome: 'Without the outcome',
    firstRows: (shown, all) => `The first ${shown} of ${all} rows.`,
    claims: 'What the rows rest on',
    claimsMean: 'How strongly each bottleneck shows in each case; each strength leads to its claim.',
    claimsOfRow: (row, cases) => `Row ${row}: ${cases === 1 ? '1 case' : `${cases} cases`}`,
    case: 'Case',
    notRecorded: 'not recorded',
    notFound: 'not found',
    leftOut: (count) => (count === 1 ? '1 case is in no row' : `${count} cases are in no row`),
    why: 'Why',
    unrecorded: (names) => `Not recorded, and no source says that it was not there: ${names.join('; ')}.`,
    undecided: (names) => `A membership of exactly 0.5, so as much in as out: ${names.join('; ')}.`,
    necessity: 'Necessity',
    necessityMeans: 'How necessary each condition and its absence (~) is for the outcome. Low relevance: nearly all cases have it.',
    condition: 'Condition',
    inclusionN: 'Consistency (inclN)',
    coverage: 'Coverage (covN)',
    relevance: 'Relevance (RoN)',
    solutions: 'Solutions',
    kinds: { COMPLEX: 'Complex', PARSIMONIOUS: 'Parsimonious', INTERMEDIATE: 'Intermediate' },
    kindsMean: {
      COMPLEX: 'Assumes nothing of rows without cases (conservative).',
      PARSIMONIOUS: 'Assumes of rows without cases whatever makes the solution shortest.',
      INTERMEDIATE: 'Assumes of rows without cases only what the expectations make likely.',
    },
    ambiguous: (models) => `The data allow ${models} models and do not tell which holds. Read them as equally good explanations; report them all.`,
    model: (model, models) => `Model ${model} of ${models}`,
    moreModels: (count) => (count === 1 ? '1 more model' : `${count} more models`),
    always: '1 (always: there is no row without the outcome to tell apart from)',
    rawCoverage: 'Raw coverage (covS)',
    uniqueCoverage: 'Unique coverage (covU)',
    term: 'Combination',
    cases: 'Cases',
    noSolution: 'No row has the outcome at these cut-offs.',
  },
};
