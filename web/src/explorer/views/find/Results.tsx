import type { ReactNode } from 'react';
import { endOf, usePages } from '../../api/usePages';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useNumberParameter } from '../../address/useParameter';
import { Highlighted } from '../../components/Highlighted';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { Shown } from '../../components/Shown';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { FindDocument } from './find.generated';
import { messages } from './messages';
import { ResultFacets } from './ResultFacets';
import { useNarrowing } from './useNarrowing';

const pageSize = 20;
const most = 1000;

/** What was found, narrowed by facets. */
export function Results({ query, title, box }: { query: string; title: string; box: ReactNode }) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const narrowing = useNarrowing();
  const [first, setFirst] = useNumberParameter('first', pageSize, pageSize, most);
  const answer = usePages(
    FindDocument,
    { query, first: pageSize, lang: useLanguage(), ...narrowing.variables },
    ({ search }) => endOf(search.pageInfo),
    Math.ceil(first / pageSize),
  );
  return (
    <Page title={title} operations={[answer.operation]}>
      {box}
      <Settled answer={answer}>
        {(pages) => (
          <div className="with-facets">
            <ResultFacets facets={pages[0]!.search.facets} narrowing={narrowing} />
            <section aria-labelledby="results">
              <h2 id="results" aria-live="polite">
                {texts.results(pages[0]!.search.totalCount, query)}
              </h2>
              <ol className="list">
                {pages.flatMap(({ search }) => search.edges).map(({ node, highlights }) => (
                  <li key={node.id}>
                    <p className="over">{[names[kindOf(node.id)], ...('about' in node ? node.about.map(({ name }) => name) : [])].join(' · ')}</p>
                    <Link to={nodeAddress(node.id)}>{node.label}</Link>
                    {highlights.map((highlight) => (
                      <p key={highlight}>
                        <Highlighted text={highlight} />
                      </p>
                    ))}
                  </li>
                ))}
              </ol>
              <Shown
                shown={pages.reduce((sum, { search }) => sum + search.edges.length, 0)}
                total={pages[0]!.search.totalCount}
                onMore={first < most ? () => setFirst(first + pageSize) : undefined}
              />
            </section>
          </div>
        )}
      </Settled>
    </Page>
  );
}
