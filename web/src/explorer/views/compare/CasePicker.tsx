import { useDeferredValue, useState } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { NodePicker } from '../../components/NodePicker';
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

/** Finds a case by a part of its name. */
function Offer({ chosen, onAdd }: { chosen: string[]; onAdd: (id: string) => void }) {
  const texts = useMessages(messages);
  const [name, setName] = useState('');
  const { label } = useVocabulary();
  const { data } = useAnswer(CasesToCompareDocument, { name: useDeferredValue(name), chosen, lang: useLanguage() });
  const found = data && {
    total: data.cases.totalCount,
    nodes: data.cases.nodes.map((node) => ({ id: node.id, name: node.name, over: label('DOMAIN', node.domain) })),
  };
  return <NodePicker label={texts.add} typed={name} onType={setName} found={found} onPick={onAdd} />;
}
