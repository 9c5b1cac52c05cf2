import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import type { PointFragment } from './graph.generated';
import { messages } from './messages';

/** Where a reader may begin who has nothing drawn yet. */
export function Start({ nodes }: { nodes: PointFragment[] }) {
  const texts = useMessages(messages);
  return (
    <div>
      <p>{texts.start}:</p>
      <ul>
        {nodes.map(({ id, label }) => (
          <li key={id}>
            <Link to={withParameters('/graph', { nodes: id, chosen: id })}>{label}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
