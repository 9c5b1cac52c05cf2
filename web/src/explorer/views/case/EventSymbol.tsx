import type { EventKind } from '../../api/schema.generated';
import css from './case.module.css';

/** Shapes in a box from -7 to 7. */
const shapes = {
  circle: 'M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z',
  triangle: 'M0-7 7 6H-7Z',
  triangleDown: 'M0 7-7-6H7Z',
  square: 'M-6-6H6V6H-6Z',
  diamond: 'M0-7 7 0 0 7-7 0Z',
  plus: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  times: 'M-4-7 0-3 4-7 7-4 3 0 7 4 4 7 0 3-4 7-7 4-3 0-7-4Z',
  pentagon: 'M0-7 7-1.5 4 6.5H-4L-7-1.5Z',
  hexagon: 'M-3.5-6H3.5L7 0 3.5 6H-3.5L-7 0Z',
  star: 'M0-7.5 2-2.5 7.5-2 3 1.5 4.5 7 0 4-4.5 7-3 1.5-7.5-2-2-2.5Z',
  arrow: 'M-6-3H0V-7L7 0 0 7V3H-6Z',
  flag: 'M-5-7H7L3-3 7 1H-2V7H-5Z',
};

type Symbol = [keyof typeof shapes, 'filled' | 'hollow'];

/** Each kind has a symbol of its own; kinds that belong together share a shape, the second of them hollow. */
const symbols: Record<EventKind, Symbol> = {
  HARM_BEGINS: ['times', 'filled'],
  SETBACK: ['times', 'hollow'],
  SIGNAL: ['triangle', 'filled'],
  SIGNAL_DISMISSED: ['triangle', 'hollow'],
  MEDIA_EXPOSURE: ['star', 'filled'],
  PARLIAMENT_ACTS: ['star', 'hollow'],
  INQUIRY_OPENED: ['plus', 'hollow'],
  INQUIRY_REPORTED: ['plus', 'filled'],
  ACKNOWLEDGEMENT: ['diamond', 'filled'],
  APOLOGY: ['diamond', 'hollow'],
  GOVERNMENT_RESPONSE: ['arrow', 'filled'],
  ADVICE_GIVEN: ['arrow', 'hollow'],
  SCHEME_ANNOUNCED: ['square', 'hollow'],
  SCHEME_OPENED: ['square', 'filled'],
  SCHEME_REVISED: ['hexagon', 'filled'],
  SCHEME_CLOSED: ['hexagon', 'hollow'],
  LAW_PASSED: ['pentagon', 'filled'],
  COURT_RULING: ['pentagon', 'hollow'],
  DEADLINE_MISSED: ['triangleDown', 'filled'],
  PROMISE_DROPPED: ['triangleDown', 'hollow'],
  MILESTONE: ['flag', 'filled'],
  EVALUATION: ['flag', 'hollow'],
  RESIGNATION: ['circle', 'filled'],
  APPEAL: ['circle', 'hollow'],
};

/** The mark of a kind of event. */
export function EventSymbol({ kind, x, y }: { kind: EventKind; x: number; y: number }) {
  const [shape, fill] = symbols[kind];
  return <path className={css[fill]} d={shapes[shape]} transform={`translate(${x} ${y})`} />;
}
