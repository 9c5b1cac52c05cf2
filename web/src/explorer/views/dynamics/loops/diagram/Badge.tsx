import { apart, type Box, type Point } from './box';
import { labelHeight, labelWidth, type Route } from './connect';
import { points } from './curve';
import css from './diagram.module.css';
import { boundsOf } from './whole';

const [width, height] = [36, 24];

/** What a loop is called, R1 or B2, around a place. */
export interface PlacedBadge {
  code: string;
  at: Point;
  /** Whether it stands out. */
  marked?: boolean;
}

export function Badge({ code, at: { x, y }, marked }: PlacedBadge) {
  return (
    <g className={marked ? `${css.badge} ${css.marked}` : css.badge} data-badge={code}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="4" />
      <text x={x} y={y + 4.5} textAnchor="middle">
        {code}
      </text>
    </g>
  );
}

/** So many places are tried for a badge at most, each further from the middle. */
const tries = 400;

/** The place nearest to the middle of some boxes where a badge covers no box, label, arrow or other badge; else that where it covers the least. */
export function badgePlace(within: Point[], boxes: Box[], links: Route[], taken: Point[]): Point {
  const middle = { x: mean(within.map(({ x }) => x)), y: mean(within.map(({ y }) => y)) };
  const labels = links.map(({ label }) => ({ ...label, width: labelWidth, height: labelHeight }));
  const onLines = links.flatMap(({ curve }) => points(curve, 20).map((point) => ({ ...point, width: 2, height: 2 })));
  const badges = taken.map((point) => ({ ...point, width, height }));
  const { left, width: across } = boundsOf([...boxes, ...labels]);
  let best = { place: middle, cost: Infinity };
  for (let turn = 0; turn < tries && best.cost > 0; turn++) {
    const angle = turn * 2.4; // about the golden angle, so that the places spread evenly
    const place = { x: middle.x + 11 * Math.sqrt(turn) * Math.cos(angle), y: middle.y + 8 * Math.sqrt(turn) * Math.sin(angle) };
    const room = { ...place, width, height };
    const covers = (them: (Point & { width: number; height: number })[]) => them.filter((one) => !apart(room, one, 2, 2)).length;
    const outside = place.x - width / 2 < left || place.x + width / 2 > left + across ? 10 : 0;
    const cost = outside + 10 * (covers(boxes) + covers(labels) + covers(badges)) + covers(onLines);
    if (cost < best.cost) best = { place, cost };
  }
  return best.place;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
