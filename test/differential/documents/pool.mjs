// Values of documents by the places in which they stand, for documents that differ in nothing but values.
import { Kind, parse, print, visit } from 'graphql';

export class Pool {
  constructor() { this.values = new Map(); }

  // add keeps the values of a document.
  add(query) {
    visit(parse(query), { enter: (node, _key, _parent, _path, ancestors) => {
      const place = placeOf(node, ancestors);
      if (!place) return;
      if (!this.values.has(place)) this.values.set(place, []);
      this.values.get(place).push(node);
    } });
  }

  // vary gives a document with other values, from the same places of documents that were added.
  vary(query, random) {
    return print(visit(parse(query), { enter: (node, _key, _parent, _path, ancestors) => {
      const known = this.values.get(placeOf(node, ancestors));
      return known && random.chance(0.7) ? random.one(known) : undefined;
    } }));
  }
}

// placeOf names the field, the argument and the input fields that a number or a string belongs to.
function placeOf(node, ancestors) {
  if (node.kind !== Kind.INT && node.kind !== Kind.STRING) return undefined;
  const names = ancestors.flat().filter((a) => [Kind.ARGUMENT, Kind.OBJECT_FIELD].includes(a.kind)).map((a) => a.name.value);
  const field = ancestors.flat().findLast((a) => a.kind === Kind.FIELD);
  return field && names.length > 0 ? `${node.kind} ${field.name.value} ${names.join('.')}` : undefined;
}
