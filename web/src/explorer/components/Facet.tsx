import { useMessages } from '../language/language';

/** So many values are shown at once; the rest on demand. */
const shown = 8;

interface FacetProps {
  title: string;
  values: { value: string; label: string; count?: number }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** The values of a property with how many nodes have each; those that are ticked narrow the view. */
export function Facet({ title, values, chosen, onChange }: FacetProps) {
  const texts = useMessages({ NL: { more: 'meer' }, EN: { more: 'more' } });
  if (values.length === 0) return null;
  const option = ({ value, label, count }: FacetProps['values'][number]) => (
    <label key={value}>
      <input
        type="checkbox"
        checked={chosen.includes(value)}
        onChange={({ target }) => onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
      />
      <span>{label}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </label>
  );
  const rest = values.slice(shown);
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {values.slice(0, shown).map(option)}
      {rest.length > 0 && (
        <details open={rest.some(({ value }) => chosen.includes(value))}>
          <summary>
            {rest.length} {texts.more}
            <span className="visually-hidden">: {title}</span>
          </summary>
          {rest.map(option)}
        </details>
      )}
    </fieldset>
  );
}
