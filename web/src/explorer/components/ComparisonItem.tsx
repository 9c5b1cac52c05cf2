import { nodeAddress } from '../address/addresses';
import { Link } from '../address/Link';
import { useMessages } from '../language/language';
import { useVocabulary } from '../vocabulary/useVocabulary';
import type { ComparisonPartsFragment } from './comparison.generated';
import { Sources } from './Sources';

/** What is alike and what differs across the border in one aspect, and what can be learned. */
export function ComparisonItem({ comparison }: { comparison: ComparisonPartsFragment }) {
  const texts = useMessages({
    NL: { parallel: 'Overeenkomst', difference: 'Verschil', lesson: 'Les' },
    EN: { parallel: 'Parallel', difference: 'Difference', lesson: 'Lesson' },
  });
  const { label } = useVocabulary();
  const { id, aspect, parallel, difference, lesson, trajectory, foreignCase, citations } = comparison;
  const said = [
    [texts.parallel, parallel],
    [texts.difference, difference],
    [texts.lesson, lesson],
  ] as const;
  return (
    <li>
      <Link to={nodeAddress(id)}>{label('COMPARISON_ASPECT', aspect)}</Link>
      <p>
        <Link to={nodeAddress(trajectory.id)}>{trajectory.name}</Link> – <Link to={nodeAddress(foreignCase.id)}>{foreignCase.name}</Link>
      </p>
      {said.map(([name, text]) => (
        <p key={name}>
          <strong>{name}:</strong> {text}
        </p>
      ))}
      <Sources citations={citations} of={lesson} />
    </li>
  );
}
