import type { ReactNode } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useNumberParameter } from '../../address/useParameter';
import { Highlighted } from '../../components/Highlighted';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { FindDocument } from './find.generated';
import { messages } from './messages';
import { ResultFacets } from './ResultFacets';
import { useNarrowing } from './useNarrowing';

const pageSize = 20;
const most = 200;

/** What was found, narrowed by facets. */
export function Results({ query, title, box }: { query: string; title: string; box: ReactNode }) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const narrowing = useNarrowing();
  const [first, setFirst] = useNumberParameter('first', pageSize, pageSize, most);
  const answer = useAnswer(FindDocument, { query, first, lang: useLanguage(), ...narrowing.variables });
  return (
    <Page title={title} operations={[answer.operation]}>
      {box}
      <Settled answer={answer}>
        {({ search }) => (
          <div className="with-facets">
            <ResultFacets facets={search.facets} narrowing={narrowing} />
            <section aria-labelledby="results">
              <h2 id="results" aria-live="polite">
                {texts.results(search.totalCount, query)}
              </h2>
              <ol className="list">
                {search.edges.map(({ node, highlights }) => (
                  <li key={node.id}>
                    <p className="over">{names[kindOf(node.id)]}</p>
                    <Link to={nodeAddress(node.id)}>{node.label}</Link>
                    {highlights.map((highlight) => (
                      <p key={highlight}>
                        <Highlighted text={highlight} />
                      </p>
                    ))}
                  </li>
                ))}
              </ol>
              {search.totalCount > first && first < most && (
                <button type="button" className="quiet" onClick={() => setFirst(Math.min(most, first + pageSize))}>
                  {texts.more}
                </button>
              )}
            </section>
          </div>
        )}
      </Settled>
    </Page>
  );
}
