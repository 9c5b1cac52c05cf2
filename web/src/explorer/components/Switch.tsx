import { useId, type ReactNode } from 'react';

interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** What it does, in a sentence. */
  children?: ReactNode;
}

/** Something that a reader turns on or off. */
export function Switch({ label, on, onChange, children }: SwitchProps) {
  const id = useId();
  return (
    <div>
      <label className="switch">
        <input type="checkbox" checked={on} aria-describedby={children === undefined ? undefined : id} onChange={({ target }) => onChange(target.checked)} />
        <span>{label}</span>
      </label>
      {children !== undefined && (
        <p id={id} className="muted note">
          {children}
        </p>
      )}
    </div>
  );
}
