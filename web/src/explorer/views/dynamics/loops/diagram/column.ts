import { boxOf, type Box, type Node, type Point } from './box';
import { clearance } from './connect';
import type { Curve } from './curve';

/** Between boxes: an arrow with its label. */
const gap = 62;

/** Boxes below each other in the order given, all as wide, for a narrow page. */
export function column(nodes: Node[]): Box[] {
  const boxes = nodes.map(boxOf);
  const width = Math.max(...boxes.map((box) => box.width));
  let top = 0;
  return boxes.map((box) => {
    const y = top + box.height / 2;
    top += box.height + gap;
    return { ...box, width, y };
  });
}

/** How far links both ways between neighbours stand from the middle. */
const beside = 30;
/** How far an arc stands off at least; how much further for each pixel that it reaches; and at most. */
const [nearest, slope, furthest] = [34, 0.09, 104];
const further = [0, 14, 28, 42, -10];
/** Where arcs leave and reach the side of a box, from its middle, so that arrowheads are apart. */
const [out, back] = [4, 12];

/** Straight to the box above or below; to others in an arc along the right side. */
export function alongside(from: Box, to: Box, returns: boolean): Curve[] {
  const down = Math.sign(to.y - from.y);
  const [begin, end] = [from.y + down * (from.height / 2 + clearance), to.y - down * (to.height / 2 + clearance)];
  if (Math.abs(end - begin) <= gap) return [returns ? -down * beside : 0].map((x) => straight({ x, y: begin }, { x, y: end }));
  const right = from.width / 2 + clearance;
  const off = Math.min(furthest, nearest + slope * Math.abs(to.y - from.y));
  return further.map((more) => {
    // The handles of a cubic curve stand a third further out than it comes.
    const x = right + Math.min(furthest, off + more) / 0.75;
    const [y1, y2] = [from.y + down * out, to.y - down * back];
    return [{ x: right, y: y1 }, { x, y: y1 }, { x, y: y2 }, { x: right, y: y2 }] as const;
  });
}

function straight(from: Point, to: Point): Curve {
  const along = (share: number) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  return [from, along(1 / 3), along(2 / 3), to];
}
