import css from './sequences.module.css';

/** Steps in a row with arrows between them; on a narrow page below each other. */
export function Flow({ names, gaps }: { names: string[]; gaps: string[] }) {
  return (
    <ol className={css.flow}>
      {names.map((name, step) => (
        <li key={step}>
          {step > 0 && (
            <span className={css.gap}>
              <span>{gaps[step - 1]}</span>
              <svg viewBox="0 0 60 10" aria-hidden="true">
                <path d="M0 5H52M46 1 54 5 46 9" />
              </svg>
            </span>
          )}
          <span className={css.step}>{name}</span>
        </li>
      ))}
    </ol>
  );
}
