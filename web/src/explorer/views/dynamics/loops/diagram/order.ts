import type { Node } from './box';

/** So many rounds of exchanges at most; few are ever needed. */
const rounds = 8;

/**
 * The nodes in the order in which those that are linked stand close together, and few links cross: the order given, with
 * pairs exchanged as long as that helps. Links are pairs of ids. On a ring the last stands beside the first.
 */
export function ordered(nodes: Node[], links: [string, string][], onRing: boolean): Node[] {
  const order = [...nodes];
  let cost = costOf(order, links, onRing);
  for (let round = 0, better = true; better && round < rounds; round++) {
    better = false;
    for (let i = 1; i < order.length; i++) {
      for (let j = i + 1; j < order.length; j++) {
        exchange(order, i, j);
        const now = costOf(order, links, onRing);
        if (now < cost) [cost, better] = [now, true];
        else exchange(order, i, j);
      }
    }
  }
  return order;
}

function exchange(order: Node[], i: number, j: number): void {
  [order[i], order[j]] = [order[j]!, order[i]!];
}

/** How far the links reach, and how often they cross. */
function costOf(order: Node[], links: [string, string][], onRing: boolean): number {
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const chords = links.map(([from, to]) => [place.get(from)!, place.get(to)!].toSorted((a, b) => a - b) as [number, number]);
  const lengths = chords.reduce((sum, [a, b]) => sum + Math.min(b - a, onRing ? order.length - b + a : Infinity), 0);
  const crossings = chords.reduce((sum, chord, index) => sum + chords.slice(0, index).filter((other) => cross(chord, other)).length, 0);
  return lengths + 2 * crossings;
}

/** Whether two chords of a ring cross: exactly one end of the one lies between the ends of the other. */
function cross([a, b]: [number, number], [c, d]: [number, number]): boolean {
  const between = (end: number) => a < end && end < b;
  const shared = a === c || a === d || b === c || b === d;
  return !shared && between(c) !== between(d);
}
