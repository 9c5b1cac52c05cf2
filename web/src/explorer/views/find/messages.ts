import type { Messages } from '../../language/language';

interface FindTexts {
  title: string;
  intro: string;
  search: string;
  placeholder: string;
  button: string;
  results: (count: number, query: string) => string;
  narrow: string;
  kind: string;
  domain: string;
  country: string;
  phase: string;
  category: string;
  trajectories: string;
  foreignCases: string;
  bottlenecks: string;
  inCases: (count: number) => string;
  knelpunten: (count: number) => string;
}

export const messages: Messages<FindTexts> = {
  NL: {
    title: 'Zoeken in de graaf',
    intro: 'Zaken waarin de overheid mensen schaadde, wat er telkens misging, wat werd geadviseerd en wat daarvan kwam. Elke bewering leidt naar haar bron.',
    search: 'Zoek in alles',
    placeholder: 'bijvoorbeeld: genegeerde signalen',
    button: 'Zoek',
    results: (count, query) => `${count} ${count === 1 ? 'resultaat' : 'resultaten'} voor “${query}”`,
    narrow: 'Verfijn',
    kind: 'Soort',
    domain: 'Domein',
    country: 'Land',
    phase: 'Fase',
    category: 'Categorie',
    trajectories: 'Hersteltrajecten',
    foreignCases: 'Zaken in het buitenland',
    bottlenecks: 'Systeemknelpunten',
    inCases: (count) => (count === 1 ? 'in 1 zaak' : `in ${count} zaken`),
    knelpunten: (count) => (count === 1 ? '1 knelpunt' : `${count} knelpunten`),
  },
  EN: {
    title: 'Search the graph',
    intro: 'Cases in which government harmed people, what went wrong each time, what was advised and what came of it. Every claim leads to its source.',
    search: 'Search everything',
    placeholder: 'for instance: ignored signals',
    button: 'Search',
    results: (count, query) => `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`,
    narrow: 'Narrow down',
    kind: 'Kind',
    domain: 'Domain',
    country: 'Country',
    phase: 'Phase',
    category: 'Category',
    trajectories: 'Recovery trajectories',
    foreignCases: 'Cases abroad',
    bottlenecks: 'Systemic bottlenecks',
    inCases: (count) => (count === 1 ? 'in 1 case' : `in ${count} cases`),
    knelpunten: (count) => (count === 1 ? '1 bottleneck' : `${count} bottlenecks`),
  },
};
