// Values of a node's properties as the API shows them.

const enumValue = (id) => id.toUpperCase().replaceAll('-', '_');

// property gives a scalar, a list or null. `at` has the language and the day at which temporal properties are judged.
export function property(node, field, at) {
  const stored = node.properties[field.name];
  if (field.temporal) return (stored ?? []).filter((day) => day <= at.today).length % 2 === 1;
  const absent = field.many ? [] : null;
  if (stored === undefined) return absent;
  if (field.localized) {
    const [first, second] = at.lang === 'EN' ? [stored.en, stored.nl] : [stored.nl, stored.en];
    return [first, second].find((t) => t?.length > 0) ?? absent;
  }
  if (field.isEnum) return field.many ? stored.map(enumValue) : enumValue(stored);
  return stored;
}

// group gives a group of properties as one object; null where all are absent and the group may be.
export function group(node, field) {
  const entries = field.fields.map((f) => [f.name, part(node, field, f)]);
  if (!field.nonNull && entries.every(([, v]) => v === null)) return null;
  return Object.fromEntries(entries);
}

// part gives one property of a group.
export function part(node, field, sub) {
  const stored = node.properties[`${field.name}.${sub.name}`] ?? null;
  return sub.scalar === 'Decimal' && stored !== null ? String(stored) : stored;
}
