import { useMessages } from '../language/language';

export function Loading() {
  const text = useMessages({ NL: 'Wordt opgehaald…', EN: 'Loading…' });
  return (
    <p className="muted" role="status">
      {text}
    </p>
  );
}
