import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Section } from '../../components/Section';
import { Sources } from '../../components/Sources';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { CaseMoreFragment } from './case.generated';
import { messages } from './messages';

/** What is alike and what differs across the border, and what can be learned. */
export function Comparisons({ comparisons }: { comparisons: CaseMoreFragment['comparisons']['nodes'] }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (
    <Section id="comparisons" title={texts.comparisons} count={comparisons.length}>
      <ul className="list">
        {comparisons.map(({ id, aspect, parallel, difference, lesson, trajectory, foreignCase, citations }) => (
          <li key={id}>
            <h3>{label('COMPARISON_ASPECT', aspect)}</h3>
            <p>
              <Link to={nodeAddress(trajectory.id)}>{trajectory.name}</Link> – <Link to={nodeAddress(foreignCase.id)}>{foreignCase.name}</Link>
            </p>
            <p>
              <strong>{texts.parallel}:</strong> {parallel}
            </p>
            <p>
              <strong>{texts.difference}:</strong> {difference}
            </p>
            <p>
              <strong>{texts.lesson}:</strong> {lesson}
            </p>
            <Sources citations={citations} of={label('COMPARISON_ASPECT', aspect)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Lessons({ lessons }: { lessons: CaseMoreFragment['lessons']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <Section id="lessons" title={texts.lessons} count={lessons.length}>
      <ul className="list">
        {lessons.map(({ id, text, citations }) => (
          <li key={id}>
            {text}
            <Sources citations={citations} of={text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function OpenQuestions({ questions }: { questions: CaseMoreFragment['openQuestions']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <Section id="questions" title={texts.openQuestions} count={questions.length}>
      <ul className="list">
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Who had which role; a role rests on the events that name the actor. */
export function Actors({ involvements }: { involvements: CaseMoreFragment['involvements']['nodes'] }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (
    <Section id="actors" title={texts.actors} count={involvements.length}>
      <ul className="list">
        {involvements.map(({ id, role, actor, citations }) => (
          <li key={id}>
            <Link to={nodeAddress(actor.id)}>{actor.name}</Link>: <Link to={nodeAddress(id)}>{label('ACTOR_ROLE', role)}</Link>
            <Sources citations={citations} of={`${actor.name}, ${label('ACTOR_ROLE', role)}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Terms by which the case means something else. */
export function TermUsages({ usages }: { usages: CaseMoreFragment['termUsages']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <Section id="terms" title={texts.terms} count={usages.length}>
      <ul className="list">
        {usages.map(({ id, meaning, term, citations }) => (
          <li key={id}>
            {term && <Link to={nodeAddress(term.id)}>{term.prefLabel}</Link>}: {meaning}
            <Sources citations={citations} of={meaning} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
