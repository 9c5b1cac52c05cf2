import type { MatrixBottlenecksQuery, MatrixClustersQuery, MatrixQuery } from './matrix.generated';
import type { ColumnOrder, RowOrder } from './messages';

type MatrixCase = MatrixQuery['cases']['nodes'][number];
type MatrixBottleneck = MatrixBottlenecksQuery['bottlenecks']['nodes'][number];
export type Column = MatrixBottleneck & { /** In how many of the cases shown. */ count: number };
type Clusters = MatrixClustersQuery['caseClusters']['clusters'];

/** A row: a case, or the label of the cases that follow. */
export type Row = { band: string; case?: never; cells?: never } | { case: MatrixCase; cells: Map<string, Cell>; band?: never };

export interface Cell {
  id: string;
  strength: number;
}

/** The rows in an order; by cluster and by domain they stand under labels. */
export function arrangeRows(
  cases: MatrixCase[],
  order: RowOrder,
  clusters: Clusters,
  labels: { others: string; domain: (domain: string) => string },
): Row[] {
  const rows = (some: MatrixCase[]): Row[] =>
    some.map((one) => ({
      case: one,
      cells: new Map(one.manifestations.nodes.map(({ id, strength, bottleneck }) => [bottleneck.id, { id, strength }])),
    }));
  const banded = (groups: [string, MatrixCase[]][]) => groups.filter(([, some]) => some.length > 0).flatMap(([band, some]) => [{ band }, ...rows(some)]);
  switch (order) {
    case 'name':
      return rows(cases);
    case 'count':
      return rows(cases.toSorted((a, b) => b.manifestations.nodes.length - a.manifestations.nodes.length));
    case 'domain':
      return banded([...Map.groupBy(cases, ({ domain }) => domain)].map(([domain, some]) => [labels.domain(domain), some]));
    case 'cluster': {
      const byId = new Map(cases.map((one) => [one.id, one]));
      const groups: [string, MatrixCase[]][] = clusters.map(({ label, cases: members }) => [label, members.flatMap(({ id }) => byId.get(id) ?? [])]);
      const placed = new Set(clusters.flatMap((cluster) => cluster.cases.map(({ id }) => id)));
      return banded([...groups, [labels.others, cases.filter(({ id }) => !placed.has(id))]]);
    }
  }
}

/** The columns in an order, each with the number of these cases that have it; what none has is left out. */
export function arrangeColumns(bottlenecks: MatrixBottleneck[], cases: MatrixCase[], order: ColumnOrder): Column[] {
  const counts = new Map<string, number>();
  for (const { manifestations } of cases) {
    for (const { bottleneck } of manifestations.nodes) counts.set(bottleneck.id, (counts.get(bottleneck.id) ?? 0) + 1);
  }
  const columns = bottlenecks.filter(({ id }) => counts.has(id)).map((bottleneck) => ({ ...bottleneck, count: counts.get(bottleneck.id)! }));
  const byCount = columns.toSorted((a, b) => b.count - a.count);
  switch (order) {
    case 'count':
      return byCount;
    case 'category':
      return byCount.toSorted((a, b) => a.category.localeCompare(b.category));
    case 'name':
      return columns.toSorted((a, b) => a.name.localeCompare(b.name));
  }
}
