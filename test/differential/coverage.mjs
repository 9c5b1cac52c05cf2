// What the documents of a run made use of, and whether it is enough.
import { Kind, visit } from 'graphql';

const operators = [
  'eq', 'ne', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'overlaps', 'isNull', 'and', 'or', 'not',
  'some', 'none', 'every', 'relation to one', 'relation count',
];
const others = [
  '@skip', '@include', 'first', 'last', 'after', 'before', 'where', 'orderBy', 'fragment spread', 'inline fragment', 'alias',
  'variable', 'list in place', '__typename', 'facets', 'an error',
];
const LEAST = 50;

export class Coverage {
  constructor(model) {
    this.model = model;
    this.counts = Object.fromEntries([...operators, ...others].map((name) => [name, 0]));
    Object.assign(this, { answers: 0, withNodes: 0, deep: 0 });
  }

  // add counts a document with its answer by the reference: operators where a list was really asked with them.
  add(document, answer) {
    this.answers++;
    if (answer.levels.length > 0) this.withNodes++;
    if (answer.levels.some((level) => level >= 3)) this.deep++;
    if (answer.errors.length > 0) this.counts['an error']++;
    for (const { type, args } of answer.asked) {
      for (const name of ['first', 'last', 'after', 'before', 'where', 'orderBy']) if (args[name] != null) this.counts[name]++;
      this.addWhere(type, args.where ?? {});
    }
    visit(document, {
      Directive: (d) => void this.counts[`@${d.name.value}`]++,
      FragmentSpread: () => void this.counts['fragment spread']++,
      InlineFragment: () => void this.counts['inline fragment']++,
      VariableDefinition: () => void this.counts.variable++,
      Field: (f) => {
        if (f.alias) this.counts.alias++;
        if (f.name.value === '__typename' || f.name.value === 'facets') this.counts[f.name.value]++;
      },
      Argument: (a) => void (a.name.value === 'orderBy' && a.value.kind === Kind.LIST && this.counts['list in place']++),
    });
  }

  // rare gives the operators and directives that have not come often enough.
  rare() {
    return [...operators, '@skip', '@include'].filter((name) => this.counts[name] < LEAST);
  }

  addWhere(type, where) {
    for (const [name, value] of Object.entries(where)) {
      if (value === null) continue;
      const field = type.fields.get(name);
      if (name === 'and' || name === 'or') {
        this.counts[name]++;
        value.forEach((w) => this.addWhere(type, w));
      } else if (name === 'not') {
        this.counts.not++;
        this.addWhere(type, value);
      } else if (field?.is === 'relation') {
        if (!field.many) this.counts['relation to one']++;
        for (const [quantifier, inner] of field.many ? Object.entries(value) : [['', value]]) {
          if (field.many) this.counts[quantifier]++;
          this.addWhere(this.model.get(field.target), inner ?? {});
        }
      } else if (field?.is === 'value') Object.values(value).forEach((v) => this.addOperators(v ?? {}));
      else {
        if (!field) this.counts['relation count']++;
        this.addOperators(value);
      }
    }
  }

  addOperators(filter) {
    for (const name of Object.keys(filter)) if (name in this.counts) this.counts[name]++;
  }

  // table tells the counts, a line each.
  table() {
    return Object.entries(this.counts).map(([name, n]) => `${name.padEnd(16)} ${String(n).padStart(7)}`);
  }

  // bounds gives what a run must reach, each with whether it did.
  bounds() {
    const share = (n) => `${((100 * n) / this.answers).toFixed(1)} %`;
    const rare = this.rare();
    return [
      { name: `${share(this.withNodes)} of the answers hold nodes; at least 60 % must`, holds: this.withNodes >= 0.6 * this.answers },
      { name: `${share(this.deep)} of the answers go three levels deep or more; at least 30 % must`, holds: this.deep >= 0.3 * this.answers },
      { name: `each operator and directive came at least ${LEAST} times`, holds: rare.length === 0, why: `too rare: ${rare.join(', ')}` },
    ];
  }
}
