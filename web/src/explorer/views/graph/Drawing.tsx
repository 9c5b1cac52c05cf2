import type { Core } from 'cytoscape';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { saveFile } from '../../components/saveFile';
import { useMessages } from '../../language/language';
import { drawing, drawingId, redraw, type Graph } from './drawing';
import css from './graph.module.css';
import { messages } from './messages';
import { svgOf } from './svg';
import { useColours } from './useColours';

interface DrawingProps {
  graph: Graph;
  /** The id of the node that is selected. */
  chosen: string;
  /** The ids of the nodes of a path, in its order. */
  path: string[];
  onChoose: (id: string) => void;
}

const step = 60;

/** The graph as a drawing that can be moved, enlarged and saved; the table beside it says the same. */
export function Drawing({ graph, chosen, path, onChoose }: DrawingProps) {
  const texts = useMessages(messages);
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<Core>(null);
  const colours = useColours();
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const title = texts.drawn(graph.points.length, graph.lines.length);

  useEffect(() => {
    const made = drawing(container.current!);
    made.on('tap', 'node', ({ target }) => choose.current(target.id()));
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => redraw(view.current!, graph, colours), [graph, colours]);
  const joinedPath = path.join();
  useEffect(() => mark(view.current!, chosen, joinedPath.split(',')), [graph, chosen, joinedPath]);

  const zoom = (factor: number) => {
    const { width, height } = container.current!.getBoundingClientRect();
    view.current!.zoom({ level: view.current!.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
  };
  const fit = () => view.current!.fit(undefined, 40);
  const keys: Record<string, () => void> = {
    'ArrowLeft': () => view.current!.panBy({ x: step, y: 0 }),
    'ArrowRight': () => view.current!.panBy({ x: -step, y: 0 }),
    'ArrowUp': () => view.current!.panBy({ x: 0, y: step }),
    'ArrowDown': () => view.current!.panBy({ x: 0, y: -step }),
    '+': () => zoom(1.25),
    '-': () => zoom(0.8),
    '0': fit,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const savePng = async () => {
    const png = await view.current!.png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colours('--paper') });
    saveFile('herstelgraaf.png', png);
  };
  return (
    <>
      <div className={css.canvas} tabIndex={0} role="group" aria-label={`${title}. ${texts.keys}`} onKeyDown={onKeyDown}>
        <div id={drawingId} className={css.drawing} ref={container} data-points={graph.points.length} data-lines={graph.lines.length} />
      </div>
      <p className={`${css.buttons} no-print`}>
        <button type="button" className="quiet" onClick={() => zoom(1.25)}>
          {texts.zoomIn}
        </button>
        <button type="button" className="quiet" onClick={() => zoom(0.8)}>
          {texts.zoomOut}
        </button>
        <button type="button" className="quiet" onClick={fit}>
          {texts.fit}
        </button>
        <button type="button" className="quiet" onClick={savePng}>
          {texts.save('PNG')}
        </button>
        <button type="button" className="quiet" onClick={() => saveFile('herstelgraaf.svg', svgOf(view.current!, title, colours))}>
          {texts.save('SVG')}
        </button>
      </p>
    </>
  );
}

function mark(view: Core, chosen: string, path: string[]): void {
  view.elements().removeClass('chosen onPath');
  if (chosen !== '') view.getElementById(chosen).addClass('chosen');
  path.forEach((id, place) => {
    const node = view.getElementById(id).addClass('onPath');
    if (place > 0) node.edgesWith(view.getElementById(path[place - 1]!)).addClass('onPath');
  });
}
