import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import type { Answer } from '../../api/useAnswer';
import { Settled } from '../../components/Settled';
import { Shown } from '../../components/Shown';
import { useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { NeighboursQuery } from './graph.generated';
import css from './graph.module.css';
import { messages, most } from './messages';
import { pageSize, type Choices } from './useChoices';

/** The selected node, and what it is joined to: what is ticked is drawn. */
export function NodePanel({ answer, choices }: { answer: Answer<NeighboursQuery[]>; choices: Choices }) {
  const texts = useMessages(messages);
  return (
    <section className={css.panel} aria-labelledby="chosen">
      <h2 id="chosen">{texts.chosen}</h2>
      {choices.chosen === '' ? (
        <p className="muted">{texts.nothingChosen}</p>
      ) : (
        <Settled answer={answer}>{(pages) => <Chosen pages={pages.map(({ neighbours }) => neighbours[0]!)} choices={choices} />}</Settled>
      )}
    </section>
  );
}

function Chosen({ pages, choices }: { pages: NeighboursQuery['neighbours']; choices: Choices }) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const { ids, add, remove, listed, setListed } = choices;
  const { node, totalCount } = pages[0]!;
  const edges = pages.flatMap((page) => page.edges);
  const neighbours = [...new Map(edges.map((edge) => [edge.node.id, edge])).values()];
  const missing = neighbours.map((edge) => edge.node.id).filter((id) => !ids.includes(id));
  const room = most - ids.length;
  return (
    <>
      <p className="over">{names[kindOf(node.id)]}</p>
      <p>
        <strong>{node.label}</strong>
      </p>
      <p className={css.buttons}>
        <Link className="button quiet" to={nodeAddress(node.id)}>
          {texts.page}
        </Link>
        <button type="button" className="quiet" onClick={() => remove(node.id)}>
          {texts.remove}
        </button>
      </p>
      <h3>{texts.neighbours(totalCount)}</h3>
      {missing.length > 0 && missing.length <= room && (
        <button type="button" onClick={() => add(missing)}>
          {texts.addAll(missing.length)}
        </button>
      )}
      {room <= 0 && <p>{texts.full}</p>}
      <ul className={css.neighbours}>
        {neighbours.map(({ node: { id, label }, sentence }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={ids.includes(id)}
                disabled={room <= 0 && !ids.includes(id)}
                onChange={({ target }) => (target.checked ? add([id]) : remove(id))}
              />
              <span>
                <small>{names[kindOf(id)]}</small> {label}
              </span>
            </label>
            <p className="muted">{sentence}</p>
          </li>
        ))}
      </ul>
      <Shown shown={edges.length} total={totalCount} onMore={() => setListed(listed + pageSize)} />
    </>
  );
}
