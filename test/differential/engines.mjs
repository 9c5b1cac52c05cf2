// Puts random documents to two services over the same graph, one for each engine, and prints TAP: their answers must be the
// same bytes. A document on which they differ is made as small as it goes and kept, with its seed and the graph.
//
//   node engines.mjs --url URL --against URL --graphs URL [--seed N] [--documents N] [--out DIR]
//
// A POST to the address of --graphs makes the next random graph in both services; its answer is an export of the nodes as
// JSON Lines.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, validate } from 'graphql';
import { Coverage } from './coverage.mjs';
import { makeDocument } from './documents/document.mjs';
import { Random } from './documents/random.mjs';
import { makeSearch } from './documents/search.mjs';
import { Pair } from './pair.mjs';
import { Cursors } from './reference/cursors.mjs';
import { Graph } from './reference/graph.mjs';
import { readModel } from './reference/model.mjs';
import { Reference } from './reference/reference.mjs';
import { Service } from './service.mjs';
import { shrink } from './shrink.mjs';

const ROUND = 100; // documents on one graph
const SEARCHES = 20; // more on each graph, that ask for scores and highlights
const FULL = 2000; // documents from which on the bounds of the coverage hold
const MOST_KEPT = 5;
const here = import.meta.dirname;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    against: { type: 'string' },
    graphs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '2000' },
    out: { type: 'string', default: join(here, '../../build/differential') },
  },
});
const seed = Number(options.seed);
const total = Number(options.documents);
const model = readModel(readFileSync(join(here, '../../schema.graphqls'), 'utf8'));
const sdl = await new Service(options.url).schema();
const coverage = new Coverage(model);

let tests = 0;
let failed = 0;
function report(name, holds, why) {
  console.log(`${holds ? 'ok' : 'not ok'} ${++tests} - ${name}`);
  if (holds) return;
  failed++;
  console.log(`${why}`.replace(/^/gm, '# '));
}

// nextGraph has both services hold another graph, and gives what compares them on it.
async function nextGraph() {
  const response = await fetch(options.graphs, { method: 'POST' });
  const nodes = await response.text();
  if (!response.ok) throw new Error(`the next graph could not be made: ${nodes}`);
  const reference = new Reference(sdl, new Graph(model, nodes), new Cursors());
  return { nodes, reference, pair: new Pair(new Service(options.url), new Service(options.against), reference) };
}

console.log('TAP version 13');
console.log(`# seed ${seed} makes the same graphs and documents`);
let [kept, searches, hits] = [0, 0, 0];
for (let from = 0; from < total; from += ROUND) {
  const round = await nextGraph();
  const differing = [];
  const to = Math.min(from + ROUND, total);
  for (let i = from; i < to; i++) {
    const made = makeDocument(round.reference.graph, round.reference.schema, seed + i * 7919);
    const { document, answer, difference } = await round.pair.run(made);
    coverage.add(document, answer);
    if (difference) differing.push(await keep(round, i, made, difference));
  }
  const random = new Random(seed + from);
  for (let i = 0; i < SEARCHES; i++) {
    const made = makeSearch(random);
    const { difference, text } = await round.pair.compare(made);
    searches++;
    if (text.includes('"score"')) hits++;
    if (difference) differing.push(await keep(round, `${from}-search-${i}`, made, difference));
  }
  report(`documents ${from + 1} to ${to} are answered alike, and ${SEARCHES} searches`, differing.length === 0, differing.join('\n'));
}
coverage.table().forEach((line) => console.log(`# ${line}`));
console.log(`# ${searches} searches with scores and highlights, of which ${hits} find something`);
const bounds = total >= FULL ? coverage.bounds() : [];
for (const { name, holds, why = name } of bounds) report(name, holds, why);
console.log(`1..${tests}`);
console.log(`# seed ${seed}, ${total} documents, ${failed} of ${tests} tests failed`);
process.exitCode = failed > 0 ? 1 : 0;

// keep makes a differing document small and writes it down, with the graph beside it.
async function keep({ nodes, reference, pair }, i, made, difference) {
  if (++kept > MOST_KEPT) return `document ${i}: ${difference}`;
  const differs = async (c) => (await pair.compare(c).catch(() => ({}))).difference !== undefined;
  const small = validate(reference.schema, parse(made.query)).length > 0 ? made : await shrink(made, reference.schema, differs);
  const { difference: left = difference } = await pair.compare(small);
  const text = `# seed ${seed}, document ${i}: ${left}\n# variables: ${JSON.stringify(small.variables)}\n${small.query}\n`;
  mkdirSync(options.out, { recursive: true });
  const file = join(options.out, `engines-${seed}-${i}`);
  writeFileSync(`${file}.graphql`, text);
  writeFileSync(`${file}.jsonl`, nodes);
  return `document ${i}, made small and kept as ${file}.graphql, its graph as ${file}.jsonl:\n${text}`;
}
