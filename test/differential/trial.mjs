// One document put to both sides.
import { parse } from 'graphql';
import { firstDifference } from './compare.mjs';
import { Connection } from './reference/connection.mjs';

export class Trial {
  constructor(service, reference) { Object.assign(this, { service, reference }); }

  // run gives the reference's answer and the first difference, if there is one.
  async run({ query, variables }) {
    const document = parse(query);
    const given = await this.withCursors(variables);
    const service = await this.service.ask(query, given);
    const { answer, found } = await this.complete(document, given);
    const possible = () => this.reference.possibleErrors(document, given, undefined, found);
    return { document, answer, difference: firstDifference(service, answer, this.reference.cursors, possible), service };
  }

  // complete executes until all hits of searches are known.
  async complete(document, variables) {
    const found = new Map();
    for (;;) {
      const answer = this.reference.answer(document, variables, undefined, found);
      if (answer.searches.length === 0) return { answer, found };
      for (const { key, args } of answer.searches) found.set(key, await this.service.hits(args));
    }
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
