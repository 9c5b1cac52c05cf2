// One document put to two services that must give the same bytes. The reference only tells what the document made use of.
import { parse } from 'graphql';
import { Trial } from './trial.mjs';

const SHOWN = 150; // characters on each side of the first difference

export class Pair extends Trial {
  constructor(service, other, reference) {
    super(service, reference);
    this.other = other;
  }

  // run gives the reference's answer and the first difference between the services, if there is one.
  async run({ query, variables }) {
    const document = parse(query);
    const { difference, given } = await this.compare({ query, variables });
    const { answer } = await this.complete(document, given);
    return { document, answer, difference };
  }

  // compare gives the first difference, if there is one, with the text of the first service's answer.
  async compare({ query, variables }) {
    const given = await this.withCursors(variables);
    const [one, other] = await Promise.all([this.service.ask(query, given), this.other.ask(query, given)]);
    return { given, text: one.text, difference: one.text === other.text ? undefined : difference(one.text, other.text) };
  }

  // tie leaves a cursor alone that stands elsewhere in the reference's order: the services' order is not its matter here.
  tie(text, of) {
    if (!this.reference.graph.byId.has(of.id)) return; // deleted since the cursor was given
    try {
      super.tie(text, of);
    } catch (error) {
      if (!`${error.message}`.includes('does not stand for')) throw error;
    }
  }
}

function difference(a, b) {
  let at = 0;
  while (a[at] === b[at]) at++;
  const part = (s) => JSON.stringify(s.slice(Math.max(0, at - SHOWN), at + SHOWN));
  return `at character ${at} one has ${part(a)}, the other ${part(b)}`;
}
