import { useAnswer } from '../../api/useAnswer';
import { nodeAddress, withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Contents } from '../../components/Contents';
import { NoSuchNode } from '../../components/NoSuchNode';
import { Page } from '../../components/Page';
import { Section } from '../../components/Section';
import { Settled } from '../../components/Settled';
import { SourceList } from '../../components/Sources';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { ViewProps } from '..';
import { BottleneckDocument, type BottleneckQuery } from './bottleneck.generated';
import { Causes } from './Causes';
import { Comparisons, Recommendations, Statements } from './Answers';
import { Manifestations } from './Manifestations';
import { messages } from './messages';

export type BottleneckNode = Extract<NonNullable<BottleneckQuery['node']>, { category: unknown }>;

/** All that is known of a bottleneck, on one page. */
export default function BottleneckView({ id }: ViewProps) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  const answer = useAnswer(BottleneckDocument, { id, lang: useLanguage() });
  const found = answer.data?.node as BottleneckNode | null | undefined;
  if (found === null) return <NoSuchNode id={id} />;
  return (
    <Page title={found?.name ?? id} over={found && label('BOTTLENECK_CATEGORY', found.category)} operations={[answer.operation]}>
      <Settled answer={answer}>
        {() => (
          <>
            <p>
              <strong>{texts.definition}.</strong> {found!.definition}
            </p>
            {found!.recognise && (
              <p>
                <strong>{texts.recognise}.</strong> {found!.recognise}
              </p>
            )}
            <p className="no-print">
              <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
            </p>
            <Contents title={texts.contents} sections={sections(found!, texts)} />
            <Manifestations found={found!} />
            <Causes found={found!} />
            <Recommendations recommendations={found!.recommendations.nodes} />
            <Comparisons comparisons={found!.comparisons.nodes} />
            <Statements statements={found!.statements.nodes} />
            <Section id="confuse" title={texts.confuse} count={found!.notToConfuseWith.length}>
              <ul className="list">
                {found!.notToConfuseWith.map((distinction) => (
                  <li key={distinction.id}>
                    <Link to={nodeAddress(distinction.other.id)}>{distinction.other.name}</Link>
                    <p>{distinction.why}</p>
                  </li>
                ))}
              </ul>
            </Section>
            <Section id="sources" title={texts.sources} count={found!.citations.length}>
              <SourceList citations={found!.citations} />
            </Section>
          </>
        )}
      </Settled>
    </Page>
  );
}

/** The sections that have something, by the ids of their headings. */
function sections(found: BottleneckNode, texts: (typeof messages)['NL']) {
  const all: [string, string, number][] = [
    ['shown', texts.shown(found.caseCount), found.manifestations.nodes.length],
    ['causes', texts.causes, found.feeds.nodes.length + found.fedBy.nodes.length],
    ['recommendations', texts.recommendations, found.recommendations.nodes.length],
    ['comparisons', texts.comparisons, found.comparisons.nodes.length],
    ['statements', texts.statements, found.statements.nodes.length],
    ['confuse', texts.confuse, found.notToConfuseWith.length],
    ['sources', texts.sources, found.citations.length],
  ];
  return all.filter(([, , count]) => count > 0).map(([id, title]) => ({ id, title }));
}
