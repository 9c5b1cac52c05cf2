import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import type { BottleneckNode } from './BottleneckView';

/** Bottlenecks that look like it, and how to tell them apart. */
export function NotToConfuseWith({ others }: { others: BottleneckNode['notToConfuseWith'] }) {
  return (
    <ul className="list">
      {others.map(({ id, other, why }) => (
        <li key={id}>
          <Link to={nodeAddress(other.id)}>{other.name}</Link>
          <p>{why}</p>
        </li>
      ))}
    </ul>
  );
}
