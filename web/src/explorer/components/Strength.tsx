import { useMessages, type Messages } from '../language/language';

/** The names of the strengths 0 to 3. */
export const strengthNames: Messages<string[]> = {
  NL: ['niet', 'enigszins', 'duidelijk', 'bepalend'],
  EN: ['not', 'some', 'clear', 'defining'],
};

/** How strongly a bottleneck shows, 1 to 3: as many filled squares, and in words. */
export function Strength({ value }: { value: number }) {
  const names = useMessages(strengthNames);
  return (
    <span className="strength">
      <svg viewBox="0 0 38 10" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <rect key={step} x={(step - 1) * 14 + 0.5} y="0.5" width="9" height="9" className={step <= value ? 'filled' : 'empty'} />
        ))}
      </svg>
      {names[value]}
    </span>
  );
}
