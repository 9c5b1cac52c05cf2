import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Shown } from '../../components/Shown';
import { useMessages } from '../../language/language';
import { messages } from './messages';
import type { RelationsQuery } from './node.generated';

type Edge = RelationsQuery['neighbours'][number]['edges'][number];

/** So many relations are shown without asking. */
const few = 30;

interface RelationsProps {
  edges: Edge[];
  total: number;
  onMore: () => void;
}

/** What the node is joined to, as sentences. */
export function Relations({ edges, total, onMore }: RelationsProps) {
  const texts = useMessages(messages);
  return (
    <details open={total <= few}>
      <summary>{texts.relationsOf(total)}</summary>
      <ul className="list">
        {edges.map((edge) => (
          <li key={`${edge.relation} ${edge.direction} ${edge.node.id}`}>
            <LinkedSentence edge={edge} />
          </li>
        ))}
      </ul>
      <Shown shown={edges.length} total={total} onMore={onMore} />
    </details>
  );
}

/** The sentence of a relation, in which the name of the node at the other end is a link to it. */
function LinkedSentence({ edge: { sentence, direction, node } }: { edge: Edge }) {
  const [before, name, after] = parts(sentence, node.label, direction === 'IN');
  return (
    <>
      {before}
      <Link to={nodeAddress(node.id)}>{name}</Link>
      {after}
    </>
  );
}

/** A sentence has two names in ‘…’ or “…”: that of the node at the other end comes first where the relation leads from there. */
function parts(sentence: string, label: string, first: boolean): [string, string, string] {
  const quotes = [...sentence.matchAll(/[‘“]/g)].map(({ index }) => index + 1);
  const ordered = first ? quotes : quotes.reverse();
  const labelled = ordered.find((at) => sentence.startsWith(label, at));
  const start = labelled ?? ordered[0] ?? 0;
  const length = labelled === undefined ? Math.max(0, sentence.slice(start).search(/[’”]/)) : label.length;
  return [sentence.slice(0, start), sentence.slice(start, start + length), sentence.slice(start + length)];
}
