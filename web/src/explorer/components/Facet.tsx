interface FacetProps {
  title: string;
  values: { value: string; label: string; count?: number }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** The values of a property with how many nodes have each; those that are ticked narrow the view. */
export function Facet({ title, values, chosen, onChange }: FacetProps) {
  if (values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {values.map(({ value, label, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
          <span>{label}</span>
          {count !== undefined && <span className="count">{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
