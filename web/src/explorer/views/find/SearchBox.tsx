import { useState, type FormEvent } from 'react';
import { useMessages } from '../../language/language';
import { messages } from './messages';
import css from './find.module.css';

export function SearchBox({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const texts = useMessages(messages);
  const [typed, setTyped] = useState(query);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" className={css.search} onSubmit={submit}>
      <label htmlFor="q">{texts.search}</label>
      <input id="q" type="search" value={typed} maxLength={1000} placeholder={texts.placeholder} onChange={(event) => setTyped(event.target.value)} />
      <button type="submit">{texts.button}</button>
    </form>
  );
}
