import { nodeAddress } from '../address/addresses';
import { Link } from '../address/Link';
import type { ComparisonPartsFragment } from './comparison.generated';
import { Sources } from './Sources';

/** What a comparison across the border teaches. */
export function ComparisonItem({ comparison: { lesson, trajectory, foreignCase, citations } }: { comparison: ComparisonPartsFragment }) {
  return (
    <li>
      <Link to={nodeAddress(trajectory.id)}>{trajectory.name}</Link> – <Link to={nodeAddress(foreignCase.id)}>{foreignCase.name}</Link>
      <p>{lesson}</p>
      <Sources citations={citations} of={lesson} />
    </li>
  );
}
