import { useMessages } from '../../language/language';
import { strengthNames } from '../../components/Strength';
import css from './matrix.module.css';
import { messages } from './messages';

export function Legend() {
  const texts = useMessages(messages);
  const names = useMessages(strengthNames);
  return (
    <>
      <ul className={css.legend} aria-label={texts.legend}>
        {[1, 2, 3].map((strength) => (
          <li key={strength}>
            <span className={`${css.cell} ${css[`strength${strength}`]}`}>{strength}</span> {names[strength]}
          </li>
        ))}
        <li>
          <span className={css.cell} /> {texts.empty}
        </li>
      </ul>
      <p className="muted no-print">{texts.keys}</p>
    </>
  );
}
