import { useId } from 'react';
import { useMessages, type Messages } from '../language/language';
import css from './node-picker.module.css';
import { Shown } from './Shown';

const messages: Messages<(count: number) => string> = {
  NL: (count) => `${count} gevonden`,
  EN: (count) => `${count} found`,
};

interface NodePickerProps {
  label: string;
  typed: string;
  onType: (typed: string) => void;
  /** What was found for what is typed, with a word on each; undefined where nothing is looked for. */
  found: { total: number; nodes: { id: string; name: string; over: string }[] } | undefined;
  onPick: (id: string) => void;
}

/** A box to find a node with; each that is found is a button. */
export function NodePicker({ label, typed, onType, found, onPick }: NodePickerProps) {
  const count = useMessages(messages);
  const id = useId();
  return (
    <div className={css.picker}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={typed} maxLength={1000} onChange={(event) => onType(event.target.value)} />
      <p className="muted" aria-live="polite">
        {found && count(found.total)}
      </p>
      <ul>
        {found?.nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="quiet" onClick={() => onPick(node.id)}>
              <small>{node.over}</small> {node.name}
            </button>
          </li>
        ))}
      </ul>
      {found && <Shown shown={found.nodes.length} total={found.total} />}
    </div>
  );
}
