import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import type { CitationPartsFragment } from '../../components/citation.generated';
import { CommitmentItem } from '../../components/CommitmentItem';
import type { CommitmentPartsFragment } from '../../components/commitment.generated';
import { RecommendationItem } from '../../components/RecommendationItem';
import { Sources } from '../../components/Sources';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { messages } from './messages';
import type { NamedFragment, NodeQuery, RecommendedFragment } from './node.generated';

type AnyNode = NodeQuery['neighbours'][number]['node'];
type Listed<Name extends string> = Extract<AnyNode, Record<Name, unknown>>[Name & keyof Extract<AnyNode, Record<Name, unknown>>];

/** The claims that rest on a document, and where in it. */
export function CitedBy({ citations }: { citations: Listed<'citedBy'>['nodes'] }) {
  const kinds = useMessages(kindNames);
  return (
    <ul className="list">
      {citations.map(({ id, locator, claim }) => (
        <li key={id}>
          {claim && (
            <>
              <span className="muted">{kinds[kindOf(claim.id)]}</span> <Link to={nodeAddress(claim.id)}>{claim.label}</Link>
            </>
          )}
          {locator && `, ${locator}`}
        </li>
      ))}
    </ul>
  );
}

/** How status and due date of a commitment changed, oldest first. */
export function History({ changes }: { changes: Listed<'history'> }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  return (
    <ol className="list">
      {changes.map(({ id, date, status, due, note }) => (
        <li key={id}>
          {formatDate(date, language)}: <strong>{label('COMMITMENT_STATUS', status)}</strong>
          {due && `, ${texts.due} ${formatDate(due, language)}`}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What was recommended, and which answers came. */
export function Recommendations({ recommendations }: { recommendations: RecommendedFragment[] }) {
  return (
    <ol className="list">
      {recommendations.map((recommendation) => (
        <RecommendationItem key={recommendation.id} recommendation={recommendation} related={recommendation.about} linked />
      ))}
    </ol>
  );
}

/** What was promised. */
export function Commitments({ commitments }: { commitments: CommitmentPartsFragment[] }) {
  return (
    <ol className="list">
      {commitments.map((commitment) => (
        <CommitmentItem key={commitment.id} commitment={commitment} />
      ))}
    </ol>
  );
}

interface ClaimsProps<Claim> {
  claims: Claim[];
  text: (claim: Claim) => string;
  /** What the claim is about, where that differs from claim to claim. */
  of?: (claim: Claim) => NamedFragment[];
  /** Under which heading it stands. */
  group?: (claim: Claim) => string;
}

/** Claims with their sources, under headings where they are grouped. */
export function Claims<Claim extends { id: string; citations: CitationPartsFragment[] }>({ claims, text, of, group }: ClaimsProps<Claim>) {
  return (
    <>
      {[...Map.groupBy(claims, group ?? (() => ''))].map(([heading, grouped]) => (
        <div key={heading}>
          {heading !== '' && <h3>{heading}</h3>}
          <ul className="list">
            {grouped.map((claim) => (
              <li key={claim.id}>
                {of?.(claim).map((subject) => (
                  <span key={subject.id}>
                    <Link to={nodeAddress(subject.id)}>{subject.label}</Link>:{' '}
                  </span>
                ))}
                <Link to={nodeAddress(claim.id)}>{text(claim)}</Link>
                <div>
                  <Sources citations={claim.citations} of={text(claim)} />
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
