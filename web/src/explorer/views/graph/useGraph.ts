import { useMemo } from 'react';
import type { NodeKind } from '../../api/schema.generated';
import { useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { Graph, Line } from './drawing';
import type { DrawnQuery } from './graph.generated';
import { familyOf } from './shapes';

/** The graph that is drawn: the nodes asked about that are of the kinds chosen, and the relations between them. */
export function useGraph(data: DrawnQuery | undefined, kinds: NodeKind[]): Graph {
  const names = useMessages(kindNames);
  const chosen = kinds.join();
  return useMemo(() => {
    const rows = data?.neighbours.filter(({ node }) => chosen === '' || chosen.split(',').includes(kindOf(node.id))) ?? [];
    const points = rows.map(({ node: { id, label } }) => ({ id, text: `${names[kindOf(id)]}\n${label}`, family: familyOf(kindOf(id)) }));
    return { points, lines: between(rows) };
  }, [data, chosen, names]);
}

/** The relations of which both ends are among the rows, each once. */
function between(rows: DrawnQuery['neighbours']): Line[] {
  const there = new Set(rows.map(({ node }) => node.id));
  const lines = new Map<string, Line>();
  for (const { node, edges } of rows) {
    for (const edge of edges) {
      if (!there.has(edge.node.id)) continue;
      const [from, to] = edge.direction === 'OUT' ? [node.id, edge.node.id] : [edge.node.id, node.id];
      lines.set(`${from} ${edge.relation} ${to}`, { from, to });
    }
  }
  return [...lines.values()];
}
