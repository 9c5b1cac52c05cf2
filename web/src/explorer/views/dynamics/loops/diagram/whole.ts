import type { Box, Node } from './box';
import { column } from './column';
import type { Link } from './connect';
import { ordered } from './order';
import { ring } from './ring';

/** Between the parts of a drawing. */
const [gapX, gapY] = [90, 80];

/** A ring of more boxes than this is wide enough for its links. */
const roomy = 8;

/**
 * Boxes for nodes and the links among them: a ring for each part that hangs together, the largest first, in rows of at
 * most this width. The same nodes and links always have the same places.
 */
export function rings(nodes: Node[], links: Link[], width: number): Box[] {
  const placed: Box[] = [];
  let [left, top, bottom] = [0, 0, 0];
  for (const part of components(nodes, links)) {
    const within = linksWithin(part, links);
    // Where many links come together they need more room, but large rings have it within.
    const room = part.length > roomy ? 1 : Math.min(2, Math.max(1, (0.8 * within.length) / part.length));
    const boxes = ring(ordered(part, within, true), 1.4, room);
    const bounds = boundsOf(boxes);
    if (left > 0 && left + bounds.width > width) [left, top] = [0, bottom + gapY];
    placed.push(...boxes.map((box) => ({ ...box, x: box.x - bounds.left + left, y: box.y - bounds.top + top })));
    left += bounds.width + gapX;
    bottom = Math.max(bottom, top + bounds.height);
  }
  return placed;
}

/** The same below each other, for a narrow page. */
export function columns(nodes: Node[], links: Link[]): Box[] {
  return column(components(nodes, links).flatMap((part) => ordered(part, linksWithin(part, links), false)));
}

export interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function boundsOf(boxes: Pick<Box, 'x' | 'y' | 'width' | 'height'>[]): Bounds {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
  return { left, top, width: right - left, height: bottom - top };
}

/** The parts that hang together, the largest first, else in the order of their first node. */
function components(nodes: Node[], links: Link[]): Node[][] {
  const parts = new Map(nodes.map((node) => [node.id, [node]]));
  for (const { from, to } of links) {
    const [a, b] = [parts.get(from)!, parts.get(to)!];
    if (a === b) continue;
    a.push(...b);
    for (const { id } of b) parts.set(id, a);
  }
  return [...new Set(parts.values())].toSorted((a, b) => b.length - a.length);
}

function linksWithin(part: Node[], links: Link[]): [string, string][] {
  const ids = new Set(part.map(({ id }) => id));
  return links.filter(({ from }) => ids.has(from)).map(({ from, to }) => [from, to]);
}
