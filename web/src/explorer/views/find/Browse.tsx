import type { ReactNode } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { Shown } from '../../components/Shown';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { BrowseDocument, type BrowsedCaseFragment } from './browse.generated';
import { messages } from './messages';
import css from './find.module.css';

/** What there is, before anything is looked for: the cases and the bottlenecks. */
export function Browse({ title, box }: { title: string; box: ReactNode }) {
  const texts = useMessages(messages);
  const vocabulary = useVocabulary();
  const answer = useAnswer(BrowseDocument, { lang: useLanguage() });
  const cases = (heading: string, { totalCount, nodes }: { totalCount: number; nodes: BrowsedCaseFragment[] }) => (
    <section>
      <h2>
        {heading} <span className="count">{totalCount}</span>
      </h2>
      <ul className={`list ${css.columns}`}>
        {nodes.map((node) => (
          <li key={node.id}>
            <Link to={nodeAddress(node.id)}>{node.name}</Link>
            <p className="muted">
              {vocabulary.label('DOMAIN', node.domain)} · {vocabulary.label('CASE_STATUS', node.status)} ·{' '}
              {texts.knelpunten(node.manifestations.totalCount)}
            </p>
          </li>
        ))}
      </ul>
      <Shown shown={nodes.length} total={totalCount} />
    </section>
  );
  return (
    <Page title={title} operations={[answer.operation]}>
      <p>{texts.intro}</p>
      {box}
      <Settled answer={answer}>
        {({ trajectories, foreignCases, bottlenecks }) => (
          <>
            {cases(texts.trajectories, trajectories)}
            {cases(texts.foreignCases, foreignCases)}
            <section>
              <h2>
                {texts.bottlenecks} <span className="count">{bottlenecks.totalCount}</span>
              </h2>
              <ul className={`list ${css.columns}`}>
                {bottlenecks.nodes.map((bottleneck) => (
                  <li key={bottleneck.id}>
                    <Link to={nodeAddress(bottleneck.id)}>{bottleneck.name}</Link>
                    <p className="muted">
                      {vocabulary.label('BOTTLENECK_CATEGORY', bottleneck.category)} · {texts.inCases(bottleneck.caseCount)}
                    </p>
                  </li>
                ))}
              </ul>
              <Shown shown={bottlenecks.nodes.length} total={bottlenecks.totalCount} />
            </section>
          </>
        )}
      </Settled>
    </Page>
  );
}
