import { Nodes } from '../Nodes';
import type { PatternPartsFragment } from './patterns.generated';
import { Together } from './Together';

/** Bottlenecks that come together in cases. */
export function Pattern({ pattern, level }: { pattern: PatternPartsFragment; level?: 'h2' | 'h4' }) {
  const { bottlenecks } = pattern;
  const name = bottlenecks.map((bottleneck) => bottleneck.name).join(' + ');
  return <Together found={pattern} level={level} heading={<Nodes nodes={bottlenecks} between=" + " />} name={name} />;
}
