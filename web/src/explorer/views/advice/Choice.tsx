import { useId } from 'react';
import type { VocabularyEntry } from '../../vocabulary/useVocabulary';

interface ChoiceProps {
  label: string;
  entries: VocabularyEntry[];
  value: string;
  /** What it says when nothing is chosen. */
  none: string;
  onChange: (value: string) => void;
}

/** One value of a vocabulary, or none. */
export function Choice({ label, entries, value, none, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <br />
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {value === '' && <option value="">{none}</option>}
        {entries.map((entry) => (
          <option key={entry.value} value={entry.value}>
            {entry.label}
          </option>
        ))}
      </select>
    </div>
  );
}
