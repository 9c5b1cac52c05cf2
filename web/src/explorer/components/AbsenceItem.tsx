import { nodeAddress } from '../address/addresses';
import { Link } from '../address/Link';
import type { AbsencePartsFragment } from './absence.generated';
import { Sources } from './Sources';

interface AbsenceItemProps {
  absence: AbsencePartsFragment;
  /** What it is about, beside what the page is about. */
  of: { id: string; name: string }[];
}

/** That a bottleneck was looked for in a case and not found: how, and by which source. */
export function AbsenceItem({ absence: { id, note, citations }, of }: AbsenceItemProps) {
  const names = of.map(({ name }) => name).join(', ');
  return (
    <li>
      {of.map((node) => (
        <Link key={node.id} to={nodeAddress(node.id)}>
          {node.name}
        </Link>
      ))}
      {note && (
        <p>
          <Link to={nodeAddress(id)}>{note}</Link>
        </p>
      )}
      <Sources citations={citations} of={names} />
    </li>
  );
}
