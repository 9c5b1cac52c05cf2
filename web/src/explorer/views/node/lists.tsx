import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import type { CitationPartsFragment } from '../../components/citation.generated';
import { Section } from '../../components/Section';
import { Sources } from '../../components/Sources';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { messages } from './messages';
import type { NamedFragment, NodeQuery, RecommendedFragment } from './node.generated';

type AnyNode = NodeQuery['neighbours'][number]['node'];
type Listed<Name extends string> = Extract<AnyNode, Record<Name, unknown>>[Name & keyof Extract<AnyNode, Record<Name, unknown>>];

interface Connection<Item> {
  totalCount: number;
  nodes: Item[];
}

/** Says that a list does not have all, where it does not. */
function Shown({ of }: { of: Connection<unknown> }) {
  const texts = useMessages(messages);
  return of.nodes.length < of.totalCount && <p className="muted">{texts.only(of.nodes.length, of.totalCount)}</p>;
}

/** The claims that rest on a document, and where in it. */
export function CitedBy({ citations }: { citations: Listed<'citedBy'> }) {
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  return (
    <Section id="cited" title={`${texts.citedBy} (${citations.totalCount})`} count={citations.totalCount}>
      <Shown of={citations} />
      <ul className="list">
        {citations.nodes.map(({ id, locator, claim }) => (
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
    </Section>
  );
}

/** How status and due date of a commitment changed, oldest first. */
export function History({ changes }: { changes: Listed<'history'> }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  return (
    <Section id="history" title={texts.history} count={changes.length}>
      <ol className="list">
        {changes.map(({ id, date, status, due, note }) => (
          <li key={id}>
            {formatDate(date, language)}: <strong>{label('COMMITMENT_STATUS', status)}</strong>
            {due && `, ${texts.due} ${formatDate(due, language)}`}
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What was recommended, with the status of each answer. */
export function Recommendations({ id, title, recommendations }: { id: string; title: string; recommendations: Connection<RecommendedFragment> }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  return (
    <Section id={id} title={`${title} (${recommendations.totalCount})`} count={recommendations.totalCount}>
      <Shown of={recommendations} />
      <ol className="list">
        {recommendations.nodes.map(({ id: key, text, date, madeBy, about, commitments, citations }) => (
          <li key={key}>
            <Link to={nodeAddress(key)}>{text}</Link>
            <p className="muted">
              {[madeBy.label, ...about.map((subject) => subject.label), date && formatDate(date, language)].filter(Boolean).join(' · ')}
            </p>
            <p>
              {commitments.nodes.length === 0
                ? texts.unanswered
                : `${texts.answeredBy}: ${[...new Set(commitments.nodes.map(({ status }) => label('COMMITMENT_STATUS', status)))].join(', ')}`}
            </p>
            <Sources citations={citations} of={text} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface ClaimsProps<Claim> {
  id: string;
  title: string;
  claims: Connection<Claim>;
  text: (claim: Claim) => string;
  /** What the claim is about, where that differs from claim to claim. */
  of?: (claim: Claim) => NamedFragment[];
  /** Under which heading it stands. */
  group?: (claim: Claim) => string;
}

/** Claims with their sources, under headings where they are grouped. */
export function Claims<Claim extends { id: string; citations: CitationPartsFragment[] }>(props: ClaimsProps<Claim>) {
  const { id, title, claims, text, of, group } = props;
  return (
    <Section id={id} title={`${title} (${claims.totalCount})`} count={claims.totalCount}>
      <Shown of={claims} />
      {[...Map.groupBy(claims.nodes, group ?? (() => ''))].map(([heading, grouped]) => (
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
    </Section>
  );
}
