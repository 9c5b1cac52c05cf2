// Conditions of a `where`, tried on one node at a time. Logic is two-valued: a comparison with an absent value is false.
import { badArgument } from './faults.mjs';
import { readDate } from './dates.mjs';
import { fold } from './text.mjs';
import { group, property } from './values.mjs';

// checkWhere refuses values that no node can be compared with, whether or not there are nodes.
export function checkWhere(type, where, graph) {
  for (const [name, value] of Object.entries(where)) {
    if (value === null) throw badArgument(`${name} is null`);
    const field = type.fields.get(name);
    if (name === 'and' || name === 'or') value.forEach((w) => checkWhere(type, w, graph));
    else if (name === 'not') checkWhere(type, value, graph);
    else if (field?.is === 'relation') {
      const target = graph.model.get(field.target);
      if (!field.many) checkWhere(target, value, graph);
      else for (const inner of Object.values(value)) checkWhere(target, notNull(inner), graph);
    } else if (field?.is === 'value') {
      for (const sub of field.fields) if (sub.name in value) checkOperators(sub.scalar, notNull(value[sub.name]));
    } else checkOperators(field?.scalar ?? 'Int', value);
  }
}

function notNull(value) {
  if (value === null) throw badArgument('null is no condition');
  return value;
}

function checkOperators(scalar, operators) {
  for (const [name, value] of Object.entries(operators)) {
    if (name === 'lang') continue;
    for (const v of [value].flat()) {
      if (v === null) throw badArgument(`${name} is null`);
      if (name === 'isNull') continue;
      if (scalar === 'Date' && !readDate(v)) throw badArgument(`${v} is no date`);
      if (scalar === 'Decimal' && !/^-?\d+(\.\d+)?$/.test(v)) throw badArgument(`${v} is no number`);
    }
  }
}

// known remembers which nodes fit which conditions on which day: conditions nested through relations reach a node by very
// many ways.
const known = new WeakMap();

function lookUp(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

// fits tells whether a node fits all conditions.
export function fits(graph, node, where, today) {
  const nodes = lookUp(lookUp(known, where, () => new Map()), today, () => new Map());
  return lookUp(nodes, node, () => Object.entries(where).every(([name, value]) => holds(graph, node, name, value, today)));
}

function holds(graph, node, name, value, today) {
  switch (name) {
    case 'and': return value.every((w) => fits(graph, node, w, today));
    case 'or': return value.some((w) => fits(graph, node, w, today));
    case 'not': return !fits(graph, node, value, today);
  }
  const field = node.kind.fields.get(name);
  switch (field?.is) {
    case undefined: return compare('Int', [graph.targets(node, name.replace(/Count$/, '')).length], value);
    case 'id': return compare('ID', [node.id], value);
    case 'count': return compare('Int', [graph.targets(node, field.of).length], value);
    case 'property': return compare(field.scalar, present(property(node, field, { lang: value.lang, today })), value);
    case 'value': {
      const values = group(node, field) ?? {};
      return field.fields.every((f) => !(f.name in value) || compare(f.scalar, present(values[f.name] ?? null), value[f.name]));
    }
  }
  const targets = graph.targets(node, name);
  const fit = (where) => (n) => fits(graph, n, where, today);
  if (!field.many) return targets.some(fit(value));
  return Object.entries(value).every(([quantifier, where]) => {
    switch (quantifier) {
      case 'some': return targets.some(fit(where));
      case 'none': return !targets.some(fit(where));
      case 'every': return targets.every(fit(where));
    }
  });
}

// present makes a list of a value: none where it is absent, the elements of a list.
const present = (value) => [value].flat().filter((v) => v !== null);

// compare tells whether all operators hold. On a list of values one holds when an element fits.
function compare(scalar, values, operators) {
  const read = { Date: readDate, Decimal: Number }[scalar] ?? ((v) => v);
  return Object.entries(operators).every(([name, argument]) => {
    if (name === 'lang') return true;
    if (name === 'isNull') return (values.length === 0) === argument;
    const arguments_ = [argument].flat().map(read);
    const operator = (scalar === 'Date' ? dateOperators : scalarOperators)[name];
    return values.map(read).some((v) => operator(v, ...arguments_));
  });
}

const scalarOperators = {
  eq: (v, a) => v === a,
  ne: (v, a) => v !== a,
  in: (v, ...list) => list.includes(v),
  notIn: (v, ...list) => !list.includes(v),
  gt: (v, a) => v > a,
  gte: (v, a) => v >= a,
  lt: (v, a) => v < a,
  lte: (v, a) => v <= a,
  contains: (v, a) => fold(v).includes(fold(a)),
  startsWith: (v, a) => fold(v).startsWith(fold(a)),
};

const same = (v, a) => v.first === a.first && v.last === a.last;

const dateOperators = {
  eq: same,
  ne: (v, a) => !same(v, a),
  in: (v, ...list) => list.some((a) => same(v, a)),
  notIn: (v, ...list) => !list.some((a) => same(v, a)),
  gt: (v, a) => v.first > a.last,
  gte: (v, a) => v.first >= a.first,
  lt: (v, a) => v.last < a.first,
  lte: (v, a) => v.last <= a.last,
  overlaps: (v, a) => v.first <= a.last && a.first <= v.last,
};
