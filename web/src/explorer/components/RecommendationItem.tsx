import { nodeAddress } from '../address/addresses';
import { Link } from '../address/Link';
import { formatDate } from '../language/format';
import { useLanguage, useMessages, type Messages } from '../language/language';
import { useVocabulary } from '../vocabulary/useVocabulary';
import type { RecommendationPartsFragment } from './recommendation.generated';
import { Shown } from './Shown';
import { Sources } from './Sources';

const messages: Messages<{ by: (actor: string) => string; unanswered: string }> = {
  NL: { by: (actor) => `door ${actor}`, unanswered: 'geen antwoord vastgelegd' },
  EN: { by: (actor) => `by ${actor}`, unanswered: 'no answer recorded' },
};

interface RecommendationItemProps {
  recommendation: RecommendationPartsFragment;
  /** What it bears on, beside what the page is about. */
  related: { id: string; name: string }[];
  /** Whether answers lead to their pages; they need not where the page lists the commitments itself. */
  linked?: boolean;
}

/** A recommendation: who made it, and which answers came. */
export function RecommendationItem({ recommendation, related, linked = false }: RecommendationItemProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { id, text, date, madeBy, commitments, citations } = recommendation;
  return (
    <li>
      <Link to={nodeAddress(id)}>{text}</Link>
      <p className="muted">
        {texts.by(madeBy.name)}
        {date && `, ${formatDate(date, language)}`}
        {related.map((node) => (
          <span key={node.id}>
            {' · '}
            <Link to={nodeAddress(node.id)}>{node.name}</Link>
          </span>
        ))}
      </p>
      {commitments.nodes.length === 0 && <p className="muted">{texts.unanswered}</p>}
      {commitments.nodes.map((commitment) => (
        <p key={commitment.id}>
          <strong>{label('COMMITMENT_STATUS', commitment.status)}</strong>
          {commitment.statusDate && ` (${formatDate(commitment.statusDate, language)})`}:{' '}
          {linked ? <Link to={nodeAddress(commitment.id)}>{commitment.text}</Link> : commitment.text}
        </p>
      ))}
      <Shown shown={commitments.nodes.length} total={commitments.totalCount} elsewhere={{ to: nodeAddress(id), of: text }} />
      <Sources citations={citations} of={text} />
    </li>
  );
}
