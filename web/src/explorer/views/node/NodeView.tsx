import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useNumberParameter } from '../../address/useParameter';
import { useAnswer } from '../../api/useAnswer';
import { endOf, usePages } from '../../api/usePages';
import { NoSuchNode } from '../../components/NoSuchNode';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { ViewProps } from '..';
import { Facts } from './Facts';
import { messages } from './messages';
import { NodeDocument, RelationsDocument } from './node.generated';
import { NodeParts } from './NodeParts';
import { Relations } from './Relations';

const pageSize = 50;
const most = 10_000;

/** A node of any kind: what it says, what it rests on, and what it is joined to. */
export default function NodeView({ id }: ViewProps) {
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const lang = useLanguage();
  const [first, setFirst] = useNumberParameter('first', pageSize, pageSize, most);
  const answer = useAnswer(NodeDocument, { id, lang });
  const joined = usePages(
    RelationsDocument,
    { id, first: pageSize, lang },
    ({ neighbours }) => endOf(neighbours[0]!.pageInfo),
    Math.ceil(first / pageSize),
  );
  if (answer.error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_FOUND')) return <NoSuchNode id={id} />;
  const node = answer.data?.neighbours[0]?.node;
  return (
    <Page title={node?.label ?? id} over={kinds[kindOf(id)]} operations={[answer.operation, joined.operation]}>
      <Settled answer={answer}>
        {() =>
          node && (
            <>
              <Facts node={node} />
              <p className="no-print">
                <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
              </p>
              <Settled answer={joined}>
                {(pages) => {
                  const total = pages[0]!.neighbours[0]!.totalCount;
                  const edges = pages.flatMap(({ neighbours }) => neighbours[0]!.edges);
                  const relations = <Relations edges={edges} total={total} onMore={() => setFirst(first + pageSize)} />;
                  return <NodeParts node={node} relations={{ id: 'relations', title: texts.relations, shown: total, content: relations }} />;
                }}
              </Settled>
            </>
          )
        }
      </Settled>
    </Page>
  );
}
