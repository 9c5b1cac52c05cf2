import type { Messages } from '../../language/language';

/** So many nodes can be added one by one: what the API tells the neighbours of in one question. */
export const most = 100;

interface GraphTexts {
  title: string;
  intro: string;
  add: string;
  start: string;
  drawn: (points: number, lines: number) => string;
  full: string;
  kinds: string;
  remove: string;
  clear: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  save: (format: string) => string;
  legend: string;
  kind: string;
  node: string;
  relations: string;
  actions: string;
  chosen: string;
  nothingChosen: string;
  page: string;
  neighbours: (count: number) => string;
  addAll: (count: number) => string;
  paths: string;
  from: string;
  to: string;
  choose: string;
  steps: (count: number) => string;
  noPath: string;
  draw: string;
  change: string;
  keys: string;
  asTable: string;
  all: string;
  behind: string;
  allOf: string;
  failed: string;
}

export const messages: Messages<GraphTexts> = {
  NL: {
    title: 'De graaf verkennen',
    intro: 'Zoek een punt, kies het, en voeg toe waarmee het verbonden is. Wat getekend is, staat in het adres en is zo te delen.',
    add: 'Zoek een punt om te tekenen',
    start: 'Begin bijvoorbeeld met',
    drawn: (points, lines) => `${points} ${points === 1 ? 'punt' : 'punten'}, ${lines} ${lines === 1 ? 'verbinding' : 'verbindingen'}`,
    full: `Je kunt ${most} punten los toevoegen. Haal er eerst een weg.`,
    kinds: 'Soort',
    remove: 'Haal weg',
    clear: 'Begin opnieuw',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    fit: 'Alles in beeld',
    save: (format) => `Bewaar als ${format}`,
    legend: 'Vormen',
    kind: 'Soort',
    node: 'Punt',
    relations: 'Getekende verbindingen',
    actions: 'Weghalen',
    chosen: 'Gekozen',
    nothingChosen: 'Kies een punt in de tekening of in de tabel om te zien waarmee het verbonden is.',
    page: 'Naar de pagina',
    neighbours: (count) => `Verbonden met (${count})`,
    addAll: (count) => `Voeg deze ${count} toe`,
    paths: 'Paden tussen twee punten',
    from: 'Van',
    to: 'Naar',
    choose: 'Kies',
    steps: (count) => (count === 1 ? '1 stap' : `${count} stappen`),
    noPath: 'Er is geen pad van hoogstens vier stappen.',
    draw: 'Teken dit pad',
    change: 'Kies een ander',
    keys: 'pijltjes verschuiven, plus en min vergroten en verkleinen, 0 brengt alles in beeld',
    asTable: 'Als tabel',
    all: 'Teken alles van een soort',
    behind: 'De export waaruit alles van een soort komt (Cytoscape-JSON)',
    allOf: 'Soorten',
    failed: 'De punten konden niet worden opgehaald. Probeer het zo nog eens.',
  },
  EN: {
    title: 'Explore the graph',
    intro: 'Search for a node, select it, and add what it is joined to. What is drawn stands in the address, so that it can be shared.',
    add: 'Search for a node to draw',
    start: 'Begin for instance with',
    drawn: (points, lines) => `${points} ${points === 1 ? 'node' : 'nodes'}, ${lines} ${lines === 1 ? 'relation' : 'relations'}`,
    full: `You can add ${most} nodes one by one. Remove one first.`,
    kinds: 'Kind',
    remove: 'Remove',
    clear: 'Begin anew',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fit: 'Show all',
    save: (format) => `Save as ${format}`,
    legend: 'Shapes',
    kind: 'Kind',
    node: 'Node',
    relations: 'Relations drawn',
    actions: 'Remove',
    chosen: 'Selected',
    nothingChosen: 'Select a node in the drawing or in the table to see what it is joined to.',
    page: 'To its page',
    neighbours: (count) => `Joined to (${count})`,
    addAll: (count) => `Add these ${count}`,
    paths: 'Paths between two nodes',
    from: 'From',
    to: 'To',
    choose: 'Choose',
    steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
    noPath: 'There is no path of at most four steps.',
    draw: 'Draw this path',
    change: 'Choose another',
    keys: 'arrows move, plus and minus zoom, 0 shows all',
    asTable: 'As a table',
    all: 'Draw all of a kind',
    behind: 'The export that all of a kind comes from (Cytoscape JSON)',
    allOf: 'Kinds',
    failed: 'The nodes could not be fetched. Try again in a while.',
  },
};
