import { useState } from 'react';
import { Headings } from '../../components/Headings';
import { Shown } from '../../components/Shown';
import { useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { Graph } from './drawing';
import { messages } from './messages';

interface NodesTableProps {
  graph: Graph;
  labelOf: (id: string) => string;
  chosen: string;
  onChoose: (id: string) => void;
  onRemove: (id: string) => void;
}

/** So many points are in the table at first, and so many more each time. */
const pageSize = 200;

/** The drawing as a table: its points, and to which other points of it each is joined. */
export function NodesTable({ graph, labelOf, chosen, onChoose, onRemove }: NodesTableProps) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const [rows, setRows] = useState(pageSize);
  const shown = graph.points.slice(0, rows);
  const joined = new Map(shown.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of graph.lines) {
    joined.get(from)?.add(to);
    joined.get(to)?.add(from);
  }
  return (
    <>
      <table>
        <caption className="visually-hidden">{texts.drawn(graph.points.length, graph.lines.length)}</caption>
        <Headings of={[texts.node, texts.kind, texts.relations, texts.actions]} />
        <tbody>
          {shown.map(({ id }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="quiet" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                  {labelOf(id)}
                </button>
              </th>
              <td>{names[kindOf(id)]}</td>
              <td>{[...joined.get(id)!].map(labelOf).join('; ')}</td>
              <td>
                <button type="button" className="quiet" onClick={() => onRemove(id)}>
                  {texts.remove}
                  <span className="visually-hidden">: {labelOf(id)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Shown shown={shown.length} total={graph.points.length} onMore={() => setRows(rows + pageSize)} />
    </>
  );
}
