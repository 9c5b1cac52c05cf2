// Connections: a list filtered, ordered, cut to a page and counted.
import { badArgument, badCursor } from './faults.mjs';
import { readDate } from './dates.mjs';
import { comparePlaces, compareValues, keyValues, readOrder } from './order.mjs';
import { property } from './values.mjs';
import { checkWhere, fits } from './where.mjs';

const DEFAULT_PAGE = 50;
const MAX_PAGE = 200;
const MAX_FACET_VALUES = 50;

export class Connection {
  // nodes is the whole list. Arguments that can't be used are refused here.
  constructor(graph, cursors, type, nodes, args, today) {
    Object.assign(this, { graph, cursors, type, nodes, today });
    this.where = args.where ?? {};
    checkWhere(type, this.where, graph);
    this.order = readOrder(type, args.orderBy);
    this.size = readSize(args);
    this.after = this.readCursor(args.after);
    this.before = this.readCursor(args.before);
  }

  readCursor(text) {
    if (text === undefined || text === null) return undefined;
    const place = this.cursors.placeOf(text);
    if (!place || place.list !== this.name()) throw badCursor(`${text} is no cursor of this list`);
    return place;
  }

  // name tells lists apart whose cursors can't be exchanged.
  name() { return JSON.stringify([this.type.name, this.order]); }

  place(node) {
    return { list: this.name(), keys: keyValues(this.graph, node, this.order, this.today), id: node.id };
  }

  // all gives the places of all nodes that fit, in order.
  all() {
    return (this.sorted ??= this.nodes
      .filter((n) => fits(this.graph, n, this.where, this.today))
      .map((node) => ({ node, ...this.place(node) }))
      .sort((a, b) => comparePlaces(this.graph, this.order, a, b)));
  }

  page() {
    const all = this.all();
    const compare = (a, b) => comparePlaces(this.graph, this.order, a, b);
    let from = this.after ? all.filter((p) => compare(p, this.after) <= 0).length : 0;
    let to = this.before ? all.filter((p) => compare(p, this.before) < 0).length : all.length;
    if (to < from) to = from;
    if (this.size.first !== undefined) to = Math.min(to, from + this.size.first);
    else from = Math.max(from, to - this.size.last);
    return { from, to, places: all.slice(from, to) };
  }

  totalCount() { return this.all().length; }

  pageInfo() {
    const { from, to, places } = this.page();
    return {
      hasNextPage: to < this.all().length,
      hasPreviousPage: from > 0,
      startCursor: places.length > 0 ? this.cursor(places[0]) : null,
      endCursor: places.length > 0 ? this.cursor(places.at(-1)) : null,
    };
  }

  cursor({ list, keys, id }) { return this.cursors.write({ list, keys, id }); }

  // facet counts a property over the nodes that fit the other conditions.
  facet(name) {
    const field = this.type.fields.get(name);
    const { [name]: own, ...others } = this.where;
    const counts = new Map();
    for (const n of this.nodes.filter((n) => fits(this.graph, n, others, this.today))) {
      const value = property(n, n.kind.fields.get(name), { today: this.today });
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) =>
      (a.value === null) - (b.value === null) || b.count - a.count || compareValues(this.graph, field, a.value, b.value));
    const other = values.slice(MAX_FACET_VALUES).reduce((sum, v) => sum + v.count, 0);
    return { values: values.slice(0, MAX_FACET_VALUES), other };
  }
}

function readSize({ first, last }) {
  const given = (n) => n !== undefined && n !== null;
  if (given(first) && given(last)) throw badArgument('first and last exclude each other');
  for (const n of [first, last]) {
    if (given(n) && (n < 0 || n > MAX_PAGE)) throw badArgument(`want a size from 0 to ${MAX_PAGE}`);
  }
  return given(last) ? { last } : { first: first ?? DEFAULT_PAGE };
}

// readToday gives the last day of `asOf`.
export function readToday(asOf) {
  const date = readDate(asOf);
  if (!date) throw badArgument(`${asOf} is no date`);
  return date.last;
}
