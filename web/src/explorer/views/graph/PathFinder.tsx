import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useParameter } from '../../address/useParameter';
import { useAnswer, type Answer } from '../../api/useAnswer';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { ChosenDocument, type PathsQuery } from './graph.generated';
import css from './graph.module.css';
import { messages } from './messages';
import { Picker } from './Picker';

type Path = PathsQuery['paths'][number];

/** How two nodes hang together: the paths between them as sentences, each of which can be drawn. */
export function PathFinder({ answer, onDraw }: { answer: Answer<PathsQuery>; onDraw: (path: Path, place: number) => void }) {
  const texts = useMessages(messages);
  const [from, setFrom] = useParameter('from');
  const [to, setTo] = useParameter('to');
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">{texts.paths}</h2>
      <div className={css.ends}>
        <End label={texts.from} id={from} onChange={setFrom} />
        <End label={texts.to} id={to} onChange={setTo} />
      </div>
      {from !== '' && to !== '' && (
        <Settled answer={answer}>
          {({ paths }) => (paths.length === 0 ? <p>{texts.noPath}</p> : <Paths paths={paths} onDraw={onDraw} />)}
        </Settled>
      )}
    </section>
  );
}

/** One end of the paths: the node chosen, or the way to choose one. */
function End({ label, id, onChange }: { label: string; id: string; onChange: (id: string) => void }) {
  const texts = useMessages(messages);
  const { data } = useAnswer(ChosenDocument, { ids: [id], lang: useLanguage() }, id === '');
  if (id === '') return <Picker label={label} onPick={onChange} />;
  return (
    <p>
      {label}: <Link to={nodeAddress(id)}>{data?.nodes[0]?.label ?? id}</Link>{' '}
      <button type="button" className="quiet no-print" onClick={() => onChange('')}>
        {texts.change}
        <span className="visually-hidden">: {label}</span>
      </button>
    </p>
  );
}

function Paths({ paths, onDraw }: { paths: Path[]; onDraw: (path: Path, place: number) => void }) {
  const texts = useMessages(messages);
  return (
    <ol className="list" id="path-list">
      {paths.map((path, place) => (
        <li key={path.steps.map(({ node }) => node.id).join()}>
          <strong>{texts.steps(path.length)}</strong>:{' '}
          {path.steps.map(({ node }, at) => (
            <span key={node.id}>
              {at > 0 && ' → '}
              <Link to={nodeAddress(node.id)}>{node.label}</Link>
            </span>
          ))}
          <ul>{path.steps.map(({ node, sentence }) => sentence && <li key={node.id}>{sentence}</li>)}</ul>
          <button type="button" className="quiet no-print" onClick={() => onDraw(path, place)}>
            {texts.draw}
            <span className="visually-hidden">: {place + 1}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
