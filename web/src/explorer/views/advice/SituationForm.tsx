import { useId, useState, type FormEvent } from 'react';
import { useMessages } from '../../language/language';
import css from './advice.module.css';
import { messages } from './messages';

/** Where a reader types or pastes the situation. */
export function SituationForm({ text, onAsk }: { text: string; onAsk: (text: string) => void }) {
  const texts = useMessages(messages);
  const id = useId();
  const [typed, setTyped] = useState(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk(typed.trim());
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <label htmlFor={id}>{texts.situation}</label>
      <textarea
        id={id}
        rows={6}
        maxLength={20_000}
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} className="muted">
        {texts.hint}
      </p>
      <button type="submit" className="no-print">
        {texts.ask}
      </button>
    </form>
  );
}
