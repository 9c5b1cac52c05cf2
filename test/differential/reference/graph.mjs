// The exported nodes with their relations, followed one node at a time.

export class Graph {
  // lines is the text of an export: a header, then a node a line.
  constructor(model, lines) {
    const [header, ...nodes] = lines.trimEnd().split('\n').map((l) => JSON.parse(l));
    this.model = model;
    this.revision = header.revision;
    this.meta = header.meta;
    this.byId = new Map(nodes.map((n) => [n.id, { id: n.id, kind: model.get(n.kind), properties: n.properties, out: [], in: [], cache: {} }]));
    for (const n of nodes) {
      for (const [name, ids] of Object.entries(n.relations)) {
        const { type } = model.get(n.kind).fields.get(name);
        for (const id of ids) this.connect(type, this.byId.get(n.id), this.byId.get(id));
      }
    }
    this.byType = new Map();
    for (const type of model.values()) {
      this.byType.set(type.name, [...this.byId.values()].filter((n) => type.members.includes(n.kind)).sort(byId));
    }
  }

  connect(type, from, to) {
    from.out.push({ type, node: to });
    to.in.push({ type, node: from });
  }

  // nodesOf gives all nodes of a type, by id.
  nodesOf(typeName) { return this.byType.get(typeName); }

  // targets gives the distinct nodes that a relation leads to, by id.
  targets(node, name) {
    return (node.cache[name] ??= distinct(this.follow(node, node.kind.fields.get(name))).sort(byId));
  }

  follow(node, field) {
    if (field.path) {
      return field.path.reduce((nodes, step) => nodes.flatMap((n) => this.targets(n, step)), [node]);
    }
    const ends = [...(field.direction === 'IN' ? [] : node.out), ...(field.direction === 'OUT' ? [] : node.in)];
    const members = this.model.get(field.target).members;
    return ends.filter((e) => e.type === field.type && members.includes(e.node.kind)).map((e) => e.node);
  }
}

export const distinct = (list) => [...new Set(list)];

// byBytes compares strings as their bytes in UTF-8 compare, which is by code points.
export function byBytes(a, b) {
  if (a === b) return 0;
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i++) {
    if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
  }
  return x.length - y.length;
}

export const byId = (a, b) => byBytes(a.id, b.id);
