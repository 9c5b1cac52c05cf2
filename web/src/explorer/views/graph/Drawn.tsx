import { useMessages } from '../../language/language';
import { Drawing } from './Drawing';
import css from './graph.module.css';
import { Legend } from './Legend';
import { messages } from './messages';
import { NodesTable } from './NodesTable';
import type { Choices } from './useChoices';
import type { Labelled } from './useGraph';

/** What is drawn, with its legend and the same as a table. */
export function Drawn({ of: { graph, labels }, choices, path }: { of: Labelled; choices: Choices; path: string[] }) {
  const texts = useMessages(messages);
  const title = texts.drawn(graph.points.length, graph.lines.length);
  return (
    <figure className="drawing" aria-label={title}>
      <p className="muted" id="drawn" aria-live="polite">
        {title}
      </p>
      <Drawing graph={graph} chosen={choices.chosen} path={path} onChoose={choices.choose} />
      <Legend graph={graph} />
      <details>
        <summary>{texts.asTable}</summary>
        <div className={`table-scroll ${css.table}`} tabIndex={0} role="group" aria-label={texts.asTable}>
          <NodesTable
            graph={graph}
            labelOf={(id) => labels.get(id) ?? id}
            chosen={choices.chosen}
            onChoose={choices.choose}
            onRemove={choices.remove}
          />
        </div>
      </details>
    </figure>
  );
}
