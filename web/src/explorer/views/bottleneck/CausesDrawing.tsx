import { nodeAddress } from '../../address/addresses';
import { useInLanguage } from '../../address/Link';
import { useMessages } from '../../language/language';
import type { LinkPartsFragment } from './bottleneck.generated';
import css from './bottleneck.module.css';
import { messages } from './messages';

const [width, rowHeight, boxWidth, boxHeight] = [960, 44, 290, 34];

interface Neighbour {
  id: string;
  name: string;
  sign: LinkPartsFragment['sign'];
  /** In how many cases a source says so. */
  count: number;
}

interface CausesDrawingProps {
  /** The bottleneck. */
  of: { id: string; name: string };
  fedBy: LinkPartsFragment[];
  feeds: LinkPartsFragment[];
}

/** Causes at the left, the bottleneck in the middle, effects at the right; each arrow with its sign and in how many cases it is seen. */
export function CausesDrawing({ of, fedBy, feeds }: CausesDrawingProps) {
  const texts = useMessages(messages);
  const causes = neighbours(fedBy, 'from');
  const effects = neighbours(feeds, 'to');
  const height = Math.max(causes.length, effects.length, 2) * rowHeight + 30;
  const middle = height / 2 + 10;
  const y = (index: number, count: number) => middle + (index - (count - 1) / 2) * rowHeight;
  const [left, right] = [(width - boxWidth) / 2, (width + boxWidth) / 2];
  return (
    <svg className={css.causes} viewBox={`0 0 ${width} ${height + 10}`} role="group" aria-label={texts.drawing(of.name)}>
      <defs>
        <marker id="cause-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 10 5 0 10z" className={css.arrow} />
        </marker>
      </defs>
      <text x="0" y="14">
        {texts.fedBy}
      </text>
      <text x={width} y="14" textAnchor="end">
        {texts.feeds}
      </text>
      {causes.map((cause, index) => (
        <Arrow key={cause.id + cause.sign} neighbour={cause} from={[boxWidth, y(index, causes.length)]} to={[left, middle]} at={0.3} />
      ))}
      {effects.map((effect, index) => (
        <Arrow key={effect.id + effect.sign} neighbour={effect} from={[right, middle]} to={[width - boxWidth, y(index, effects.length)]} at={0.7} />
      ))}
      {causes.map((cause, index) => (
        <Box key={cause.id + cause.sign} node={cause} x={0} y={y(index, causes.length)} />
      ))}
      {effects.map((effect, index) => (
        <Box key={effect.id + effect.sign} node={effect} x={width - boxWidth} y={y(index, effects.length)} />
      ))}
      <Box node={of} x={left} y={middle} />
    </svg>
  );
}

function Arrow({ neighbour, from, to, at }: { neighbour: Neighbour; from: [number, number]; to: [number, number]; at: number }) {
  const x = from[0] + (to[0] - from[0]) * at;
  const y = from[1] + (to[1] - from[1]) * at;
  return (
    <g>
      <line
        className={neighbour.sign === 'POSITIVE' ? css.positive : css.negative}
        x1={from[0]}
        y1={from[1]}
        x2={to[0]}
        y2={to[1]}
        markerEnd="url(#cause-arrow)"
      />
      <text className={css.sign} x={x} y={y - 4} textAnchor="middle">
        {neighbour.sign === 'POSITIVE' ? '+' : '−'}
        {neighbour.count > 1 && ` ${neighbour.count}×`}
      </text>
    </g>
  );
}

function Box({ node, x, y }: { node: { id: string; name: string }; x: number; y: number }) {
  return (
    <a href={useInLanguage(`/explore${nodeAddress(node.id)}`)}>
      <rect className={css.box} x={x} y={y - boxHeight / 2} width={boxWidth} height={boxHeight} rx="4" />
      <text x={x + boxWidth / 2} y={y + 5} textAnchor="middle">
        {node.name}
      </text>
    </a>
  );
}

/** The bottlenecks at the other end, once for each sign, those of most cases first. */
function neighbours(links: LinkPartsFragment[], end: 'from' | 'to'): Neighbour[] {
  const groups = Map.groupBy(links, (link) => link[end].id + link.sign);
  return [...groups.values()]
    .map((group) => ({ ...group[0]![end], sign: group[0]!.sign, count: new Set(group.flatMap(({ about }) => about.map(({ id }) => id))).size }))
    .sort((a, b) => b.count - a.count);
}
