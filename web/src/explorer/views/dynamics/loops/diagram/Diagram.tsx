import { Fragment } from 'react';
import { nodeAddress } from '../../../../address/addresses';
import { useInLanguage } from '../../../../address/Link';
import type { LinkSign } from '../../../../api/schema.generated';
import { Badge, type PlacedBadge } from './Badge';
import { lineHeight, type Box, type Point } from './box';
import { labelHeight, labelWidth, type Route } from './connect';
import { at, part, pathOf, points, written, type Curve } from './curve';
import css from './diagram.module.css';
import { boundsOf } from './whole';

/** A link as it is drawn. */
export interface DrawnLink extends Route {
  key: string;
  sign: LinkSign;
  caseCount: number;
  /** In words: what makes more or less of what, and in how many cases. */
  name: string;
}

/** What stands on an arrow: its sign, and how many cases show it. */
export function labelOf(sign: LinkSign, caseCount: number): string {
  return `${sign === 'POSITIVE' ? '+' : '−'} ${caseCount}×`;
}

interface DiagramProps {
  name: string;
  boxes: Box[];
  links: DrawnLink[];
  /** The keys of the links that stand out. */
  marked?: Set<string>;
  /** The key of the link whose claims are shown. */
  current?: string;
  /** Where the claims of a link are on the page. */
  claims: (key: string) => { href: string; onClick: (event: { preventDefault: () => void }) => void };
  /** What loops are called, between the boxes. */
  badges: PlacedBadge[];
}

const margin = 8;

/** A causal loop diagram: bottlenecks as boxes, links as arrows with their sign and number of cases; an arrow leads to its claims. */
export function Diagram({ name, boxes, links, marked, current, claims, badges }: DiagramProps) {
  const labels = links.map(({ label }) => ({ ...label, width: labelWidth, height: labelHeight }));
  const lines = links.flatMap(({ curve }) => points(curve, 12).map((point) => ({ ...point, width: 0, height: 0 })));
  const { left, top, width, height } = boundsOf([...boxes, ...labels, ...lines]);
  const box = [left - margin, top - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
  return (
    <svg className={css.diagram} viewBox={box.join(' ')} width={box[2]} height={box[3]} role="group" aria-label={name}>
      {boxes.map((one) => (
        <NodeBox key={one.id} box={one} />
      ))}
      {links.map((link) => (
        <Arrow key={link.key} link={link} marked={marked?.has(link.key) ?? false} current={link.key === current} {...claims(link.key)} />
      ))}
      {badges.map((badge) => (
        <Badge key={badge.code} {...badge} />
      ))}
    </svg>
  );
}

function NodeBox({ box }: { box: Box }) {
  const { id, name, lines, x, y, width, height } = box;
  return (
    <a href={useInLanguage(`/explore${nodeAddress(id)}`)} aria-label={name}>
      <rect className={css.box} x={x - width / 2} y={y - height / 2} width={width} height={height} rx="4" />
      <text textAnchor="middle">
        {lines.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && ' '}
            <tspan x={x} y={y + (index - (lines.length - 1) / 2) * lineHeight + 4.5}>
              {line}
            </tspan>
          </Fragment>
        ))}
      </text>
    </a>
  );
}

interface ArrowProps {
  link: DrawnLink;
  marked: boolean;
  current: boolean;
  href: string;
  onClick: (event: { preventDefault: () => void }) => void;
}

const headLength = 11;

function Arrow({ link: { curve, label, sign, caseCount, name }, marked, current, href, onClick }: ArrowProps) {
  const { line, head } = withHead(curve);
  const width = Math.min(6, 1.25 + 0.75 * caseCount);
  return (
    <a className={`${css.link} ${marked ? css.marked : ''}`} href={href} onClick={onClick} aria-label={name} aria-current={current || undefined} data-link="">
      <path className={css.reach} d={pathOf(curve)} />
      <path className={sign === 'POSITIVE' ? css.line : `${css.line} ${css.negative}`} d={pathOf(line)} strokeWidth={width + (marked ? 1 : 0)} />
      <path className={css.head} d={head} />
      <rect className={css.pill} x={label.x - labelWidth / 2} y={label.y - labelHeight / 2} width={labelWidth} height={labelHeight} rx={labelHeight / 2} />
      <text className={css.sign} x={label.x} y={label.y + 4.5} textAnchor="middle">
        {labelOf(sign, caseCount)}
      </text>
    </a>
  );
}

/** A curve up to its arrowhead, and the arrowhead, which ends where the curve does. */
function withHead(curve: Curve): { line: Curve; head: string } {
  const tip = curve[3];
  let [base, ahead] = [0, 1];
  for (let halving = 0; halving < 16; halving++) {
    const middle = (base + ahead) / 2;
    if (distance(at(curve, middle), tip) > headLength) base = middle;
    else ahead = middle;
  }
  const from = at(curve, base);
  const length = distance(from, tip);
  const across = { x: ((from.y - tip.y) / length) * 5.5, y: ((tip.x - from.x) / length) * 5.5 };
  const corners = [tip, { x: from.x + across.x, y: from.y + across.y }, { x: from.x - across.x, y: from.y - across.y }];
  return { line: part(curve, 0, base), head: `M${corners.map(written).join('L')}Z` };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
