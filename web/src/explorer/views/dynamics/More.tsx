import { useEffect, useRef, useState } from 'react';
import { useNumberParameter } from '../../address/useParameter';
import { useMessages, type Messages } from '../../language/language';

const messages: Messages<{ more: string; all: (count: number) => string }> = {
  NL: { more: 'Meer tonen', all: (count) => `Alle ${count} staan er.` },
  EN: { more: 'Show more', all: (count) => `All ${count} are shown.` },
};

/** So many results the API gives at most. */
const most = 200;

/** How many results are asked for, as the address says, and how to ask for twice as many. */
export function useFirst(usual: number): [number, () => void] {
  const [first, setFirst] = useNumberParameter('first', usual, 1, most);
  return [first, () => setFirst(Math.min(2 * first, most))];
}

interface MoreProps {
  /** How many results are shown. */
  count: number;
  /** How many were asked for. */
  first: number;
  onMore: () => void;
}

/** Below results of which there may be more: the way to them. */
export function More({ count, first, onMore }: MoreProps) {
  const texts = useMessages(messages);
  const end = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState(false);
  const mayBeMore = count >= first && first < most;
  useEffect(() => {
    // The button that had the focus is gone.
    if (asked && !mayBeMore) end.current?.focus();
  }, [asked, mayBeMore]);
  if (mayBeMore) {
    return (
      <p className="no-print">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setAsked(true);
            onMore();
          }}
        >
          {texts.more}
        </button>
      </p>
    );
  }
  return asked && count < most ? (
    <p ref={end} tabIndex={-1}>
      {texts.all(count)}
    </p>
  ) : null;
}
