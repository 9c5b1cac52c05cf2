import type { LoopSign } from '../../../api/schema.generated';
import type { Messages } from '../../../language/language';
import type { Part } from '../messages';

interface OverviewTexts {
  intro: string;
  finding: Record<Part, string>;
  none: string;
  inCases: (share: string) => string;
  durations: (count: number, open: number) => string;
  median: (days: string) => string;
  noMedian: string;
  shortest: string;
  longest: string;
  open: string;
  loop: Record<LoopSign, string>;
  back: string;
  whole: string;
  hypothesis: string;
  inPart: string;
  solution: (consistency: string, coverage: string) => string;
  always: string;
  modularity: (count: number, value: string) => string;
}

export const messages: Messages<OverviewTexts> = {
  NL: {
    intro: 'Van elke analyse de eerste uitkomst, met haar zaken; op de eigen pagina staan de andere, en de grenzen waarmee zij veranderen.',
    finding: {
      patterns: 'Het patroon dat het minst aan toeval doet denken',
      rules: 'De regel die het minst aan toeval doet denken',
      sequences: 'Het verloop dat de meeste zaken laten zien',
      durations: 'Van eerste signaal tot erkenning',
      loops: 'De lus die in de meeste zaken te zien is',
      'truth-table': 'Wat steeds samengaat met een knelpunt',
      clusters: 'Zaken die op elkaar lijken',
    },
    none: 'In deze zaken is niets gevonden.',
    inCases: (share) => `In ${share} van de zaken`,
    durations: (count, open) => `${count === 1 ? '1 zaak kwam' : `${count} zaken kwamen`} zover, ${open} nog niet.`,
    median: (days) => `De helft van de zaken was zover na ${days}.`,
    noMedian: 'Te weinig zaken kwamen zover om te zeggen wanneer de helft er was.',
    shortest: 'Kortst',
    longest: 'Langst',
    open: 'Nog niet',
    loop: { REINFORCING: 'Versterkend: de lus voedt zichzelf.', BALANCING: 'Dempend: de lus werkt zichzelf tegen.' },
    back: 'terug naar het begin',
    whole: 'Geheel in',
    hypothesis: 'Geen zaak laat de lus geheel zien: zij is uit meer zaken samengesteld, en dus een hypothese.',
    inPart: 'Gedeeltelijk in',
    solution: (consistency, coverage) => `zuinige oplossing, consistentie ${consistency}, dekking ${coverage}.`,
    always: 'Met en zonder deze voorwaarden',
    modularity: (count, value) => `${count === 1 ? '1 groep' : `${count} groepen`}, modulariteit ${value}: hoger dan 0 is meer samenhang dan toeval geeft.`,
  },
  EN: {
    intro: 'The first result of each analysis, with its cases; the others stand on its own page, with the cut-offs that change them.',
    finding: {
      patterns: 'The pattern that is least likely by chance',
      rules: 'The rule that is least likely by chance',
      sequences: 'The sequence that most cases show',
      durations: 'From the first signal to acknowledgement',
      loops: 'The loop that most cases show',
      'truth-table': 'What always goes with a bottleneck',
      clusters: 'Cases that are alike',
    },
    none: 'Nothing was found in these cases.',
    inCases: (share) => `In ${share} of the cases`,
    durations: (count, open) => `${count === 1 ? '1 case' : `${count} cases`} came so far, ${open} not yet.`,
    median: (days) => `Half of the cases were there after ${days}.`,
    noMedian: 'Too few cases came so far to say when half of them were there.',
    shortest: 'Shortest',
    longest: 'Longest',
    open: 'Not yet',
    loop: { REINFORCING: 'Reinforcing: the loop feeds itself.', BALANCING: 'Balancing: the loop works against itself.' },
    back: 'back to the beginning',
    whole: 'Whole in',
    hypothesis: 'No case shows the whole loop: it is put together from several cases, and so a hypothesis.',
    inPart: 'In part in',
    solution: (consistency, coverage) => `parsimonious solution, consistency ${consistency}, coverage ${coverage}.`,
    always: 'With and without these conditions',
    modularity: (count, value) => `${count === 1 ? '1 cluster' : `${count} clusters`}, modularity ${value}: above 0 is more cohesion than chance gives.`,
  },
};
