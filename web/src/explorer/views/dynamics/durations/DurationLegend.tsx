import { useMessages } from '../../../language/language';
import { messages } from './durations.messages';
import css from './durations.module.css';

/** What the marks in the drawing of durations say. */
export function DurationLegend() {
  const { legend } = useMessages(messages);
  const marks = [
    { text: legend.done, mark: <rect className={css.closed} y="1" width="30" height="12" /> },
    { text: legend.vague, mark: <rect className={css.vague} y="1" width="30" height="12" /> },
    {
      text: legend.open,
      mark: (
        <>
          <rect className={css.open} x="0.5" y="1" width="18" height="12" />
          <path className={css.arrow} d="M20 0l9 7-9 7z" />
        </>
      ),
    },
    { text: legend.quartile, mark: <line className={css.quartile} data-quartile="medianDays" x1="0" x2="30" y1="7" y2="7" /> },
  ];
  return (
    <ul className={css.legend}>
      {marks.map(({ text, mark }) => (
        <li key={text}>
          <svg viewBox="0 0 30 14" aria-hidden="true">
            {mark}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
