import { apart, boxOf, type Box, type Node } from './box';

/** Room between boxes for an arrow with its label. */
const [gapX, gapY] = [84, 54];
const step = 8;

/**
 * Boxes on an ellipse, clockwise in the order given, as close as arrows and labels allow; `flatness` is its width over
 * its height, `room` how much wider than usual the gaps are. Two or four begin at the upper left, so that they stand in rows.
 */
export function ring(nodes: Node[], flatness: number, room = 1): Box[] {
  const boxes = nodes.map(boxOf);
  const begin = -Math.PI / 2 - (nodes.length % 2 === 0 ? Math.PI / nodes.length : 0);
  for (let radius = step; ; radius += step) {
    const placed = boxes.map((box, index) => {
      const angle = begin + (index / boxes.length) * 2 * Math.PI;
      return { ...box, x: radius * flatness * Math.cos(angle), y: radius * Math.sin(angle) };
    });
    if (placed.every((box, index) => placed.slice(0, index).every((other) => apart(box, other, gapX * room, gapY * room)))) return placed;
  }
}
