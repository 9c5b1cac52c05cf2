import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import { messages } from './messages';
import type { NodeQuery } from './node.generated';

type Neighbours = NodeQuery['neighbours'][number];

/** So many relations are shown without asking. */
const few = 30;

/** Everything that the node is joined to, as sentences. */
export function Relations({ neighbours }: { neighbours: Neighbours }) {
  const texts = useMessages(messages);
  const { edges, totalCount } = neighbours;
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{texts.relations}</h2>
      <details open={totalCount <= few}>
        <summary>{texts.relationsOf(totalCount)}</summary>
        {edges.length < totalCount && <p className="muted">{texts.only(edges.length, totalCount)}</p>}
        <ul className="list">
          {edges.map((edge) => (
            <li key={`${edge.relation} ${edge.direction} ${edge.node.id}`}>
              <LinkedSentence edge={edge} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The sentence of a relation, in which the name of the node at the other end is a link to it. */
function LinkedSentence({ edge: { sentence, direction, node } }: { edge: Neighbours['edges'][number] }) {
  const [before, name, after] = parts(sentence, node.label, direction === 'IN');
  return (
    <>
      {before}
      <Link to={nodeAddress(node.id)}>{name}</Link>
      {after}
    </>
  );
}

/** A sentence has two quoted names: the node at the other end comes first where the relation leads from there. */
function parts(sentence: string, label: string, first: boolean): [string, string, string] {
  const labelled = first ? sentence.indexOf(`‘${label}’`) : sentence.lastIndexOf(`‘${label}’`);
  const start = labelled >= 0 ? labelled : first ? sentence.indexOf('‘') : sentence.lastIndexOf('‘');
  const end = labelled >= 0 ? start + 1 + label.length : sentence.indexOf('’', start);
  return [sentence.slice(0, start + 1), sentence.slice(start + 1, end), sentence.slice(end)];
}
