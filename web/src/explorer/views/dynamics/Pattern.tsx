import { Nodes } from './Nodes';
import type { PatternPartsFragment } from './patterns.generated';
import { Together } from './Together';

/** Bottlenecks that come together in cases. */
export function Pattern({ pattern }: { pattern: PatternPartsFragment }) {
  const { bottlenecks } = pattern;
  return <Together found={pattern} heading={<Nodes nodes={bottlenecks} between=" + " />} name={bottlenecks.map(({ name }) => name).join(' + ')} />;
}
