import type { Cell, Column, Row } from '../../matrix/arrange';
import type { ClusterCellsQuery, ClustersQuery } from './clusters.generated';

export type Cluster = ClustersQuery['caseClusters']['clusters'][number];

/** The claims about a case, by the id of their bottleneck; by the id of the case. */
export type Cells = Map<string, Map<string, Cell>>;

export function cellsOf(pages: ClusterCellsQuery[]): Cells {
  const cases = pages.flatMap((page) => page.cases.nodes);
  return new Map(cases.map(({ id, manifestations }) => [id, new Map(manifestations.nodes.map((claim) => [claim.bottleneck.id, claim]))]));
}

/** The ids of the bottlenecks that set any group apart, in the order of the groups. */
export function definingOf(clusters: Cluster[]): string[] {
  return [...new Set(clusters.flatMap(({ definingBottlenecks }) => definingBottlenecks.map(({ id }) => id)))];
}

/** A row for each case, under the name of its group. */
export function rowsOf(clusters: Cluster[], cells: Cells, nameOf: (cluster: Cluster, index: number) => string): Row[] {
  return clusters.flatMap((cluster, index): Row[] => [
    { band: nameOf(cluster, index) },
    ...cluster.cases.map((one) => ({ case: { ...one, manifestations: { nodes: [] } }, cells: cells.get(one.id) ?? new Map() })),
  ]);
}

/** A column for each bottleneck that sets a group apart, with the number of cases shown that have it. */
export function columnsOf(clusters: Cluster[], cells: Cells): Column[] {
  const bottlenecks = new Map(clusters.flatMap(({ definingBottlenecks }) => definingBottlenecks.map((one) => [one.id, one] as const)));
  const shown = new Set(clusters.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const having = (id: string) => [...cells].filter(([one, claims]) => shown.has(one) && claims.has(id)).length;
  return [...bottlenecks.values()].map((bottleneck) => ({ ...bottleneck, count: having(bottleneck.id) }));
}
