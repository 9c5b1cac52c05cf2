import { useId } from 'react';

interface SelectProps {
  label: string;
  value: string;
  /** Values with their labels. */
  options: [string, string][];
  onChange: (value: string) => void;
}

/** One of a few values. */
export function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <br />
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
