import { useAnswer } from '../../api/useAnswer';
import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Absent } from '../../components/Absent';
import { CommitmentItem } from '../../components/CommitmentItem';
import { Page } from '../../components/Page';
import { Section } from '../../components/Section';
import { Settled } from '../../components/Settled';
import { SourceList } from '../../components/Sources';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { ViewProps } from '..';
import { Facts } from './Facts';
import { messages } from './messages';
import { AnyNodeDocument, RelatedDocument } from './node.generated';
import { Related } from './Related';

/** A node of a kind that has no page of its own: what it says, its sources, and what it is related to. */
export default function NodeView({ id }: ViewProps) {
  const lang = useLanguage();
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const answer = useAnswer(AnyNodeDocument, { id, lang });
  const node = answer.data?.node;
  const related = useAnswer(RelatedDocument, { id, lang }, !node);
  if (node === null) return <Absent id={id} operation={answer.operation} />;
  return (
    <Page title={node?.label ?? id} over={kinds[kindOf(id)]} operations={[answer.operation, related.operation]}>
      <Settled answer={answer}>
        {() => (
          <>
            <p className="no-print">
              <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
            </p>
            {node!.__typename === 'Commitment' ? (
              <ul className="list">
                <CommitmentItem commitment={node!} />
              </ul>
            ) : (
              <Facts node={node!} />
            )}
            {'citations' in node! && (
              <Section id="sources" title={texts.sources} count={node.citations.length}>
                <SourceList citations={node.citations} />
              </Section>
            )}
          </>
        )}
      </Settled>
      {node && <Settled answer={related}>{({ neighbours }) => <Related of={neighbours[0]!} />}</Settled>}
    </Page>
  );
}
