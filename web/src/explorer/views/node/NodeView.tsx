import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useAnswer } from '../../api/useAnswer';
import { NoSuchNode } from '../../components/NoSuchNode';
import { Contents } from '../../components/Contents';
import { Page } from '../../components/Page';
import { Section } from '../../components/Section';
import { Settled } from '../../components/Settled';
import { SourceList } from '../../components/Sources';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { ViewProps } from '..';
import { contents } from './contents';
import { Facts } from './Facts';
import { messages } from './messages';
import { NodeDocument } from './node.generated';
import { Relations } from './Relations';
import { Sections } from './Sections';

/** A node of any kind: what it says, what it rests on, and what it is joined to. */
export default function NodeView({ id }: ViewProps) {
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const answer = useAnswer(NodeDocument, { id, lang: useLanguage() });
  if (answer.error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_FOUND')) return <NoSuchNode id={id} />;
  const row = answer.data?.neighbours[0];
  const sections = row ? contents(row.node, texts) : [];
  return (
    <Page title={row?.node.label ?? id} over={kinds[kindOf(id)]} operations={[answer.operation]}>
      <Settled answer={answer}>
        {() =>
          row && (
            <>
              <Facts node={row.node} />
              <p className="no-print">
                <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
              </p>
              {sections.length > 2 && <Contents title={texts.contents} sections={sections} />}
              {'citations' in row.node && (
                <Section id="sources" title={texts.sources} count={row.node.citations.length}>
                  <SourceList citations={row.node.citations} />
                </Section>
              )}
              <Sections node={row.node} />
              <Relations neighbours={row} />
            </>
          )
        }
      </Settled>
    </Page>
  );
}
