import { useId, useState, type FormEvent } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { useLanguage, useMessages } from '../../language/language';
import css from './advice.module.css';
import { BottlenecksToAddDocument } from './bottlenecks.generated';
import { messages } from './messages';

interface AddBottleneckProps {
  added: string[];
  /** Those that were recognised: they need not be added. */
  known: string[];
  onChange: (added: string[]) => void;
}

/** Bottlenecks that the reader knows of and the text does not say. */
export function AddBottleneck({ added, known, onChange }: AddBottleneckProps) {
  const texts = useMessages(messages);
  const id = useId();
  const [chosen, setChosen] = useState('');
  const { data } = useAnswer(BottlenecksToAddDocument, { lang: useLanguage() });
  const all = data?.bottlenecks.nodes ?? [];
  const left = all.filter((bottleneck) => !added.includes(bottleneck.id) && !known.includes(bottleneck.id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== '') onChange([...added, chosen]);
    setChosen('');
  };
  return (
    <>
      <ul className="list">
        {added.map((bottleneck) => (
          <li key={bottleneck}>
            <label className={css.tick}>
              <input type="checkbox" checked onChange={() => onChange(added.filter((other) => other !== bottleneck))} />
              <span>{all.find((candidate) => candidate.id === bottleneck)?.name ?? bottleneck}</span>
            </label>
            <span className="muted">{texts.added}</span>
          </li>
        ))}
      </ul>
      <form className={`${css.add} no-print`} onSubmit={submit}>
        <label htmlFor={id}>{texts.add}</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">–</option>
          {left.map((bottleneck) => (
            <option key={bottleneck.id} value={bottleneck.id}>
              {bottleneck.name}
            </option>
          ))}
        </select>
        <button type="submit" className="quiet">
          {texts.addButton}
        </button>
      </form>
    </>
  );
}
