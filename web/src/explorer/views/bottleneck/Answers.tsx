import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Section } from '../../components/Section';
import { Sources } from '../../components/Sources';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { BottleneckNode } from './BottleneckView';
import { messages } from './messages';

/** What was recommended against it, and what was done with that. */
export function Recommendations({ recommendations }: { recommendations: BottleneckNode['recommendations']['nodes'] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  return (
    <Section id="recommendations" title={texts.recommendations} count={recommendations.length}>
      <ul className="list">
        {recommendations.map(({ id, text, date, madeBy, about, commitments, citations }) => (
          <li key={id}>
            <Link to={nodeAddress(id)}>{text}</Link>
            <p className="muted">
              {texts.by(madeBy.name)}
              {date && `, ${formatDate(date, language)}`}
              {about.map((subject) => (
                <span key={subject.id}>
                  {' · '}
                  <Link to={nodeAddress(subject.id)}>{subject.name}</Link>
                </span>
              ))}
            </p>
            {commitments.nodes.length === 0 && <p className="muted">{texts.unanswered}</p>}
            {commitments.nodes.map((commitment) => (
              <p key={commitment.id}>
                <strong>{label('COMMITMENT_STATUS', commitment.status)}</strong>
                {commitment.statusDate && ` (${formatDate(commitment.statusDate, language)})`}:{' '}
                <Link to={nodeAddress(commitment.id)}>{commitment.text}</Link>
              </p>
            ))}
            <Sources citations={citations} of={text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Comparisons across the border that turn on it. */
export function Comparisons({ comparisons }: { comparisons: BottleneckNode['comparisons']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <Section id="comparisons" title={texts.comparisons} count={comparisons.length}>
      <ul className="list">
        {comparisons.map(({ id, lesson, trajectory, foreignCase, citations }) => (
          <li key={id}>
            <Link to={nodeAddress(trajectory.id)}>{trajectory.name}</Link> – <Link to={nodeAddress(foreignCase.id)}>{foreignCase.name}</Link>
            <p>{lesson}</p>
            <Sources citations={citations} of={lesson} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the programme and its sources state about it. */
export function Statements({ statements }: { statements: BottleneckNode['statements']['nodes'] }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (
    <Section id="statements" title={texts.statements} count={statements.length}>
      <ul className="list">
        {statements.map(({ id, kind, text, citations }) => (
          <li key={id}>
            <strong>{label('STATEMENT_KIND', kind)}:</strong> {text}
            <Sources citations={citations} of={text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
