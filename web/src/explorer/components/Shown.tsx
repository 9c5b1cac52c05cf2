import { useEffect, useRef, useState } from 'react';
import { Link } from '../address/Link';
import { useMessages, type Messages } from '../language/language';

const messages: Messages<{ of: (shown: number, total: number) => string; first: (shown: number) => string; more: string; all: string }> = {
  NL: { of: (shown, total) => `${shown} van ${total}`, first: (shown) => `De eerste ${shown}`, more: 'Meer tonen', all: 'Alle tonen' },
  EN: { of: (shown, total) => `${shown} of ${total}`, first: (shown) => `The first ${shown}`, more: 'Show more', all: 'Show all' },
};

interface ShownProps {
  /** What is counted, where it does not stand right below it alone. */
  what?: string;
  shown: number;
  /** How many there are; left out where only more tells. */
  total?: number;
  /** Shows more of them. */
  onMore?: () => void;
  /** The page that has all of them, where it is another one. */
  elsewhere?: { to: string; of: string };
}

/** Below a list that does not show all: how much of it does, and the way to more. Where all is shown it says nothing. */
export function Shown({ what, shown, total, onMore, elsewhere }: ShownProps) {
  const texts = useMessages(messages);
  const count = useRef<HTMLSpanElement>(null);
  const [asked, setAsked] = useState(false);
  const all = total !== undefined && shown >= total;
  useEffect(() => {
    // The button that had the focus is gone.
    if (asked && all) count.current?.focus();
  }, [asked, all]);
  if (all && !asked) return null;
  return (
    <p className="shown">
      <span ref={count} tabIndex={-1} aria-live="polite">
        {what && `${what}: `}
        {total === undefined ? texts.first(shown) : texts.of(shown, total)}
      </span>
      {!all && elsewhere && (
        <Link to={elsewhere.to} className="no-print">
          {texts.all}
          <span className="visually-hidden">: {elsewhere.of}</span>
        </Link>
      )}
      {!all && onMore && (
        <button
          type="button"
          className="quiet no-print"
          onClick={() => {
            setAsked(true);
            onMore();
          }}
        >
          {texts.more}
        </button>
      )}
    </p>
  );
}
