import type { PatternOrder, RowOutcome, SolutionKind } from '../../api/schema.generated';
import type { Messages } from '../../language/language';

export type Part = 'patterns' | 'rules' | 'sequences' | 'durations' | 'loops' | 'truth-table' | 'clusters';

interface DynamicsTexts {
  title: string;
  parts: string;
  overview: string;
  names: Record<Part, string>;
  explained: Record<Part, string>;
  population: (cases: number, withData: number) => string;
  unrecorded: Record<Part, string>;
  unrecordedLeftOut: string;
  noConditions: string;
  found: (count: number) => string;
  foundFirst: (count: number) => string;
  none: string;
  lower: (labels: string[]) => string;
  raise: (labels: string[]) => string;
  widen: string;
  minCases: string;
  minSize: string;
  minStrength: string;
  maxLength: string;
  order: string;
  orders: Record<PatternOrder, string>;
  cases: string;
  claims: string;
  reinforcing: string;
  balancing: string;
  loop: (name: string) => string;
  whole: string;
  parts_: string;
  links: string;
  feeds: string;
  dampens: string;
  conditions: string;
  outcome: string;
  negate: string;
  consistency: string;
  frequency: string;
  fuzzy: string;
  missing: string;
  table: string;
  pri: string;
  outcomes: Record<RowOutcome, string>;
  necessity: string;
  coverage: string;
  relevance: string;
  solutions: string;
  kinds: Record<SolutionKind, string>;
  models: (model: number, models: number) => string;
  rawCoverage: string;
  uniqueCoverage: string;
  term: string;
  noSolution: string;
  resolution: string;
  modularity: (value: string) => string;
  defining: string;
}

export const messages: Messages<DynamicsTexts> = {
  NL: {
    title: 'Terugkerende dynamieken',
    parts: 'Analyses',
    overview: 'Overzicht',
    names: {
      patterns: 'Patronen',
      rules: 'Regels',
      sequences: 'Verloop',
      durations: 'Duur',
      loops: 'Lussen',
      'truth-table': 'Waarheidstabel',
      clusters: 'Groepen',
    },
    explained: {
      patterns: 'Welke knelpunten komen vaker samen voor dan toeval geeft? Gesloten verzamelingen van knelpunten, getoetst aan gehusselde matrices met dezelfde totalen.',
      rules: 'Als deze knelpunten er zijn, welke zijn er dan meestal ook? Met de zaken waarin dat niet opging.',
      sequences: 'Welke soorten gebeurtenissen volgen elkaar in veel zaken, en na hoeveel tijd?',
      durations: 'Hoe lang duurde het van de ene soort gebeurtenis tot de andere? Met een kwart, de helft en driekwart van de zaken, en de datums waaruit dat volgt.',
      loops: 'Welke knelpunten voeden elkaar in een kring? Elementaire kringen in de oorzakelijke verbanden van alle zaken samen.',
      'truth-table': 'Welke combinaties van knelpunten gaan steeds samen met een ander? Kwalitatieve vergelijkende analyse (QCA), exact geminimaliseerd.',
      clusters: 'Welke zaken lijken meer op elkaar dan op de rest, en wat onderscheidt zo’n groep?',
    },
    population: (cases, withData) =>
      withData === cases
        ? `Geteld over ${cases === 1 ? '1 zaak' : `${cases} zaken`}, waarvan is vastgelegd wat hier telt.`
        : `Geteld over ${withData} van de ${cases} zaken: die waarvan is vastgelegd wat hier telt.`,
    unrecorded: {
      patterns: 'Een knelpunt dat van een zaak niet is vastgelegd, telt als niet aanwezig.',
      rules: 'Een knelpunt dat van een zaak niet is vastgelegd, telt als niet aanwezig; een uitzondering is dus een zaak waarvan het niet is vastgelegd.',
      sequences: 'Wat niet in een tijdlijn staat, kan wel zijn gebeurd.',
      durations: 'Een zaak waarvan het einde niet is vastgelegd, telt als open.',
      loops: 'Alleen verbanden die een bron noemt, tellen. Wat niet is vastgelegd, kan er wel zijn geweest.',
      'truth-table': 'Een knelpunt dat van een zaak niet is vastgelegd, telt als niet aanwezig.',
      clusters: 'Een knelpunt dat van een zaak niet is vastgelegd, telt als niet aanwezig.',
    },
    unrecordedLeftOut: 'Zaken waarvan een knelpunt niet is vastgelegd, zijn weggelaten, tenzij een bron zegt dat het er niet was.',
    noConditions: 'Kies ten minste een voorwaarde.',
    found: (count) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
    foundFirst: (count) => `De eerste ${count}; er kunnen er meer zijn`,
    none: 'Met deze grenzen is er niets.',
    lower: (labels) => `Verlaag ${labels.map((label) => `‘${label}’`).join(' of ')} om meer te vinden.`,
    raise: (labels) => `Verhoog ${labels.map((label) => `‘${label}’`).join(' of ')} om meer te vinden.`,
    widen: 'Of kies meer zaken.',
    minCases: 'Ten minste zoveel zaken',
    minSize: 'Ten minste zoveel knelpunten',
    minStrength: 'Sterkte vanaf',
    maxLength: 'Hoogstens zoveel verbanden',
    order: 'Volgorde',
    orders: { SUPPORT: 'meeste zaken', LIFT: 'hoogste lift', SURPRISE: 'minst waarschijnlijk bij toeval' },
    cases: 'Zaken',
    claims: 'Beweringen met bronnen',
    reinforcing: 'versterkend',
    balancing: 'dempend',
    loop: (name) => `Lus van ${name}`,
    whole: 'Geheel in',
    parts_: 'Gedeeltelijk in',
    links: 'Verbanden',
    feeds: 'versterkt',
    dampens: 'dempt',
    conditions: 'Voorwaarden',
    outcome: 'Uitkomst',
    negate: 'Verklaar de afwezigheid van de uitkomst',
    consistency: 'Consistentie',
    frequency: 'Ten minste zoveel zaken in een rij',
    fuzzy: 'Vage verzamelingen (naar sterkte)',
    missing: 'Laat zaken weg waarvan een knelpunt niet is vastgelegd',
    table: 'Waarheidstabel',
    pri: 'PRI',
    outcomes: { PRESENT: 'aanwezig', ABSENT: 'afwezig', CONTRADICTION: 'tegenspraak', REMAINDER: 'te weinig zaken' },
    necessity: 'Noodzakelijkheid',
    coverage: 'Dekking',
    relevance: 'Relevantie',
    solutions: 'Oplossingen',
    kinds: { COMPLEX: 'Complex', PARSIMONIOUS: 'Zuinig', INTERMEDIATE: 'Tussenliggend' },
    models: (model, models) => `model ${model} van ${models}: de gegevens beslissen niet welk geldt`,
    rawCoverage: 'Ruwe dekking',
    uniqueCoverage: 'Eigen dekking',
    term: 'Combinatie',
    noSolution: 'Geen enkele rij is consistent genoeg.',
    resolution: 'Fijnheid',
    modularity: (value) => `Modulariteit ${value}: hoger dan 0 is meer samenhang dan toeval geeft.`,
    defining: 'Kenmerkende knelpunten',
  },
  EN: {
    title: 'Recurring dynamics',
    parts: 'Analyses',
    overview: 'Overview',
    names: {
      patterns: 'Patterns',
      rules: 'Rules',
      sequences: 'Sequences',
      durations: 'Durations',
      loops: 'Loops',
      'truth-table': 'Truth table',
      clusters: 'Clusters',
    },
    explained: {
      patterns: 'Which bottlenecks come together more often than chance gives? Closed sets of bottlenecks, tested against shuffled matrices with the same totals.',
      rules: 'If these bottlenecks are there, which others mostly are too? With the cases in which it did not hold.',
      sequences: 'Which kinds of events follow each other in many cases, and after how long?',
      durations: 'How long did it take from one kind of event to another? With a quarter, half and three quarters of the cases, and the dates from which that follows.',
      loops: 'Which bottlenecks feed each other in a circle? Elementary cycles in the causal links of all cases together.',
      'truth-table': 'Which combinations of bottlenecks always go with another one? Qualitative comparative analysis (QCA), minimised exactly.',
      clusters: 'Which cases are more like each other than like the rest, and what sets such a group apart?',
    },
    population: (cases, withData) =>
      withData === cases
        ? `Counted over ${cases === 1 ? '1 case' : `${cases} cases`}, of which is recorded what counts here.`
        : `Counted over ${withData} of the ${cases} cases: those of which is recorded what counts here.`,
    unrecorded: {
      patterns: 'A bottleneck that is not recorded of a case counts as absent.',
      rules: 'A bottleneck that is not recorded of a case counts as absent; so an exception is a case without a record of it.',
      sequences: 'What is not in a timeline may still have happened.',
      durations: 'A case whose end is not recorded counts as open.',
      loops: 'Only links that a source names count. What is not recorded may still have been there.',
      'truth-table': 'A bottleneck that is not recorded of a case counts as absent.',
      clusters: 'A bottleneck that is not recorded of a case counts as absent.',
    },
    unrecordedLeftOut: 'Cases of which a bottleneck is not recorded are left out, unless a source says that it was not there.',
    noConditions: 'Choose one condition at least.',
    found: (count) => (count === 1 ? '1 found' : `${count} found`),
    foundFirst: (count) => `The first ${count}; there may be more`,
    none: 'There is nothing within these bounds.',
    lower: (labels) => `Lower ${labels.map((label) => `‘${label}’`).join(' or ')} to find more.`,
    raise: (labels) => `Raise ${labels.map((label) => `‘${label}’`).join(' or ')} to find more.`,
    widen: 'Or choose more cases.',
    minCases: 'At least so many cases',
    minSize: 'At least so many bottlenecks',
    minStrength: 'Strength from',
    maxLength: 'At most so many links',
    order: 'Order',
    orders: { SUPPORT: 'most cases', LIFT: 'highest lift', SURPRISE: 'least likely by chance' },
    cases: 'Cases',
    claims: 'Claims with sources',
    reinforcing: 'reinforcing',
    balancing: 'balancing',
    loop: (name) => `Loop of ${name}`,
    whole: 'Whole in',
    parts_: 'In part in',
    links: 'Links',
    feeds: 'feeds',
    dampens: 'dampens',
    conditions: 'Conditions',
    outcome: 'Outcome',
    negate: 'Explain the absence of the outcome',
    consistency: 'Consistency',
    frequency: 'At least so many cases in a row',
    fuzzy: 'Fuzzy sets (by strength)',
    missing: 'Leave out cases of which a bottleneck is not recorded',
    table: 'Truth table',
    pri: 'PRI',
    outcomes: { PRESENT: 'present', ABSENT: 'absent', CONTRADICTION: 'contradiction', REMAINDER: 'too few cases' },
    necessity: 'Necessity',
    coverage: 'Coverage',
    relevance: 'Relevance',
    solutions: 'Solutions',
    kinds: { COMPLEX: 'Complex', PARSIMONIOUS: 'Parsimonious', INTERMEDIATE: 'Intermediate' },
    models: (model, models) => `model ${model} of ${models}: the data do not tell which holds`,
    rawCoverage: 'Raw coverage',
    uniqueCoverage: 'Unique coverage',
    term: 'Combination',
    noSolution: 'No row is consistent enough.',
    resolution: 'Resolution',
    modularity: (value) => `Modularity ${value}: above 0 is more cohesion than chance gives.`,
    defining: 'Defining bottlenecks',
  },
};
