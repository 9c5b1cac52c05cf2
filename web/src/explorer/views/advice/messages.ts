import type { Messages } from '../../language/language';

interface AdviceTexts {
  title: string;
  intro: string;
  situation: string;
  hint: string;
  ask: string;
  ofCase: (name: string) => string;
  recognised: string;
  recognisedIntro: string;
  nothingRecognised: string;
  words: string;
  denied: string;
  terms: string;
  country: string;
  others: string;
  domain: string;
  phase: string;
  events: string;
  measures: string;
  unknown: string;
  add: string;
  addButton: string;
  added: string;
  undo: string;
  nothingNear: string;
  population: (similar: number, all: number) => string;
  similar: string;
  watchFor: string;
  watchForIntro: string;
  seenIn: (count: number, of: number) => string;
  inAll: (count: number, of: number) => string;
  next: string;
  nextIntro: string;
  after: (days: string) => string;
  considerations: string;
  recommendations: string;
  by: (actor: string) => string;
  unanswered: string;
  measuresUsed: string;
  comparisons: string;
  print: string;
  save: string;
  fileName: string;
}

export const messages: Messages<AdviceTexts> = {
  NL: {
    title: 'Advies uit eerdere zaken',
    intro: 'Beschrijf een nieuwe situatie. Hier komt te staan wat daarin wordt herkend, welke zaken erop lijken, waarop te letten, wat toen is geadviseerd en wat daarvan kwam.',
    situation: 'De situatie',
    hint: 'In het Nederlands of Engels, hoogstens 20.000 tekens. Geen persoonsgegevens. De tekst gaat alleen naar deze server en wordt niet bewaard.',
    ask: 'Vraag advies',
    ofCase: (name) => `Wat andere zaken leren voor ${name}`,
    recognised: 'Wat is herkend',
    recognisedIntro: 'Klopt er iets niet? Vink het uit, of voeg toe wat ontbreekt; het advies volgt.',
    nothingRecognised: 'In deze tekst is geen knelpunt herkend. Voeg er hieronder een toe.',
    words: 'door de woorden',
    denied: 'Volgens de tekst niet aan de orde',
    terms: 'Begrippen',
    country: 'Land',
    others: 'Ook herkend',
    domain: 'Domein',
    phase: 'Fase',
    events: 'Gebeurtenissen',
    measures: 'Maatregelen',
    unknown: 'niet herkend',
    add: 'Voeg een knelpunt toe',
    addButton: 'Voeg toe',
    added: 'zelf toegevoegd',
    undo: 'Maak alle correcties ongedaan',
    nothingNear: 'Geen zaak lijkt genoeg op deze situatie. Daarom alleen wat is herkend.',
    population: (similar, all) => `Dit berust op ${similar} vergelijkbare zaken uit ${all}. Wat in een zaak niet is vastgelegd, telt niet mee.`,
    similar: 'Vergelijkbare zaken',
    watchFor: 'Waarop te letten',
    watchForIntro: 'Knelpunten die de vergelijkbare zaken hadden en die nog niet zijn genoemd.',
    seenIn: (count, of) => `in ${count} van ${of} vergelijkbare zaken`,
    inAll: (count, of) => `in alle zaken samen ${count} van ${of}`,
    next: 'Wat hierna vaak komt',
    nextIntro: 'Gebeurtenissen die in de vergelijkbare zaken volgden.',
    after: (days) => `mediaan na ${days}`,
    considerations: 'Vragen uit de leidraad voor deze fase',
    recommendations: 'Wat toen is aanbevolen',
    by: (actor) => `door ${actor}`,
    unanswered: 'geen antwoord vastgelegd',
    measuresUsed: 'Maatregelen die zijn gebruikt',
    comparisons: 'Lessen over de grens',
    print: 'Druk af',
    save: 'Bewaar als Markdown',
    fileName: 'advies.md',
  },
  EN: {
    title: 'Advice from past cases',
    intro: 'Describe a new situation. You see what is recognised in it, which cases are like it, what to watch for, what was advised then and what came of it.',
    situation: 'The situation',
    hint: 'In Dutch or English, at most 20,000 characters. No personal data. The text goes to this server only and is not kept.',
    ask: 'Ask for advice',
    ofCase: (name) => `What other cases teach for ${name}`,
    recognised: 'What was recognised',
    recognisedIntro: 'Is something wrong? Untick it, or add what is missing; the advice follows.',
    nothingRecognised: 'No bottleneck was recognised in this text. Add one below.',
    words: 'by the words',
    denied: 'Not the case, says the text',
    terms: 'Terms',
    country: 'Country',
    others: 'Recognised too',
    domain: 'Domain',
    phase: 'Phase',
    events: 'Events',
    measures: 'Measures',
    unknown: 'not recognised',
    add: 'Add a bottleneck',
    addButton: 'Add',
    added: 'added by you',
    undo: 'Undo all corrections',
    nothingNear: 'No case is near enough to this situation. So only what was recognised is shown.',
    population: (similar, all) => `This rests on ${similar} similar cases out of ${all}. What is not recorded of a case does not count.`,
    similar: 'Similar cases',
    watchFor: 'What to watch for',
    watchForIntro: 'Bottlenecks that the similar cases had and that are not mentioned yet.',
    seenIn: (count, of) => `in ${count} of ${of} similar cases`,
    inAll: (count, of) => `in all cases together ${count} of ${of}`,
    next: 'What tends to come next',
    nextIntro: 'Events that followed in the similar cases.',
    after: (days) => `median after ${days}`,
    considerations: 'Questions of the guideline for this phase',
    recommendations: 'What was recommended then',
    by: (actor) => `by ${actor}`,
    unanswered: 'no answer recorded',
    measuresUsed: 'Measures that were used',
    comparisons: 'Lessons across the border',
    print: 'Print',
    save: 'Save as Markdown',
    fileName: 'advice.md',
  },
};
