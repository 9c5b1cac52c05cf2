import type { BottleneckCategory, Domain, NodeKind, Phase } from '../../api/schema.generated';
import { useListParameter } from '../../address/useParameter';

/** By what results are narrowed, each a list in the address; an empty one narrows nothing. */
export type Narrowing = ReturnType<typeof useNarrowing>;

export function useNarrowing() {
  const kind = useListParameter('kind');
  const domain = useListParameter('domain');
  const country = useListParameter('country');
  const phase = useListParameter('phase');
  const category = useListParameter('category');
  return {
    choices: { kind, domain, country, phase, category },
    variables: {
      kinds: orAll<NodeKind>(kind[0]),
      domains: orAll<Domain>(domain[0]),
      countries: orAll<string>(country[0]),
      phases: orAll<Phase>(phase[0]),
      categories: orAll<BottleneckCategory>(category[0]),
    },
  };
}

function orAll<Value extends string>(chosen: string[]): Value[] | null {
  return chosen.length === 0 ? null : (chosen as Value[]);
}
