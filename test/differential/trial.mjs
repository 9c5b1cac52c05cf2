// One document put to both sides.
import { parse } from 'graphql';
import { question } from './analyses.mjs';
import { firstDifference } from './compare.mjs';
import { Connection } from './reference/connection.mjs';

export class Trial {
  constructor(service, reference) { Object.assign(this, { service, reference }); }

  // run gives the reference's answer and the first difference, if there is one. With `before` the service is asked with
  // those variables first, of which the answer must not show.
  async run({ query, variables, before }) {
    const document = parse(query);
    const given = await this.withCursors(variables);
    if (before) await this.service.ask(query, await this.withCursors(before));
    const service = await this.service.ask(query, given);
    const { answer, told } = await this.complete(document, given);
    const possible = () => this.reference.possibleErrors(document, given, told);
    return { document, answer, difference: firstDifference(service, answer, this.reference.cursors, possible) };
  }

  // complete executes until all is known that the service finds.
  async complete(document, variables) {
    const told = new Map();
    for (;;) {
      const answer = this.reference.answer(document, variables, told);
      if (answer.missing.length === 0) return { answer, told };
      for (const { key, name, args } of answer.missing) told.set(key, await this.tell(name, args));
    }
  }

  tell(name, args) {
    if (name === 'search') return this.service.hits(args);
    return this.service.result(question(this.reference.schema, this.reference.graph.model, name), args);
  }

  // withCursors puts the service's cursors in the place of {$cursor} and ties each to the place that it must stand for.
  async withCursors(variables) {
    const entries = Object.entries(variables).map(async ([name, value]) => {
      if (!value?.$cursor) return [name, value];
      const text = await this.service.cursor(value.$cursor);
      this.tie(text, value.$cursor);
      return [name, text];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  tie(text, { type, orderBy, id }) {
    const { graph, cursors } = this.reference;
    const list = new Connection(graph, cursors, graph.model.get(type), [], { orderBy: orderBy && [orderBy].flat() }, this.reference.today());
    const own = list.cursor(list.place(graph.byId.get(id)));
    if (!cursors.tie(text, own)) throw new Error(`the service's cursor ${text} does not stand for ${own}`);
  }
}
