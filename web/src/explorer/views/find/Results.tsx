import type { ReactNode } from 'react';
import type { NodeKind } from '../../api/schema.generated';
import { useAnswer } from '../../api/useAnswer';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useListParameter, useNumberParameter } from '../../address/useParameter';
import { Facet } from '../../components/Facet';
import { Highlighted } from '../../components/Highlighted';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { FindDocument } from './find.generated';
import { messages } from './messages';

const pageSize = 20;

/** What was found, narrowed by facets. */
export function Results({ query, title, box }: { query: string; title: string; box: ReactNode }) {
  const language = useLanguage();
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const [kinds, setKinds] = useListParameter('kind');
  const [first, setFirst] = useNumberParameter('first', pageSize, pageSize, 200);
  const answer = useAnswer(FindDocument, {
    query,
    kinds: kinds.length === 0 ? null : (kinds as NodeKind[]),
    first,
    lang: language,
  });
  return (
    <Page title={title} operations={[answer.operation]}>
      {box}
      <Settled answer={answer}>
        {({ search }) => (
          <div className="with-facets">
            <div>
              <Facet
                title={texts.kind}
                values={search.facets.kind.map(({ value, count }) => ({ value: value!, label: names[value!], count }))}
                chosen={kinds}
                onChange={setKinds}
              />
            </div>
            <section aria-labelledby="results">
              <h2 id="results" aria-live="polite">
                {texts.results(search.totalCount, query)}
              </h2>
              <ol className="list">
                {search.edges.map(({ node, highlights }) => (
                  <li key={node.id}>
                    <span className="over">{names[kindOf(node.id)]}</span>
                    <br />
                    <Link to={nodeAddress(node.id)}>{'name' in node ? node.name : node.id}</Link>
                    {highlights.map((highlight) => (
                      <p key={highlight}>
                        <Highlighted text={highlight} />
                      </p>
                    ))}
                  </li>
                ))}
              </ol>
              {search.totalCount > first && first < 200 && (
                <button type="button" className="quiet" onClick={() => setFirst(first + pageSize)}>
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
