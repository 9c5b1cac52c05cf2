import { Facet } from './Facet';

interface CountedFacetProps<Value extends string> {
  title: string;
  /** What the API counted; null stands for what has no value. */
  counts: { value: Value | null; count: number }[];
  label: (value: Value) => string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** A facet of what the API counted. What has no value is not offered; what was chosen and has none left stays, so that it can be undone. */
export function CountedFacet<Value extends string>({ title, counts, label, chosen, onChange }: CountedFacetProps<Value>) {
  const there = counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  const gone = (chosen as Value[]).filter((value) => !there.some((option) => option.value === value));
  const values = [...there, ...gone.map((value) => ({ value, count: 0 }))].map((option) => ({ ...option, label: label(option.value) }));
  return <Facet title={title} values={values} chosen={chosen} onChange={onChange} />;
}
