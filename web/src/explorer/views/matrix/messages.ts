import type { Messages } from '../../language/language';

export type RowOrder = 'cluster' | 'name' | 'domain' | 'count';
export type ColumnOrder = 'count' | 'category' | 'name';

interface MatrixTexts {
  title: string;
  intro: string;
  rows: string;
  columns: string;
  rowOrders: Record<RowOrder, string>;
  columnOrders: Record<ColumnOrder, string>;
  domain: string;
  country: string;
  phase: string;
  grid: string;
  case: string;
  cases: string;
  count: (cases: number, bottlenecks: number) => string;
  loading: (loaded: number, all: number) => string;
  legend: string;
  keys: string;
  empty: string;
  others: string;
  cell: (case_: string, bottleneck: string, strength: number) => string;
  claim: string;
  choose: string;
  page: string;
  csv: string;
  csvPhases: string;
  modularity: (value: string) => string;
}

export const messages: Messages<MatrixTexts> = {
  NL: {
    title: 'Matrix van zaken en knelpunten',
    intro: 'Hoe sterk elk knelpunt zich in elke zaak toont: 1 enigszins, 2 duidelijk, 3 bepalend. Een lege cel wil zeggen dat er niets is vastgelegd, niet dat het er niet was.',
    rows: 'Volgorde van de zaken',
    columns: 'Volgorde van de knelpunten',
    rowOrders: { cluster: 'wat op elkaar lijkt bij elkaar', name: 'naam', domain: 'domein', count: 'aantal knelpunten' },
    columnOrders: { count: 'aantal zaken', category: 'categorie', name: 'naam' },
    domain: 'Domein',
    country: 'Land',
    phase: 'Fase',
    grid: 'Zaken en knelpunten',
    case: 'Zaak',
    cases: 'Zaken',
    count: (cases, bottlenecks) => `${cases} zaken × ${bottlenecks} knelpunten.`,
    loading: (loaded, all) => `${loaded} van ${all} zaken opgehaald…`,
    legend: 'Sterkte',
    keys: 'Pijltjestoetsen gaan door de cellen en de namen; Enter toont de bewering, of opent de zaak of het knelpunt.',
    empty: 'niets vastgelegd',
    others: 'Overige zaken',
    cell: (case_, bottleneck, strength) => `${strength}: ${bottleneck} in ${case_}`,
    claim: 'De bewering achter de cel',
    choose: 'Kies een cel.',
    page: 'Naar de bewering',
    csv: 'Haal op als CSV',
    csvPhases: '(deze zaken, met alle fasen)',
    modularity: (value) => `De groepen hangen sterker samen dan toeval met een modulariteit van ${value}.`,
  },
  EN: {
    title: 'Matrix of cases and bottlenecks',
    intro: 'How strongly each bottleneck shows in each case: 1 some, 2 clear, 3 defining. An empty cell means that nothing is recorded, not that it was not there.',
    rows: 'Order of the cases',
    columns: 'Order of the bottlenecks',
    rowOrders: { cluster: 'what is alike together', name: 'name', domain: 'domain', count: 'number of bottlenecks' },
    columnOrders: { count: 'number of cases', category: 'category', name: 'name' },
    domain: 'Domain',
    country: 'Country',
    phase: 'Phase',
    grid: 'Cases and bottlenecks',
    case: 'Case',
    cases: 'Cases',
    count: (cases, bottlenecks) => `${cases} cases × ${bottlenecks} bottlenecks.`,
    loading: (loaded, all) => `${loaded} of ${all} cases fetched…`,
    legend: 'Strength',
    keys: 'Arrow keys walk through the cells and the names; Enter shows the claim, or opens the case or the bottleneck.',
    empty: 'nothing recorded',
    others: 'Other cases',
    cell: (case_, bottleneck, strength) => `${strength}: ${bottleneck} in ${case_}`,
    claim: 'The claim behind the cell',
    choose: 'Choose a cell.',
    page: 'To the claim',
    csv: 'Fetch as CSV',
    csvPhases: '(these cases, with all phases)',
    modularity: (value) => `The groups hold together more than chance gives, with a modularity of ${value}.`,
  },
};
