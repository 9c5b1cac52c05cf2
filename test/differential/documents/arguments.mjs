// Arguments of root fields and connections.
import { CursorOf, EnumValue, isPlain, json, literal } from './literals.mjs';

export class Arguments {
  constructor(graph, random, variables, conditions) {
    Object.assign(this, { graph, random, variables, conditions });
    // Now and then a document has arguments that can't be used.
    this.wrong = random.chance(0.06) ? 1 : 0;
  }

  // connection gives the arguments of a connection of a type, with the size that a page can have. `sample` is a node of
  // the type, if there is one; `most` bounds the size, `long` is how many nodes the list has.
  connection(type, sample, { most, long, root }) {
    const r = this.random;
    const args = {};
    if (sample && r.chance(root ? 0.45 : 0.3)) args.where = this.variables.lift(this.conditions.where(type, sample), `${type.name}Where`);
    if (r.chance(0.35)) args.orderBy = this.conditions.order(type);
    const size = this.page(args, { most, long });
    if (sample && r.chance(0.2)) this.cursors(args, type, sample);
    if (args.orderBy && !args.after && !args.before) args.orderBy = this.variables.lift(args.orderBy, `[${type.name}Order!]`);
    if (root && r.chance(0.15)) args.asOf = this.asOf();
    if (sample && this.wrong > 0 && r.chance(0.4)) this.spoil(args, type, root);
    return { args, size };
  }

  page(args, { most, long }) {
    const r = this.random;
    const size = Math.max(1, Math.min(r.one([1, 2, 3, 5, 10, 20]), most));
    const lift = (n) => this.variables.lift(n, 'Int', 0.2);
    switch (r.weighted({ first: 6, last: 2, empty: 0.4, whole: Math.min(long, 50) <= most ? 2 : 0 })) {
      case 'last': args.last = lift(size); break;
      case 'empty': args[r.one(['first', 'last'])] = 0; return 0;
      case 'whole': return Math.min(long, 50);
      default: args.first = lift(size);
    }
    return args.first === size || args.last === size ? size : Math.min(long, 50);
  }

  // cursors are of the node that the list is made for, or of another one near.
  cursors(args, type, sample) {
    const r = this.random;
    if (args.orderBy && !isPlain(args.orderBy)) return;
    const orderBy = args.orderBy && json(args.orderBy);
    if (JSON.stringify(orderBy ?? '').includes('overdue')) return; // judged at another day it is another place
    const nodes = this.graph.nodesOf(type.name);
    const at = (id) => this.variables.declare('String', new CursorOf({ list: type.list, type: type.name, orderBy, id }));
    if (r.chance(0.6)) args.after = at(r.chance(0.3) ? sample.id : nodes[r.below(Math.ceil(nodes.length / 2))].id);
    else args.before = at(r.chance(0.3) ? sample.id : r.one(nodes).id);
    if (r.chance(0.15) && args.after) args.before = at(r.one(nodes).id);
  }

  asOf() {
    return this.variables.lift(this.random.one(['2019', '2021-06', '2023-05-15', '2024', '2024-12-31', '2025-07', '2030']), 'Date', 0.3);
  }

  analysis(name) {
    const r = this.random;
    const by = new EnumValue(r.one(['MADE_BY', 'ADDRESSED_TO', 'PROMISED_BY']));
    switch (name) {
      case 'followUp': return r.chance(0.5) ? { by } : { by, asOf: this.asOf() };
      case 'feedbackLoops': return { first: r.between(1, 5) };
      default: return { first: r.between(1, 5), minCases: r.between(3, 5), samples: 1 };
    }
  }

  spoil(args, type, root) {
    this.wrong--;
    const r = this.random;
    const order = this.conditions.schema.getType(`${type.name}Order`).getFields();
    const wrongs = {
      negative: () => ({ first: -1 }),
      big: () => ({ last: 201, first: undefined }),
      both: () => ({ first: 2, last: 2 }),
      nullValue: () => ({ where: { id: { eq: null } } }),
      nullField: () => ({ where: { not: { id: null } } }),
      nullVariable: () => ({ where: { id: { ne: this.variables.declare('ID', null) } } }),
      nullList: () => ({ where: { or: null } }),
      cursor: () => ({ after: r.one(['x', '', 'WyJ4Il0', 'bm9uc2Vuc2U']) }),
      otherOrder: () => {
        const at = { list: type.list, type: type.name, orderBy: [{ id: 'ASC' }], id: r.one(this.graph.nodesOf(type.name)).id };
        const before = this.variables.declare('String', new CursorOf(at));
        return { orderBy: { id: new EnumValue('DESC') }, before, after: undefined };
      },
      noKey: () => ({ orderBy: {} }),
      twoKeys: () => {
        const others = Object.keys(order).filter((n) => n !== 'id' && n !== 'lang' && !order[n].type.getFields);
        return { orderBy: { id: new EnumValue('ASC'), [r.one(others)]: new EnumValue('ASC') } };
      },
      nullKey: () => ({ orderBy: { id: null } }),
      date: () => (root ? { asOf: r.one(['2014-13', 'yesterday', '2023-02-29', '']) } : { first: 1000, last: undefined }),
      whereDate: () => {
        const dates = [...type.fields.values()].filter((f) => f.scalar === 'Date');
        return dates.length > 0 ? { where: { [r.one(dates).name]: { gte: '2014-1' } } } : { last: -5, first: undefined };
      },
    };
    Object.assign(args, r.one(Object.values(wrongs))());
    for (const name of Object.keys(args)) if (args[name] === undefined) delete args[name];
  }
}

// written gives arguments as they stand in a document.
export function written(args) {
  const entries = Object.entries(args);
  return entries.length === 0 ? '' : `(${entries.map(([name, v]) => `${name}: ${literal(v)}`).join(', ')})`;
}
