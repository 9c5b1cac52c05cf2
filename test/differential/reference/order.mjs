// Orders of lists: what `orderBy` asks for, then the id. Absent values come last, both ways.
import { badArgument } from './faults.mjs';
import { readDate } from './dates.mjs';
import { byBytes } from './graph.mjs';
import { compareTexts } from './text.mjs';
import { part, property } from './values.mjs';

// readOrder gives the keys of an order; without `orderBy` those of the type's own order.
export function readOrder(type, orderBy) {
  if (!orderBy) return type.orderBy ? keyOf(type, type.orderBy, 'ASC') : [];
  return orderBy.flatMap(({ lang, ...keys }) => {
    const [[name, direction] = [], ...others] = Object.entries(keys);
    if (!name || others.length > 0) throw badArgument('want one key in each object');
    return keyOf(type, name, direction, lang ?? 'NL');
  });
}

function keyOf(type, name, direction, lang = 'NL') {
  const field = type.fields.get(name);
  if (field?.is === 'value') {
    const [[sub, way] = [], ...others] = Object.entries(direction ?? {});
    if (!sub || others.length > 0) throw badArgument(`want one key of ${name}`);
    return [{ name, sub, scalar: field.fields.find((f) => f.name === sub).scalar, descends: descends(way) }];
  }
  const down = descends(direction);
  switch (field?.is) {
    case 'id': return [{ name, scalar: 'ID', descends: down }];
    case 'count': return [{ name: field.of, degree: true, descends: down }];
    case undefined: return [{ name: name.replace(/Count$/, ''), degree: true, descends: down }];
  }
  const key = { name, scalar: field.scalar, isEnum: field.isEnum, descends: down };
  if (field.localized) Object.assign(key, { text: true, lang });
  // Dates that tie go by their place in the data file.
  if (field.scalar === 'Date' && type.fields.has('place')) return [key, { name: 'place', scalar: 'Int', descends: down }];
  return [key];
}

function descends(direction) {
  if (direction !== 'ASC' && direction !== 'DESC') throw badArgument('want ASC or DESC');
  return direction === 'DESC';
}

// keyValues gives a node's value for each key of an order.
export function keyValues(graph, node, order, today) {
  return order.map((key) => {
    if (key.degree) return graph.targets(node, key.name).length;
    if (key.scalar === 'ID') return node.id;
    const field = node.kind.fields.get(key.name);
    if (key.sub) return part(node, field, { name: key.sub, scalar: key.scalar });
    return property(node, field, { lang: key.lang, today });
  });
}

// comparePlaces orders two places, each the values of an order's keys and an id.
export function comparePlaces(graph, order, a, b) {
  for (const [i, key] of order.entries()) {
    const c = compareKeys(graph, key, a.keys[i], b.keys[i]);
    if (c !== 0) return c;
  }
  return byBytes(a.id, b.id);
}

function compareKeys(graph, key, a, b) {
  if (a === null || b === null) return (a === null) - (b === null);
  return compareValues(graph, key, a, b) * (key.descends ? -1 : 1);
}

// compareValues compares two values of a property that are present.
export function compareValues(graph, { text, isEnum, scalar }, a, b) {
  if (text) return compareTexts(a, b);
  if (isEnum) return graph.place(scalar, a) - graph.place(scalar, b);
  if (scalar === 'Date') {
    const [x, y] = [readDate(a), readDate(b)];
    return x.first - y.first || x.last - y.last;
  }
  if (scalar === 'Decimal') return Number(a) - Number(b);
  return typeof a === 'string' ? byBytes(a, b) : a - b;
}
