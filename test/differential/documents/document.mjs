// Random documents, valid by the schema, that follow the data: each selection is made with a node at hand, so that its
// fields lead somewhere and its conditions find something.
import { getNamedType, isCompositeType, isObjectType, parse } from 'graphql';
import { analyses } from '../analyses.mjs';
import { Arguments, written } from './arguments.mjs';
import { Conditions } from './conditions.mjs';
import { EnumValue } from './literals.mjs';
import { Random } from './random.mjs';
import { tidy } from './tidy.mjs';
import { claim, mergeScopes } from './scope.mjs';
import { Variables } from './variables.mjs';

const MOST_NODES = 1500; // in an answer, about
const MOST_FIELDS = 70; // in a document, about
const central = ['Case', 'Trajectory', 'Bottleneck', 'Event', 'Commitment', 'Actor']; // kinds with most relations
const words = ['signalen', 'compensation', 'herstel', 'toeslagen', 'genegeerde signalen', 'schade', 'inquiry', 'menselijke maat', 'Post Office', 'mijnbouw'];

// makeDocument gives a document, its variables, and now and then others that the service is asked with before. Cursors
// among them are {$cursor} until the service gave them.
export function makeDocument(graph, schema, seed) {
  const maker = new Maker(graph, schema, new Random(seed));
  return maker.document();
}

class Maker {
  constructor(graph, schema, random) {
    this.variables = new Variables(random);
    this.conditions = new Conditions(graph, schema, random, this.variables);
    this.arguments = new Arguments(graph, random, this.variables, this.conditions);
    Object.assign(this, { graph, schema, random, fragments: [], fields: 0, aliases: 0 });
  }

  document() {
    const r = this.random;
    const at = { level: 0, goal: Number(r.weighted({ 1: 3, 2: 3, 3: 4, 4: 3, 5: 1 })), width: 1, node: undefined };
    const body = this.root(at);
    const definitions = this.variables.definitions.join(', ');
    const head = definitions ? `query ${r.one(['', 'Q'])}(${definitions}) ` : r.one(['', 'query ', 'query Q ']);
    const query = [head + body, ...this.fragments.map((f) => f.text)].join('\n');
    const made = tidy(parse(query, { noLocation: true }), this.variables.values);
    return r.chance(0.3) ? { ...made, before: flipped(made.variables) } : made;
  }

  root(at) {
    const r = this.random;
    const query = this.schema.getQueryType();
    const scope = new Map();
    const parts = Array.from({ length: Number(r.weighted({ 1: 6, 2: 3, 3: 1 })) }, () => this.rootField(query, scope, at));
    if (r.chance(0.08)) parts.push(this.field(query, '__typename', scope, at, {}));
    if (r.chance(0.06)) parts.push(this.field(query, 'graph', scope, at, {}));
    return this.block(query, scope, parts);
  }

  rootField(query, scope, at) {
    const r = this.random;
    const types = [...this.graph.model.values()].filter((t) => t.list && this.graph.nodesOf(t.name).length > 0);
    const type = r.chance(0.4) ? this.graph.model.get(r.one(central)) : r.one(types);
    const node = r.one(this.graph.nodesOf(type.name));
    const asOf = r.chance(0.1) ? { asOf: this.arguments.asOf() } : {};
    switch (r.weighted({ list: 6, single: 2, node: 1, nodes: 1, search: 0.4, analysis: 0.4 })) {
      case 'list': return this.field(query, type.list, scope, { ...at, node }, undefined, type);
      case 'single': {
        const id = this.arguments.wrong > 0 && r.chance(0.3) ? `${node.id}-x` : node.id;
        const name = node.kind.name[0].toLowerCase() + node.kind.name.slice(1);
        return this.field(query, name, scope, { ...at, node }, { id: this.variables.lift(id, 'ID!', 0.3), ...asOf });
      }
      case 'node': return this.field(query, 'node', scope, { ...at, node }, { id: this.variables.lift(r.chance(0.95) ? node.id : 'event/none', 'ID!', 0.3), ...asOf });
      case 'nodes': {
        const ids = [node.id, ...Array.from({ length: r.below(4) }, () => r.one(this.graph.nodesOf(r.one(types).name)).id)];
        if (r.chance(0.1)) ids.push('event/none', node.id);
        if (this.arguments.wrong > 0 && r.chance(0.1)) ids.push(...Array(200).fill(node.id));
        return this.field(query, 'nodes', scope, { ...at, node, width: ids.length }, { ids: this.variables.lift(ids, '[ID!]!', 0.3), ...asOf });
      }
      case 'analysis': {
        const name = r.one(analyses.filter((n) => n in query.getFields()));
        return this.field(query, name, scope, { ...at, width: 20 }, this.arguments.analysis(name));
      }
      default: {
        const args = { query: r.one(words), first: r.between(1, 6), ...asOf };
        if (r.chance(0.5)) args.kinds = r.some(['EVENT', 'BOTTLENECK', 'RECOMMENDATION', 'TERM', 'LESSON'], 2).map((k) => new EnumValue(k));
        return this.field(query, 'search', scope, { ...at, node, width: args.first, search: true }, args);
      }
    }
  }

  // field writes a field with an alias, arguments and a selection as it needs. `at` tells where: the node at hand, how
  // many nodes there are, at which level and how deep the document means to go.
  field(parent, name, scope, at, given, listed) {
    const r = this.random;
    this.fields++;
    const type = name === '__typename' ? undefined : parent.getFields()[name].type;
    const named = type && getNamedType(type);
    const { args, below } = given ? { args: given, below: at } : this.follow(parent, name, at, listed);
    const text = name + written(args);
    const leaf = !named || !isCompositeType(named);
    const use = { parent: parent.name, isObject: isObjectType(parent), what: text };
    let key = r.chance(0.2) ? this.alias(parent, scope, String(type)) : name;
    let entry = claim(scope, key, String(type), use, leaf);
    while (!entry) entry = claim(scope, (key = this.alias(parent, scope, String(type))), String(type), use, leaf);
    const selection = () => (!leaf ? ` ${this.selection(named, entry.below, below)}` : '');
    const write = () => `${key === name ? '' : `${key}: `}${text}${this.directives()}${selection()}`;
    const once = write();
    return r.chance(0.06) ? `${once} ${write()}` : once; // the same field again, to be merged
  }

  // alias gives a name for a field: a new one, that of another field, or one that stands for a value of the same type
  // already and can be shared by fields of kinds that no node is both of.
  alias(parent, scope, type) {
    const r = this.random;
    const twins = [...scope].filter(([, entry]) => entry.type === type).map(([key]) => key);
    if (twins.length > 0 && r.chance(0.3)) return r.one(twins);
    return r.chance(0.2) ? r.one(Object.keys(parent.getFields())) : `a${++this.aliases}`;
  }

  // follow makes the arguments of a field and tells what lies below it.
  follow(parent, name, at, listed) {
    const r = this.random;
    const field = this.graph.model.get(parent.name)?.fields.get(name);
    if (!listed && field?.is !== 'relation') {
      const args = {};
      if (parent.getFields()[name].args.some((a) => a.name === 'lang') && r.chance(0.5)) args.lang = this.lang();
      return { args, below: at };
    }
    const type = listed ?? this.graph.model.get(field.target);
    const nodes = listed ? this.graph.nodesOf(type.name) : this.targets(at.node, name);
    const node = at.node && listed ? at.node : r.one(nodes.length > 0 ? nodes : this.graph.nodesOf(type.name));
    const below = { ...at, node, listType: type };
    if (field && !field.many) return { args: {}, below: { ...below, width: at.width } };
    if (field?.list) return { args: {}, below: { ...below, width: at.width * 3 } };
    const most = Math.floor(MOST_NODES / at.width / 3);
    const { args, size } = this.arguments.connection(type, node, { most, long: nodes.length, root: Boolean(listed) });
    return { args, below: { ...below, width: at.width * Math.max(size, 1) } };
  }

  targets(node, name) { return node?.kind.fields.get(name)?.is === 'relation' ? this.graph.targets(node, name) : []; }

  lang() {
    const value = new EnumValue(this.random.chance(0.7) ? 'EN' : 'NL');
    if (this.arguments.wrong > 0 && this.random.chance(0.3)) {
      this.arguments.wrong--;
      return this.variables.declare('Language', null, value);
    }
    return this.variables.lift(value, 'Language!', 0.2);
  }

  directives() {
    const r = this.random;
    let text = '';
    if (r.chance(0.05)) text += ` @include(if: ${this.condition(r.chance(0.85))})`;
    if (r.chance(0.05)) text += ` @skip(if: ${this.condition(r.chance(0.15))})`;
    return text;
  }

  condition(value) {
    const condition = this.variables.condition(value);
    return typeof condition === 'boolean' ? condition : `$${condition.name}`;
  }

  // selection writes what is asked of a type.
  selection(type, scope, at) {
    if (this.graph.model.has(type.name)) return this.nodeSelection(type, scope, { ...at, level: at.level + 1 });
    if (type.name.endsWith('Connection')) return this.connectionSelection(type, scope, at);
    const names = Object.keys(type.getFields());
    if (type.name.endsWith('Edge')) {
      const parts = [this.field(type, 'node', scope, at, {})];
      if (!at.search && this.random.chance(0.6)) parts.push(this.field(type, 'cursor', scope, at, {}));
      return this.block(type, scope, parts);
    }
    const shown = type.name === 'Graph' ? ['revision', 'dataVersion', 'asOf'] : names;
    return this.block(type, scope, this.random.some(shown, this.random.between(1, 3)).map((n) => this.field(type, n, scope, at, {})));
  }

  connectionSelection(type, scope, at) {
    const r = this.random;
    const parts = [];
    const nodes = r.chance(0.65);
    if (nodes) parts.push(this.field(type, 'nodes', scope, at, {}));
    if (!nodes || r.chance(0.1)) parts.push(this.field(type, 'edges', scope, at, {}));
    if (r.chance(0.25)) parts.push(this.field(type, 'totalCount', scope, at, {}));
    if (!at.search) {
      if (r.chance(0.2)) parts.push(this.field(type, 'pageInfo', scope, at, {}));
      if (type.getFields().facets && r.chance(0.12)) parts.push(this.field(type, 'facets', scope, at, {}));
    }
    return this.block(type, scope, parts);
  }

  nodeSelection(type, scope, at) {
    const r = this.random;
    const parts = [];
    const fields = Object.keys(type.getFields());
    const model = this.graph.model.get(type.name);
    at.node ??= r.one(this.graph.nodesOf(type.name)); // below an analysis
    const isRelation = (name) => model.fields.get(name)?.is === 'relation';
    for (const name of r.some(fields.filter((n) => !isRelation(n)), r.between(1, 3))) parts.push(this.field(type, name, scope, at));
    if (this.fields < MOST_FIELDS && at.width < MOST_NODES) {
      const leading = fields.filter((n) => isRelation(n) && this.targets(at.node, n).length > 0);
      const deeper = at.level < at.goal ? 1 : 0;
      const more = r.chance(0.2) && at.level < 6 ? 1 : 0;
      for (const name of r.some(leading, deeper + more)) parts.push(this.field(type, name, scope, at));
      if (!isObjectType(type) && (leading.length === 0 || r.chance(0.4))) parts.push(this.narrowed(type, scope, at));
      else if (r.chance(0.2)) parts.push(this.narrowed(type, scope, at));
    }
    return this.block(type, scope, parts);
  }

  // narrowed writes a fragment for the kind of the node at hand, or for another type that overlaps.
  narrowed(type, scope, at) {
    const r = this.random;
    const overlapping = [...this.graph.model.keys()].map((n) => this.schema.getType(n)).filter((t) => overlap(this.schema, t, type));
    const own = at.node && this.schema.getType(at.node.kind.name);
    const target = own && overlap(this.schema, own, type) && r.chance(0.75) ? own : r.one(overlapping);
    const below = { ...at, level: at.level - 1 };
    if (r.chance(0.5)) return `... on ${target.name}${this.directives()} ${this.selection(target, scope, below)}`;
    return this.spread(target, type, scope, below);
  }

  // spread writes the spread of a named fragment: one that is there already, or a new one on a type.
  spread(type, parent, scope, at) {
    const r = this.random;
    const known = this.fragments.filter((f) => f.scope && overlap(this.schema, f.type, parent) && f.goal <= at.goal - at.level + 1 && at.width < 20);
    if (known.length > 0 && r.chance(0.5)) {
      const fragment = r.one(known);
      if (mergeScopes(scope, fragment.scope)) return `...${fragment.name}${this.directives()}`;
    }
    const own = new Map();
    const body = this.selection(type, own, at);
    if (!mergeScopes(scope, own)) return this.field(parent, '__typename', scope, at, {});
    return `...${this.fragment(type, body, { scope: own, goal: at.goal - at.level })}${this.directives()}`;
  }

  // fragment adds a named fragment. With its scope it can be spread again: where that many levels may follow.
  fragment(type, body, again = {}) {
    const name = `F${this.fragments.length + 1}`;
    this.fragments.push({ name, type, text: `fragment ${name} on ${type.name} ${body}`, ...again });
    return name;
  }

  // block writes a selection set, some of it in a fragment of the same type or of none.
  block(type, scope, parts) {
    const r = this.random;
    if (r.chance(0.12)) parts.push(this.field(type, '__typename', scope, {}, {}));
    const list = r.some(parts, parts.length);
    if (list.length > 0 && r.chance(0.1)) {
      const inner = `{ ${list.splice(0, r.between(1, list.length)).join(' ')} }`;
      if (r.chance(0.7)) list.push(`...${r.one(['', ` on ${type.name}`])}${this.directives()} ${inner}`);
      else list.push(`...${this.fragment(type, inner)}${this.directives()}`);
    }
    return `{ ${list.join(' ')} }`;
  }
}

// flipped gives variables with each yes and no turned around, so that the same document asks for other fields.
function flipped(variables) {
  return Object.fromEntries(Object.entries(variables).map(([name, v]) => [name, typeof v === 'boolean' ? !v : v]));
}

// overlap tells whether a node can be of both types.
function overlap(schema, a, b) {
  const of = (t) => (isObjectType(t) ? [t] : schema.getPossibleTypes(t));
  return of(a).some((t) => of(b).includes(t));
}
