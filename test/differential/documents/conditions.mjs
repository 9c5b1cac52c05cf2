// Conditions and orders, made from a node that is in the data so that most of them find something.
import { EnumValue } from './literals.mjs';
import { distinct } from '../reference/graph.mjs';
import { group, property } from '../reference/values.mjs';

const rare = { overlaps: 12, contains: 3, startsWith: 3 };

export class Conditions {
  constructor(graph, schema, random, variables) {
    Object.assign(this, { graph, schema, random, variables });
  }

  // where gives conditions on nodes of a type; most hold for the node given.
  where(type, node, depth = 0) {
    const r = this.random;
    const input = this.schema.getType(`${type.name}Where`).getFields();
    const where = {};
    const names = Object.keys(input);
    const dates = names.filter((n) => input[n].type.name === 'DateFilter'); // few fields are dates: they count more
    for (const name of distinct(r.some([...names, ...dates, ...dates], r.chance(0.75) ? 1 : 2))) {
      const value = this.condition(type, name, node, depth);
      if (value !== undefined) where[name] = this.variables.lift(value, String(input[name].type), 0.06);
    }
    if (depth < 3 && r.chance(0.22)) Object.assign(where, this.logic(type, node, depth));
    return where;
  }

  logic(type, node, depth) {
    const r = this.random;
    const of = (n) => this.variables.lift(this.where(type, n, depth + 1), `${type.name}Where!`, 0.05);
    const own = () => of(node);
    const other = () => of(r.one(this.graph.nodesOf(type.name)));
    // A single value may stand for a list of one.
    const single = () => this.variables.lift(this.where(type, node, depth + 1), `[${type.name}Where!]`, 0.4);
    switch (r.weighted({ or: 5, and: 4, not: 4, none: 0.3 })) {
      case 'or': return { or: r.chance(0.15) ? single() : [other(), own()] };
      case 'and': return { and: r.chance(0.15) ? single() : [own(), own()].slice(r.below(2)) };
      case 'not': return { not: other() };
      default: return r.one([{ or: [] }, { and: [] }, { not: {} }]);
    }
  }

  condition(type, name, node, depth) {
    const r = this.random;
    if (name === 'and' || name === 'or' || name === 'not') return undefined;
    const field = type.fields.get(name);
    switch (field?.is) {
      case undefined: return this.operators('IntFilter', [this.graph.targets(node, name.replace(/Count$/, '')).length]);
      case 'id': return this.operators('IDFilter', [node.id], () => r.one(this.graph.nodesOf(type.name)).id);
      case 'count': return this.operators('IntFilter', [this.graph.targets(node, field.of).length]);
      case 'property': return this.onProperty(type, field, node);
      case 'value': return this.onGroup(type, field, node);
    }
    const target = this.graph.model.get(field.target);
    if (depth >= 3 || this.graph.nodesOf(target.name).length === 0) return undefined;
    const targets = this.graph.targets(node, name);
    const inner = () => this.where(target, r.one(targets.length > 0 ? targets : this.graph.nodesOf(target.name)), depth + 1);
    if (!field.many) return targets.length > 0 || r.chance(0.2) ? inner() : undefined;
    if (targets.length === 0) return { [r.one(['none', 'every'])]: inner() };
    const quantifier = r.weighted({ some: 6, none: 2, every: 2 });
    return { [quantifier]: r.chance(0.1) ? {} : inner() };
  }

  onProperty(type, field, node) {
    const lang = field.localized && this.random.chance(0.25) ? this.random.one(['NL', 'EN']) : undefined;
    const read = (n) => [property(n, n.kind.fields.get(field.name), { lang, today: 0 })].flat().filter((v) => v !== null);
    const filter = this.filterOf(type, field.name);
    const operators = this.operators(filter, read(node), () => read(this.random.one(this.graph.nodesOf(type.name)))[0]);
    if (lang) operators.lang = this.variables.lift(new EnumValue(lang), 'Language!');
    return operators;
  }

  onGroup(type, field, node) {
    const r = this.random;
    const where = {};
    for (const sub of r.some(field.fields, r.between(1, field.fields.length))) {
      const value = group(node, field)?.[sub.name] ?? undefined;
      const other = () => group(r.one(this.graph.nodesOf(type.name)), field)?.[sub.name] ?? undefined;
      where[sub.name] = this.operators(`${sub.scalar}Filter`, value === undefined ? [] : [value], other);
    }
    return where;
  }

  filterOf(type, name) { return this.schema.getType(`${type.name}Where`).getFields()[name].type.name; }

  // operators gives a filter for a value that a node has; `other` gives one that another node has.
  operators(filter, values, other = () => undefined) {
    const r = this.random;
    const input = this.schema.getType(filter).getFields();
    const names = Object.keys(input).filter((n) => n !== 'lang');
    const enumType = this.schema.getType(filter.replace(/Filter$/, ''));
    const value = values.length > 0 ? r.one(values) : undefined;
    const stranger = () => other() ?? value ?? this.anything(filter, enumType);
    const result = {};
    for (const name of distinct(Array.from({ length: r.chance(0.85) ? 1 : 2 }, () => this.operator(names)))) {
      const itemType = input[name].type.ofType && String(input[name].type.ofType);
      const plain = (v) => (enumType?.getValues ? new EnumValue(v) : v);
      const dress = (v) => (itemType ? this.variables.lift(plain(v), itemType, 0.1) : plain(v));
      const argument = value === undefined && name !== 'isNull' && r.chance(0.5) ? undefined : this.argument(name, filter, value, stranger, { plain, dress });
      if (argument === undefined) result.isNull = 'isNull' in input ? value === undefined : undefined;
      else result[name] = this.variables.lift(argument, String(input[name].type), 0.08);
    }
    for (const [name, v] of Object.entries(result)) if (v === undefined) delete result[name];
    return result;
  }

  // operator picks one; those that few filters have more often.
  operator(names) { return this.random.weighted(Object.fromEntries(names.map((n) => [n, rare[n] ?? 1]))); }

  argument(name, filter, value, stranger, { plain, dress }) {
    const r = this.random;
    const own = value ?? stranger();
    switch (name) {
      case 'eq': return dress(own);
      case 'ne': return dress(stranger());
      case 'in': return r.chance(0.1) ? (r.chance(0.3) ? [] : plain(own)) : [dress(own), dress(stranger())].slice(r.below(2));
      case 'notIn': return r.chance(0.1) ? [] : [dress(stranger()), dress(stranger())].slice(r.below(2));
      case 'isNull': return r.chance(0.8) ? value === undefined : value !== undefined;
      case 'contains': return this.piece(own, false);
      case 'startsWith': return this.piece(own, true);
      case 'overlaps': return vague(own, r);
    }
    const step = { gt: -1, gte: 0, lt: 1, lte: 0 }[name];
    if (filter === 'DateFilter') return r.chance(0.5) ? vague(own, r) : String(Number(own.slice(0, 4)) + step).padStart(4, '0');
    if (filter === 'DecimalFilter') return String(Number(own) + step);
    return own + step;
  }

  // piece cuts a part out of a text and writes it in another case.
  piece(text, start) {
    const r = this.random;
    const from = start ? 0 : r.below(text.length);
    const cut = text.slice(from, from + r.between(1, 6));
    return r.chance(0.4) ? cut.toUpperCase() : r.chance(0.3) ? cut.normalize('NFD') : cut;
  }

  anything(filter, enumType) {
    if (enumType?.getValues) return this.random.one(enumType.getValues()).name;
    return { IntFilter: this.random.between(0, 5), DateFilter: '2015', DecimalFilter: '1000', BooleanFilter: this.random.chance(0.5) }[filter] ?? 'de';
  }

  // order gives an `orderBy` for a type.
  order(type) {
    const r = this.random;
    const input = this.schema.getType(`${type.name}Order`).getFields();
    const direction = () => new EnumValue(r.chance(0.5) ? 'ASC' : 'DESC');
    const key = () => {
      const name = r.one(Object.keys(input).filter((n) => n !== 'lang'));
      const subs = input[name].type.getFields?.();
      const value = subs ? { [r.one(Object.keys(subs))]: direction() } : direction();
      const item = { [name]: value };
      if (type.fields.get(name)?.localized && r.chance(0.5)) item.lang = this.variables.lift(new EnumValue(r.one(['NL', 'EN'])), 'Language', 0.1);
      return item;
    };
    if (r.chance(0.5)) return key();
    return Array.from({ length: r.between(r.chance(0.05) ? 0 : 1, 3) }, key);
  }
}

// vague gives a date as it is, or less precise.
function vague(date, random) { return date.slice(0, random.one([4, 7, 10])); }
