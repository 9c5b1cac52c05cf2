import { useDeferredValue, useId, useState } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { CasesToCompareDocument, ChosenCasesDocument } from './compare.generated';
import css from './compare.module.css';
import { fewest, messages, most } from './messages';

/** Which cases are compared: found by a part of their name, added and removed one by one. */
export function CasePicker({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const { data: names } = useAnswer(ChosenCasesDocument, { ids: chosen, lang }, chosen.length === 0);
  const nameOf = (id: string) => names?.nodes.find((node) => node?.id === id)?.label ?? id;
  return (
    <div className="no-print">
      <h2>{texts.choose}</h2>
      <ul className={css.chosen}>
        {chosen.map((id) => (
          <li key={id}>
            <Link to={nodeAddress(id)}>{nameOf(id)}</Link>
            <button type="button" className="quiet" onClick={() => onChange(chosen.filter((other) => other !== id))}>
              {texts.remove}
              <span className="visually-hidden">: {nameOf(id)}</span>
            </button>
          </li>
        ))}
      </ul>
      <details open={chosen.length < fewest}>
        <summary>{texts.find}</summary>
        {chosen.length < most ? <Offer chosen={chosen} onAdd={(id) => onChange([...chosen, id])} /> : <p>{texts.full}</p>}
      </details>
    </div>
  );
}

function Offer({ chosen, onAdd }: { chosen: string[]; onAdd: (id: string) => void }) {
  const texts = useMessages(messages);
  const id = useId();
  const [name, setName] = useState('');
  const { label } = useVocabulary();
  const { data } = useAnswer(CasesToCompareDocument, { name: useDeferredValue(name), lang: useLanguage() });
  const offered = data?.cases.nodes.filter((node) => !chosen.includes(node.id)) ?? [];
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {texts.find}
      </label>
      <input id={id} type="search" value={name} onChange={(event) => setName(event.target.value)} />
      <p className="muted" aria-live="polite">
        {data && texts.found(data.cases.nodes.length, data.cases.totalCount)}
      </p>
      <ul className={css.offered}>
        {offered.map((node) => (
          <li key={node.id}>
            <button type="button" className="quiet" onClick={() => onAdd(node.id)}>
              {texts.add}
              <span className="visually-hidden">: {node.name}</span>
            </button>{' '}
            {node.name} <span className="muted">{label('DOMAIN', node.domain)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
