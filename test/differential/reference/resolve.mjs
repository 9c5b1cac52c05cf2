// One resolver for all fields: it looks at what the field belongs to. A node's source is {node, today, level}: the day
// at which temporal properties are judged, and how many nodes lie above it and with it.
import { getNamedType } from 'graphql';
import { analyses } from '../analyses.mjs';
import { Connection, readToday } from './connection.mjs';
import { badArgument, notFound } from './faults.mjs';
import { label } from './label.mjs';
import { comparePlaces, keyValues, readOrder } from './order.mjs';
import { group, property } from './values.mjs';

const OTHER_COUNT = 'OtherCount';
const MAX_IDS = 200;

export function resolve(source, args, context, info) {
  if (info.parentType === info.schema.getQueryType()) return root(args, context, info);
  if (context.graph.model.has(info.parentType.name)) return field(source, args, context, info);
  if (source.connection) return connectionField(source, context, info);
  if (source.edge) return source.edge[info.fieldName];
  if (source.facetsOf) return facet(source.facetsOf, info.fieldName);
  if (source.result) return part(source, context, info);
  return source[info.fieldName];
}

export const typeOf = (source) => source.node.kind.name;

function root(args, context, info) {
  const { graph } = context;
  const name = info.fieldName;
  if (name === 'graph') return { revision: graph.revision, ...graph.meta };
  if (name === 'search') return search(args, context);
  if (analyses.includes(name)) return analysis(name, args, context);
  const source = { today: args.asOf == null ? context.today : readToday(args.asOf), level: 0 };
  if (name === 'node') return child(source, graph.byId.get(args.id));
  if (name === 'nodes') {
    if (args.ids.length > MAX_IDS) throw badArgument(`want at most ${MAX_IDS} ids`);
    return args.ids.map((id) => child(source, graph.byId.get(id)));
  }
  for (const type of graph.model.values()) {
    if (type.list === name) return connect(source, type, graph.nodesOf(type.name), args, context, info);
  }
  const kind = graph.model.get(name[0].toUpperCase() + name.slice(1));
  const node = graph.nodesOf(kind.name).find((n) => n.id === args.id);
  if (!node) throw notFound(args.id);
  return child(source, node);
}

// search takes which nodes are found, and in which order, from the service: what is compared is what hangs below them.
function search({ asOf, ...args }, context) {
  const today = asOf == null ? context.today : readToday(asOf);
  const found = context.told('search', args) ?? { ids: [], totalCount: 0 };
  const nodes = found.ids.map((id) => child({ today, level: 0 }, context.graph.byId.get(id)));
  return { nodes, edges: nodes.map((node) => ({ edge: { node } })), totalCount: found.totalCount };
}

// analysis takes a result from the service too, with the ids of its nodes.
function analysis(name, args, context) {
  const today = args.asOf == null ? context.today : readToday(args.asOf);
  return (context.told(name, args) ?? []).map((result) => ({ result, today }));
}

function part({ result, today }, context, info) {
  const wrap = (value) => {
    if (Array.isArray(value)) return value.map(wrap);
    if (value === null || typeof value !== 'object') return value;
    const isNode = context.graph.model.has(getNamedType(info.returnType).name);
    return isNode ? child({ today, level: 0 }, context.graph.byId.get(value.id)) : { result: value, today };
  };
  return wrap(result[info.fieldName]);
}

function child(source, node) { return node ? { node, today: source.today, level: source.level + 1 } : null; }

function field(source, args, context, info) {
  const { node, today } = source;
  const { graph } = context;
  context.reached(source, info.path.prev);
  if (info.fieldName === 'label') return label(graph, node, args.lang);
  const of = node.kind.fields.get(info.fieldName);
  switch (of.is) {
    case 'id': return node.id;
    case 'property': return property(node, of, { lang: args.lang, today });
    case 'value': return group(node, of);
    case 'count': return graph.targets(node, of.of).length;
  }
  const targets = graph.targets(node, of.name);
  if (!of.many) return child(source, targets[0]);
  const type = graph.model.get(of.target);
  if (!of.list) return connect(source, type, targets, args, context, info);
  const order = readOrder(type);
  const place = (n) => ({ keys: keyValues(graph, n, order, today), id: n.id });
  return [...targets].sort((a, b) => comparePlaces(graph, order, place(a), place(b))).map((n) => child(source, n));
}

function connect(source, type, nodes, args, context, info) {
  context.asked(type, args, info);
  return { connection: new Connection(context.graph, context.cursors, type, nodes, args, source.today), above: source };
}

function connectionField({ connection, above }, context, info) {
  switch (info.fieldName) {
    case 'totalCount': return connection.totalCount();
    case 'pageInfo': return connection.pageInfo();
    case 'facets': return { facetsOf: connection };
  }
  const places = connection.page().places;
  if (info.fieldName === 'nodes') return places.map((p) => child(above, p.node));
  return places.map((p) => ({ edge: { cursor: connection.cursor(p), node: child(above, p.node) } }));
}

function facet(connection, name) {
  const field = connection.type.fields.get(name);
  if (field?.facet) return connection.facet(name).values;
  return connection.facet(name.slice(0, -OTHER_COUNT.length)).other;
}
