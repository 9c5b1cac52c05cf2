import { useEffect, useId, useState } from 'react';

export interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** A value as it reads. */
  format?: (value: number) => string;
  onChange: (value: number) => void;
}

/** So long a reader must rest, in milliseconds, before what they chose is asked for. */
const rest = 250;

/** A cut-off that a reader moves. It follows at once; what hangs on it changes when the reader rests. */
export function Slider({ label, value, min, max, step = 1, format = String, onChange }: SliderProps) {
  const id = useId();
  const [moved, setMoved] = useState(value);
  useEffect(() => setMoved(value), [value]);
  useEffect(() => {
    if (moved === value) return;
    const timer = setTimeout(() => onChange(moved), rest);
    return () => clearTimeout(timer);
  }, [moved]);
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={moved}
        aria-valuetext={format(moved)}
        onChange={(event) => setMoved(Number(event.target.value))}
      />
      <output htmlFor={id}>{format(moved)}</output>
    </div>
  );
}
