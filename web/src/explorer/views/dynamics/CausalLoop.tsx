import { nodeAddress } from '../../address/addresses';
import { useInLanguage } from '../../address/Link';
import { useMessages } from '../../language/language';
import css from './dynamics.module.css';
import type { Loop } from './LoopsPage';
import { messages } from './messages';

const [width, height, radiusX, radiusY] = [760, 320, 230, 115];
const [middleX, middleY] = [width / 2, height / 2];

/** A causal loop diagram: bottlenecks on an ellipse, arrows with their signs, and in the middle R or B. */
export function CausalLoop({ loop, name }: { loop: Loop; name: string }) {
  const texts = useMessages(messages);
  const count = loop.links.length;
  const angle = (index: number) => (index / count) * 2 * Math.PI - Math.PI / 2;
  const gap = 0.42 * Math.min(1, 4 / count);
  const marker = `loop-arrow-${loop.links.map(({ from }) => from.id.split('/')[1]).join('-')}`;
  return (
    <svg className={css.loop} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
      <defs>
        <marker id={marker} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 10 5 0 10z" className={css.arrow} />
        </marker>
      </defs>
      {loop.links.map((link, index) => {
        const [begin, end] = [angle(index) + gap, angle(index + 1) - gap];
        const [label, from, to] = [at((begin + end) / 2, 1.12), at(begin), at(end)];
        return (
          <g key={link.from.id + link.sign}>
            <path
              className={link.sign === 'POSITIVE' ? css.positive : css.negative}
              d={`M${from.join(' ')}A${radiusX} ${radiusY} 0 0 1 ${to.join(' ')}`}
              markerEnd={`url(#${marker})`}
            />
            <text className={css.sign} x={label[0]} y={label[1] + 5} textAnchor="middle">
              {link.sign === 'POSITIVE' ? '+' : '−'} {link.caseCount}×
            </text>
          </g>
        );
      })}
      {loop.links.map(({ from, sign }, index) => (
        <LoopNode key={from.id + sign} node={from} at={at(angle(index))} />
      ))}
      <text className={css.kind} x={middleX} y={middleY} textAnchor="middle">
        {loop.sign === 'REINFORCING' ? 'R' : 'B'}
      </text>
      <text x={middleX} y={middleY + 20} textAnchor="middle">
        {loop.sign === 'REINFORCING' ? texts.reinforcing : texts.balancing}
      </text>
    </svg>
  );
}

function LoopNode({ node, at: [x, y] }: { node: { id: string; name: string }; at: [number, number] }) {
  const boxWidth = Math.min(280, node.name.length * 7.4 + 20);
  return (
    <a href={useInLanguage(`/explore${nodeAddress(node.id)}`)}>
      <rect className={css.node} x={x - boxWidth / 2} y={y - 15} width={boxWidth} height={30} rx="4" />
      <text x={x} y={y + 5} textAnchor="middle">
        {node.name}
      </text>
    </a>
  );
}

/** The point at an angle on the ellipse, or so many times as far out. */
function at(angle: number, outwards = 1): [number, number] {
  return [middleX + radiusX * outwards * Math.cos(angle), middleY + radiusY * outwards * Math.sin(angle)];
}
