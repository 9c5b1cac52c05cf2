// Documents without what nothing uses: the specification forbids it.
import { Kind, print, visit } from 'graphql';

// tidy drops fragments and variables that nothing uses; undefined where no document is left.
export function tidy(document, variables) {
  const operations = document?.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION) ?? [];
  if (operations.length === 0) return undefined;
  const fragments = new Map(document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const kept = new Set(operations);
  const named = new Set();
  for (const definition of kept) {
    if (!definition) return undefined; // a fragment was left out that is still spread
    visit(definition, {
      FragmentSpread: (s) => void kept.add(fragments.get(s.name.value)),
      Variable: (v, _key, parent) => void (parent.kind !== Kind.VARIABLE_DEFINITION && named.add(v.name.value)),
    });
  }
  const query = print(visit({ ...document, definitions: [...kept] }, {
    VariableDefinition: (v) => (named.has(v.variable.name.value) ? undefined : null),
  }));
  if (query.includes('{\n}') || query.includes('{}')) return undefined;
  return { query, variables: Object.fromEntries(Object.entries(variables).filter(([name]) => named.has(name))) };
}
