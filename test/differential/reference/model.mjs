// The model of the graph, read from the directives of schema.graphqls: which fields are properties, which are relations,
// where they are stored and how lists are ordered.
import { parse, Kind } from 'graphql';

// readModel gives the types by name. A type has `name`, `isKind`, `orderBy`, `label`, `list`, `members` (the kinds that it
// stands for) and `fields` by name. A field is one of: id, property, value (a group of properties), count, relation.
export function readModel(sdl) {
  const definitions = parse(sdl).definitions;
  const named = (kind) => definitions.filter((d) => d.kind === kind);
  const values = new Map();
  for (const d of named(Kind.OBJECT_TYPE_DEFINITION)) {
    if (directive(d, 'value')) {
      values.set(d.name.value, d.fields.map((f) => ({ name: f.name.value, scalar: unwrap(f.type).name })));
    }
  }
  const scalars = new Set(['ID', 'String', 'Int', 'Boolean', 'Date', 'Decimal']);
  const types = new Map();
  const objects = named(Kind.OBJECT_TYPE_DEFINITION).filter((d) => directive(d, 'node'));
  for (const d of [...named(Kind.INTERFACE_TYPE_DEFINITION), ...objects]) {
    const node = directive(d, 'node');
    types.set(d.name.value, {
      name: d.name.value,
      isKind: d.kind === Kind.OBJECT_TYPE_DEFINITION,
      orderBy: node?.orderBy,
      label: node?.label,
      list: node?.list,
      interfaces: (d.interfaces ?? []).map((i) => i.name.value),
      fields: new Map(d.fields.map((f) => [f.name.value, readField(f, values)])),
    });
  }
  for (const type of types.values()) {
    type.members = [...types.values()].filter((k) => k.isKind && (k === type || k.interfaces.includes(type.name)));
    for (const field of type.fields.values()) {
      if (field.is === 'property' && types.has(field.scalar)) {
        throw new Error(`${type.name}.${field.name} leads to ${field.scalar} without @relation or @through`);
      }
      if (field.is === 'property' && !scalars.has(field.scalar)) field.isEnum = true;
    }
  }
  return types;
}

function readField(f, values) {
  const { name, many, nonNull } = unwrap(f.type);
  const field = { name: f.name.value, many, nonNull, list: Boolean(directive(f, 'list')), facet: Boolean(directive(f, 'facet')) };
  const relation = directive(f, 'relation');
  const through = directive(f, 'through');
  const count = directive(f, 'count');
  if (name === 'ID') return { ...field, is: 'id' };
  if (count) return { ...field, is: 'count', of: count.of };
  if (relation) return { ...field, is: 'relation', target: name, type: relation.type, direction: relation.direction ?? 'OUT' };
  if (through) return { ...field, is: 'relation', target: name, path: through.path.split('.') };
  if (values.has(name)) return { ...field, is: 'value', fields: values.get(name) };
  const search = directive(f, 'search');
  const weight = search ? Number(search.weight ?? 1) : 0;
  return { ...field, is: 'property', scalar: name, localized: Boolean(directive(f, 'localized')), temporal: Boolean(directive(f, 'temporal')), weight };
}

function unwrap(type) {
  let many = false;
  const nonNull = type.kind === Kind.NON_NULL_TYPE;
  while (type.kind !== Kind.NAMED_TYPE) {
    many ||= type.kind === Kind.LIST_TYPE;
    type = type.type;
  }
  return { name: type.name.value, many, nonNull };
}

// directive gives a directive's arguments; undefined where the definition has none of that name.
function directive(definition, name) {
  const found = (definition.directives ?? []).find((d) => d.name.value === name);
  return found && Object.fromEntries((found.arguments ?? []).map((a) => [a.name.value, a.value.value]));
}
