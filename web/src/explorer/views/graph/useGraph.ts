import { useMemo } from 'react';
import type { NodeKind } from '../../api/schema.generated';
import { useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { Graph, Line } from './drawing';
import type { DrawnQuery } from './graph.generated';
import { familyOf } from './shapes';
import type { Whole } from './useWhole';

export interface Labelled {
  graph: Graph;
  /** The label of each node that may be drawn, also of those that the kinds chosen leave out. */
  labels: Map<string, string>;
}

/** In the drawing a label has at most so many characters; the table and the panel have the whole of it. */
const longest = 48;

/** The graph that is drawn: the nodes asked about and all of some kinds, those of the kinds chosen, and the relations between them. */
export function useGraph(drawn: DrawnQuery['neighbours'], whole: Whole, kinds: NodeKind[]): Labelled {
  const names = useMessages(kindNames);
  const chosen = kinds.join();
  return useMemo(() => {
    const labels = new Map([...drawn.map(({ node }) => node), ...whole.nodes].map(({ id, label }) => [id, label]));
    const shown = [...labels].filter(([id]) => chosen === '' || chosen.split(',').includes(kindOf(id)));
    const points = shown.map(([id, label]) => ({ id, text: `${names[kindOf(id)]}\n${shortened(label)}`, family: familyOf(kindOf(id)) }));
    return { graph: { points, lines: between(new Set(shown.map(([id]) => id)), drawn, whole) }, labels };
  }, [drawn, whole, chosen, names]);
}

function shortened(label: string): string {
  return label.length <= longest ? label : `${label.slice(0, label.lastIndexOf(' ', longest))}…`;
}

/** The relations of which both ends are there, each once. */
function between(there: Set<string>, drawn: DrawnQuery['neighbours'], whole: Whole): Line[] {
  const lines = new Map<string, Line>();
  const add = (from: string, type: string, to: string) => {
    if (there.has(from) && there.has(to)) lines.set(`${from} ${type} ${to}`, { from, to });
  };
  for (const { node, edges } of drawn) {
    for (const { node: other, relation, direction } of edges) {
      if (direction === 'OUT') add(node.id, relation, other.id);
      else add(other.id, relation, node.id);
    }
  }
  for (const { from, type, to } of whole.relations) add(from, type, to);
  return [...lines.values()];
}
