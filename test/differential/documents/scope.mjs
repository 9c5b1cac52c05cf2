// What stands under each key of one object of an answer, so that fields which the specification merges can be merged.

// A scope maps a response key to {type, below, uses}: the type of its value, the scope of its object, and which fields
// of which parents it stands for.

// claim takes a key for a field; undefined where another that it can't be merged with stands under it. A use is {parent,
// isObject, what}: the parent's type, and the field with its arguments. `leaf` tells that the value has no fields.
export function claim(scope, key, type, use, leaf) {
  const known = scope.get(key);
  if (!known) scope.set(key, { type, leaf, below: new Map(), uses: [use] });
  else if (!fitsIn(known, { type, leaf, uses: [use] })) return undefined;
  else if (!known.uses.some((u) => u.parent === use.parent && u.what === use.what)) known.uses.push(use);
  return scope.get(key);
}

// mergeScopes adds what stands in one scope to another, or tells that it can't.
export function mergeScopes(into, from) {
  if (!canMerge(into, from)) return false;
  for (const [key, { type, leaf, below, uses }] of from) {
    let entry;
    for (const use of [...uses]) entry = claim(into, key, type, use, leaf);
    if (entry.below !== below) mergeScopes(entry.below, below);
  }
  return true;
}

function canMerge(into, from) {
  return [...from].every(([key, entry]) => {
    const known = into.get(key);
    return !known || (fitsIn(known, entry) && canMerge(known.below, entry.below));
  });
}

// fitsIn tells whether all uses can share a key: they are of one field with the same arguments, or their parents are
// different object types, of which no node is both.
function fitsIn(known, { type, leaf, uses }) {
  if (known.type !== type) return false;
  return uses.every((a) => known.uses.every((b) =>
    a.what === b.what || (leaf && a.isObject && b.isObject && a.parent !== b.parent)));
}
