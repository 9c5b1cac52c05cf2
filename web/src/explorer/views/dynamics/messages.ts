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
  found: (count: number) => string;
  foundFirst: (count: number) => string;
  none: string;
  lower: (labels: string[]) => string;
  raise: (labels: string[]) => string;
  widen: string;
  minCases: string;
  minStrength: string;
  maxLength: string;
  order: string;
  cases: string;
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
    found: (count) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
    foundFirst: (count) => `De eerste ${count}; er kunnen er meer zijn`,
    none: 'Met deze grenzen is er niets.',
    lower: (labels) => `Verlaag ${labels.map((label) => `‘${label}’`).join(' of ')} om meer te vinden.`,
    raise: (labels) => `Verhoog ${labels.map((label) => `‘${label}’`).join(' of ')} om meer te vinden.`,
    widen: 'Of kies meer zaken.',
    minCases: 'Ten minste zoveel zaken',
    minStrength: 'Sterkte vanaf',
    maxLength: 'Hoogstens zoveel verbanden',
    order: 'Volgorde',
    cases: 'Zaken',
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
    found: (count) => (count === 1 ? '1 found' : `${count} found`),
    foundFirst: (count) => `The first ${count}; there may be more`,
    none: 'There is nothing within these bounds.',
    lower: (labels) => `Lower ${labels.map((label) => `‘${label}’`).join(' or ')} to find more.`,
    raise: (labels) => `Raise ${labels.map((label) => `‘${label}’`).join(' or ')} to find more.`,
    widen: 'Or choose more cases.',
    minCases: 'At least so many cases',
    minStrength: 'Strength from',
    maxLength: 'At most so many links',
    order: 'Order',
    cases: 'Cases',
  },
};
