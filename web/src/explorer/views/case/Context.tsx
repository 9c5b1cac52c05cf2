import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { ComparisonItem } from '../../components/ComparisonItem';
import { Sources } from '../../components/Sources';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type {
  CaseComparisonsFragment,
  CaseInvolvementsFragment,
  CaseLessonsFragment,
  CaseOpenQuestionsFragment,
  CaseTermUsagesFragment,
} from './case.generated';

/** Comparisons with cases across the border. */
export function Comparisons({ comparisons }: { comparisons: CaseComparisonsFragment['comparisons']['nodes'] }) {
  return (
    <ul className="list">
      {comparisons.map((comparison) => (
        <ComparisonItem key={comparison.id} comparison={comparison} />
      ))}
    </ul>
  );
}

export function Lessons({ lessons }: { lessons: CaseLessonsFragment['lessons']['nodes'] }) {
  return (
    <ul className="list">
      {lessons.map(({ id, text, citations }) => (
        <li key={id}>
          {text}
          <Sources citations={citations} of={text} />
        </li>
      ))}
    </ul>
  );
}

export function OpenQuestions({ questions }: { questions: CaseOpenQuestionsFragment['openQuestions']['nodes'] }) {
  return (
    <ul className="list">
      {questions.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

/** Who had which role; a role rests on the events that name the actor. */
export function Actors({ involvements }: { involvements: CaseInvolvementsFragment['involvements']['nodes'] }) {
  const { label } = useVocabulary();
  return (
    <ul className="list">
      {involvements.map(({ id, role, actor, citations }) => (
        <li key={id}>
          <Link to={nodeAddress(actor.id)}>{actor.name}</Link>: <Link to={nodeAddress(id)}>{label('ACTOR_ROLE', role)}</Link>
          <Sources citations={citations} of={`${actor.name}, ${label('ACTOR_ROLE', role)}`} />
        </li>
      ))}
    </ul>
  );
}

/** Terms by which the case means something else. */
export function TermUsages({ usages }: { usages: CaseTermUsagesFragment['termUsages']['nodes'] }) {
  return (
    <ul className="list">
      {usages.map(({ id, meaning, term, citations }) => (
        <li key={id}>
          {term && <Link to={nodeAddress(term.id)}>{term.prefLabel}</Link>}: {meaning}
          <Sources citations={citations} of={meaning} />
        </li>
      ))}
    </ul>
  );
}
