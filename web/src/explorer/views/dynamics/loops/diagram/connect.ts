import { apart, type Box, type Point } from './box';
import { at, bent, part, points, type Curve } from './curve';

/** A link between the boxes with two ids. */
export interface Link {
  key: string;
  from: string;
  to: string;
}

/** How a link is drawn: from the edge of one box to that of another, and where the middle of its label is. */
export interface Route {
  curve: Curve;
  label: Point;
}

/** The room that a label takes, in pixels: high enough to be pressed. */
export const [labelWidth, labelHeight] = [52, 24];

/** Between an arrow and the boxes at its ends. */
export const clearance = 3;
const labelPlaces = [0.5, 0.38, 0.62, 0.28, 0.72];
const samples = 24;

/** The curves that a link could take, the best first; `returns` tells that another link goes the other way. */
export type Ways = (from: Box, to: Box, returns: boolean) => Curve[];

/** So often each link is drawn: first among those before it, then among all others. */
const passes = 2;

/**
 * Curves between boxes: each takes the way and the place for its label that cover the least of boxes and other labels, and
 * cross the fewest other curves.
 */
export function connect(boxes: Box[], links: Link[], ways: Ways): Map<string, Route> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const routes = new Map<string, Route>();
  for (let pass = 0; pass < passes; pass++) {
    for (const { key, from, to } of links) {
      const returns = links.some((other) => other.from === to && other.to === from);
      routes.delete(key);
      routes.set(key, best(ways(byId.get(from)!, byId.get(to)!, returns), boxes, [...routes.values()]));
    }
  }
  return routes;
}

/** The best of the curves that a link could take, with the place of its label. */
function best(curves: Curve[], boxes: Box[], others: Route[]): Route {
  const lines = others.map(({ curve }) => points(curve, samples));
  const labels = others.map(({ label }) => roomOf(label));
  let found: { cost: number; route: Route } | undefined;
  curves.forEach((curve, rank) => {
    const line = points(curve, samples);
    const covered = boxes.filter((box) => line.some((point) => inside(point, box, clearance - 1))).length;
    const crossed = lines.filter((other) => meet(line, other)).length;
    const under = labels.filter((label) => line.some((point) => inside(point, label, 0))).length;
    for (const place of labelPlaces) {
      const label = at(curve, place);
      const room = roomOf(label);
      const hidden = boxes.filter((box) => !apart(room, box, 0, 0)).length + labels.filter((other) => !apart(room, other, 2, 2)).length;
      const onLines = lines.filter((other) => other.some((point) => inside(point, room, 0))).length;
      const cost = 20 * covered + 8 * hidden + 2 * (onLines + under + crossed) + 0.1 * rank + Math.abs(place - 0.5);
      if (found === undefined || cost < found.cost) found = { cost, route: { curve, label } };
    }
  });
  return found!.route;
}

function roomOf(label: Point) {
  return { ...label, width: labelWidth, height: labelHeight };
}

const bends = [0.12, -0.12, 0.05, -0.05, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42];
/** Links in both directions stand apart, each to its left, so that what the loop is called fits between. */
const bothWays = [0.24, 0.16, 0.08, 0.36, -0.36];

/** From the edge of one box to that of the other, on the line between their centres, more or less bent. */
export function across(from: Box, to: Box, returns: boolean): Curve[] {
  return (returns ? bothWays : bends).map((bend) => {
    const curve = bent(from, to, bend);
    return part(curve, leaves(curve, from, 0, 1), leaves(curve, to, 1, 0));
  });
}

/** The share of the way at which a curve, followed from the centre of a box, has left it. */
function leaves(curve: Curve, box: Box, from: number, to: number): number {
  let [within, without] = [from, to];
  for (let step = 1; step <= samples; step++) {
    const share = from + ((to - from) * step) / samples;
    if (!inside(at(curve, share), box, clearance)) {
      without = share;
      break;
    }
    within = share;
  }
  for (let halving = 0; halving < 12; halving++) {
    const middle = (within + without) / 2;
    if (inside(at(curve, middle), box, clearance)) within = middle;
    else without = middle;
  }
  return without;
}

function inside({ x, y }: Point, box: Point & { width: number; height: number }, margin: number): boolean {
  return Math.abs(x - box.x) < box.width / 2 + margin && Math.abs(y - box.y) < box.height / 2 + margin;
}

/** Whether two lines of points cross. */
function meet(a: Point[], b: Point[]): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [p, q, r, s] = [a[i - 1]!, a[i]!, b[j - 1]!, b[j]!];
      if (side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)) return true;
    }
  }
  return false;
}
