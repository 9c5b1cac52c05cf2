import { useDeferredValue, useId, useState } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { OfferDocument } from './graph.generated';
import css from './graph.module.css';
import { messages } from './messages';

/** Finds a node by its words; each that is found is a button. */
export function Picker({ label, onPick }: { label: string; onPick: (id: string) => void }) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const id = useId();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data } = useAnswer(OfferDocument, { query, lang: useLanguage() }, query === '');
  const found = query === '' ? undefined : data?.search;
  const pick = (node: string) => {
    setTyped('');
    onPick(node);
  };
  return (
    <div className={css.picker}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={typed} maxLength={1000} onChange={(event) => setTyped(event.target.value)} />
      <p className="muted" aria-live="polite">
        {found && texts.found(found.totalCount)}
      </p>
      <ul className={css.offered}>
        {found?.nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="quiet" onClick={() => pick(node.id)}>
              <small>{names[kindOf(node.id)]}</small> {node.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
