import type { EventKind } from '../../api/schema.generated';
import css from './case.module.css';

/** Shapes in a box from -7 to 7. Kinds of one sort share a shape and differ in whether it is filled. */
const shapes = {
  circle: 'M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z',
  triangle: 'M0-7 7 6H-7Z',
  square: 'M-6-6H6V6H-6Z',
  diamond: 'M0-7 7 0 0 7-7 0Z',
  cross: 'M-6-2H-2V-6H2V-2H6V2H2V6H-2V2H-6Z',
};

const symbols: Partial<Record<EventKind, [keyof typeof shapes, 'filled' | 'hollow']>> = {
  SIGNAL: ['triangle', 'filled'],
  SIGNAL_DISMISSED: ['triangle', 'hollow'],
  ACKNOWLEDGEMENT: ['diamond', 'filled'],
  APOLOGY: ['diamond', 'hollow'],
  SCHEME_ANNOUNCED: ['square', 'hollow'],
  SCHEME_OPENED: ['square', 'filled'],
  SCHEME_REVISED: ['square', 'filled'],
  SCHEME_CLOSED: ['square', 'hollow'],
  INQUIRY_OPENED: ['cross', 'hollow'],
  INQUIRY_REPORTED: ['cross', 'filled'],
};

/** A mark for the kind of an event: signals, acknowledgement, schemes and inquiries have shapes of their own, all else a circle. */
export function EventSymbol({ kind, x, y }: { kind: EventKind; x: number; y: number }) {
  const [shape, fill] = symbols[kind] ?? ['circle', 'filled'];
  return <path className={css[fill]} d={shapes[shape]} transform={`translate(${x} ${y})`} />;
}
