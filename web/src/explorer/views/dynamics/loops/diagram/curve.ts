import type { Point } from './box';

/** A cubic Bézier curve: where it begins, its two handles, where it ends. */
export type Curve = readonly [Point, Point, Point, Point];

/** From one point to another, bent to its left by a share of the distance. */
export function bent(from: Point, to: Point, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const handle = (share: number): Point => ({ x: from.x + dx * share + (dy * bend * 4) / 3, y: from.y + dy * share - (dx * bend * 4) / 3 });
  return [from, handle(1 / 3), handle(2 / 3), to];
}

/** The point at a share of the way. */
export function at(curve: Curve, share: number): Point {
  return cut(curve, share)[0][3];
}

/** The part between two shares of the way. */
export function part(curve: Curve, from: number, to: number): Curve {
  return cut(cut(curve, to)[0], from / to)[1];
}

/** De Casteljau's construction: the curve up to a share of the way, and from there. */
function cut([a, b, c, d]: Curve, share: number): [Curve, Curve] {
  const between = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share });
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)];
  const [abc, bcd] = [between(ab, bc), between(bc, cd)];
  const middle = between(abc, bcd);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

/** Evenly spaced points on it, ends included. */
export function points(curve: Curve, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => at(curve, index / (count - 1)));
}

/** As an SVG path. */
export function pathOf([from, first, second, to]: Curve): string {
  return `M${written(from)}C${[first, second, to].map(written).join(' ')}`;
}

export function written({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
