import type { CaseTableAspect } from '../../api/schema.generated';
import type { Messages } from '../../language/language';

interface CompareTexts {
  title: string;
  intro: string;
  choose: string;
  find: string;
  add: string;
  remove: string;
  full: string;
  few: string;
  table: string;
  row: string;
  aspects: Record<CaseTableAspect, string>;
  differencesOnly: string;
  minStrength: string;
  inSome: (count: number, of: number) => string;
  notRecorded: string;
  notFound: string;
  claim: string;
}

export const messages: Messages<CompareTexts> = {
  NL: {
    title: 'Zaken vergelijken',
    intro: 'Zet twee tot zes zaken naast elkaar: knelpunten, maatregelen en gebeurtenissen, met hun bronnen.',
    choose: 'Gekozen zaken',
    find: 'Zoek een zaak om toe te voegen',
    add: 'Naam van een zaak, of een deel daarvan',
    remove: 'Haal weg',
    full: 'Zes zaken is het meeste; haal er eerst een weg.',
    few: 'Kies ten minste twee zaken.',
    table: 'Zaken naast elkaar',
    row: 'Waarover',
    aspects: {
      DOMAIN: 'In het kort',
      STATUS: 'In het kort',
      ACKNOWLEDGED: 'In het kort',
      AFFECTED: 'In het kort',
      COST: 'In het kort',
      BOTTLENECK: 'Knelpunten',
      MEASURE: 'Maatregelen',
      EVENT: 'Gebeurtenissen',
    },
    differencesOnly: 'Alleen wat niet alle zaken hebben',
    minStrength: 'Knelpunten vanaf sterkte',
    inSome: (count, of) => `${count} van ${of}`,
    notRecorded: 'niet vastgelegd',
    notFound: 'gezocht en niet gevonden',
    claim: 'Naar de bewering',
  },
  EN: {
    title: 'Compare cases',
    intro: 'Put two to six cases side by side: bottlenecks, measures and events, with their sources.',
    choose: 'Chosen cases',
    find: 'Find a case to add',
    add: 'Name of a case, or a part of it',
    remove: 'Remove',
    full: 'Six cases is the most; remove one first.',
    few: 'Choose two cases at least.',
    table: 'Cases side by side',
    row: 'About',
    aspects: {
      DOMAIN: 'In short',
      STATUS: 'In short',
      ACKNOWLEDGED: 'In short',
      AFFECTED: 'In short',
      COST: 'In short',
      BOTTLENECK: 'Bottlenecks',
      MEASURE: 'Measures',
      EVENT: 'Events',
    },
    differencesOnly: 'Only what not all cases have',
    minStrength: 'Bottlenecks from strength',
    inSome: (count, of) => `${count} of ${of}`,
    notRecorded: 'not recorded',
    notFound: 'looked for and not found',
    claim: 'To the claim',
  },
};

/** compareCases takes no fewer and no more. */
export const [fewest, most] = [2, 6];
