import type { ReactNode } from 'react';
import { useMessages } from '../../../../language/language';
import { messages } from '../loops.messages';
import css from './diagram.module.css';

/** What the signs of a causal loop diagram mean. */
export function Legend() {
  const texts = useMessages(messages);
  const { positive, negative, count, reinforcing, balancing } = texts.meanings;
  return (
    <>
      <ul className={css.legend} aria-label={texts.legend}>
        <Meaning sign={<Sample />}>+ {positive}</Meaning>
        <Meaning sign={<Sample negative />}>− {negative}</Meaning>
        <Meaning sign={<strong>2×</strong>}>{count}</Meaning>
        <Meaning sign={<strong>R</strong>}>{reinforcing}</Meaning>
        <Meaning sign={<strong>B</strong>}>{balancing}</Meaning>
      </ul>
      <p className="muted no-print">{texts.leads}</p>
    </>
  );
}

function Meaning({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li>
      {sign}
      <span>{children}</span>
    </li>
  );
}

function Sample({ negative = false }: { negative?: boolean }) {
  return (
    <svg viewBox="0 0 44 12" aria-hidden="true">
      <path className={negative ? `${css.line} ${css.negative}` : css.line} d="M1 6H33" strokeWidth="2" />
      <path className={css.head} d="M43 6 32 0.5V11.5Z" />
    </svg>
  );
}
