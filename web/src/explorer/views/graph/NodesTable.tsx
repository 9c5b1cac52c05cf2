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

/** The drawing as a table: its points, and to which other points of it each is joined. */
export function NodesTable({ graph, labelOf, chosen, onChoose, onRemove }: NodesTableProps) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const joined = (id: string) => [...new Set(graph.lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])))];
  return (
    <table>
      <caption className="visually-hidden">{texts.drawn(graph.points.length, graph.lines.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.node}</th>
          <th scope="col">{texts.kind}</th>
          <th scope="col">{texts.relations}</th>
          <th scope="col">{texts.actions}</th>
        </tr>
      </thead>
      <tbody>
        {graph.points.map(({ id }) => (
          <tr key={id}>
            <th scope="row">
              <button type="button" className="quiet" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                {labelOf(id)}
              </button>
            </th>
            <td>{names[kindOf(id)]}</td>
            <td>{joined(id).map(labelOf).join('; ')}</td>
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
  );
}
