import { useId, type ReactNode } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { Shown } from '../../components/Shown';
import { useLanguage, useMessages } from '../../language/language';
import css from './follow-up.module.css';
import { messages } from './messages';
import { ScoreboardDocument } from './scoreboard.generated';

interface ListOfActorProps {
  shown: number;
  total: number;
  /** Whose rows are offered: those who promise, or those who recommend. */
  by: 'PROMISED_BY' | 'MADE_BY';
  actor: string;
  onActor: (actor: string) => void;
  onMore: (() => void) | undefined;
  children: ReactNode;
}

/** A list with how long it is, whose it is, and a way to see more of it. */
export function ListOfActor({ shown, total, by, actor, onActor, onMore, children }: ListOfActorProps) {
  const texts = useMessages(messages);
  const id = useId();
  const { data } = useAnswer(ScoreboardDocument, { by, lang: useLanguage() });
  const actors = (data?.followUp ?? []).map(({ key }) => key).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <div className={css.of}>
        <p role="status">{total === 0 ? texts.none : texts.count(total)}</p>
        <div className={css.actor}>
          <label htmlFor={id}>{texts.ofActor}</label>
          <select id={id} value={actor} onChange={(event) => onActor(event.target.value)}>
            <option value="">{texts.everyone}</option>
            {actors.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      {children}
      <Shown shown={shown} total={total} onMore={onMore} />
    </>
  );
}
