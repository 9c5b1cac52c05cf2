import { useMessages } from '../../language/language';
import type { Graph } from './drawing';
import css from './graph.module.css';
import { messages } from './messages';
import { familyNames, shapes, type Family } from './shapes';

/** What the shapes in the drawing stand for. */
export function Legend({ graph }: { graph: Graph }) {
  const texts = useMessages(messages);
  const names = useMessages(familyNames);
  const there = new Set(graph.points.map(({ family }) => family));
  return (
    <ul className={css.legend} aria-label={texts.legend}>
      {(Object.keys(shapes) as Family[])
        .filter((family) => there.has(family))
        .map((family) => (
          <li key={family}>
            <svg viewBox="-1.2 -1.2 2.4 2.4" width="18" height="18" aria-hidden="true">
              <polygon points={shapes[family].points.join(' ')} style={{ fill: `var(${shapes[family].fill})` }} />
            </svg>
            {names[family]}
          </li>
        ))}
    </ul>
  );
}
