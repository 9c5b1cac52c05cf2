// Puts random documents to two services over the same graph, one for each engine, and prints TAP: their answers must be the
// same bytes. A document on which they differ is made as small as it goes and kept, with its seed and the graph.
//
//   node engines.mjs --url URL --against URL --graphs URL [--seed N] [--queries N] [--out DIR]
//
// A POST to the address of --graphs makes the next random writes in both services; its answer is an export of the nodes as
// JSON Lines. Each document is asked again with other values and after other writes: a database takes much longer to plan a
// new statement than to run one that it knows.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, validate } from 'graphql';
import { Coverage } from './coverage.mjs';
import { makeDocument } from './documents/document.mjs';
import { Pool } from './documents/pool.mjs';
import { Random } from './documents/random.mjs';
import { makeSearch } from './documents/search.mjs';
import { Pair } from './pair.mjs';
import { Cursors } from './reference/cursors.mjs';
import { Graph } from './reference/graph.mjs';
import { readModel } from './reference/model.mjs';
import { Reference } from './reference/reference.mjs';
import { Service } from './service.mjs';
import { shrink } from './shrink.mjs';

const DOCUMENTS = 8; // that are made for one graph; each new one costs Neo4j a plan for each of its levels
const CANDIDATES = 100; // of which one is taken that has an operator that has been rare so far
const STATES = 2; // of a graph, in which each of them is asked
const VARIANTS = 13; // of each document, with other values
const SEARCHES = 10; // more in each state, that ask for scores and highlights
const FULL = 2000; // queries from which on the bounds of the coverage hold
const AT_ONCE = 4; // queries that run side by side
const MOST_KEPT = 5;
const here = import.meta.dirname;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    against: { type: 'string' },
    graphs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    queries: { type: 'string', default: '2000' },
    out: { type: 'string', default: join(here, '../../build/differential') },
  },
});
const seed = Number(options.seed);
const total = Number(options.queries);
const model = readModel(readFileSync(join(here, '../../schema.graphqls'), 'utf8'));
const sdl = await new Service(options.url).schema();
const vocabulary = await new Service(options.url).vocabulary();
const coverage = new Coverage(model);

let tests = 0;
let failed = 0;
function report(name, holds, why) {
  console.log(`${holds ? 'ok' : 'not ok'} ${++tests} - ${name}`);
  if (holds) return;
  failed++;
  console.log(`${why}`.replace(/^/gm, '# '));
}

// nextState has both services make the next writes, and gives what compares them on what these come to.
async function nextState(one, other) {
  const response = await fetch(options.graphs, { method: 'POST' });
  const nodes = await response.text();
  if (!response.ok) throw new Error(`the next writes differ or fail: ${nodes}`);
  const reference = new Reference(sdl, new Graph(model, nodes), new Cursors(), vocabulary);
  return { nodes, reference, pair: new Pair(one, other, reference) };
}

// sideBySide does some work for each item, a few at a time, and gives the results in the items' order.
async function sideBySide(items, work) {
  const results = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

console.log('TAP version 13');
console.log(`# seed ${seed} makes the same graphs, writes and documents`);
const pool = new Pool();
let [asked, kept, searches, hits] = [0, 0, 0, 0];
for (let graph = 0; asked < total; graph++) {
  const services = [new Service(options.url), new Service(options.against)];
  const random = new Random(seed + graph);
  const differing = [];
  let documents;
  for (let n = 0; n < STATES; n++) {
    const state = await nextState(...services);
    documents ??= makeDocuments(graph, state.reference, random);
    const found = Array.from({ length: SEARCHES }, (_, i) => ({ ...makeSearch(random), name: `${graph}-search-${n}-${i}` }));
    for (const { made, document, answer, difference } of await sideBySide(documents, async (made) => ({ made, ...(await state.pair.run(made)) }))) {
      asked++;
      coverage.add(document, answer);
      if (difference) differing.push(await keep(state, made, difference));
    }
    for (const { made, text, difference } of await sideBySide(found, async (made) => ({ made, ...(await state.pair.compare(made)) }))) {
      searches++;
      if (text.includes('"score"')) hits++;
      if (difference) differing.push(await keep(state, made, difference));
    }
  }
  report(`graph ${graph + 1}: ${documents.length} queries and ${SEARCHES} searches in each of ${STATES} states are answered alike`, differing.length === 0, differing.join('\n'));
}
coverage.table().forEach((line) => console.log(`# ${line}`));
console.log(`# ${searches} searches with scores and highlights, of which ${hits} find something`);
const bounds = total >= FULL ? coverage.bounds() : [];
for (const { name, holds, why = name } of bounds) report(name, holds, why);
console.log(`1..${tests}`);
console.log(`# seed ${seed}, ${asked} queries, ${failed} of ${tests} tests failed`);
process.exitCode = failed > 0 ? 1 : 0;

// makeDocuments makes documents for a graph, each with its variants.
function makeDocuments(graph, { graph: data, schema }, random) {
  const rare = graph === 0 ? [] : coverage.rare();
  const made = Array.from({ length: DOCUMENTS }, (_, i) => {
    const candidate = (n) => makeDocument(data, schema, seed + (graph * DOCUMENTS + i) * 7919 + n * 104729);
    const first = candidate(0);
    const wanted = rare[i % Math.max(1, rare.length)];
    for (let n = 0; wanted !== undefined && n < CANDIDATES; n++) {
      const other = n === 0 ? first : candidate(n);
      if (uses(other, wanted)) return other;
    }
    return first;
  });
  made.forEach(({ query }) => pool.add(query));
  const variant = (query) => {
    const varied = pool.vary(query, random);
    return validate(schema, parse(varied)).length > 0 ? query : varied; // a field that stands twice may have got two values
  };
  return made.flatMap(({ query, variables }, i) =>
    Array.from({ length: VARIANTS }, (_, n) => ({ query: n === 0 ? query : variant(query), variables, name: `${graph}-${i}-${n}` })),
  );
}

// uses tells whether a document has an operator, in its text or in a variable.
function uses({ query, variables }, operator) {
  return new RegExp(`\\b${operator}"?:`).test(query + JSON.stringify(variables));
}

// keep makes a differing document small and writes it down, with the graph beside it.
async function keep({ nodes, reference, pair }, made, difference) {
  if (++kept > MOST_KEPT) return `document ${made.name}: ${difference}`;
  const differs = async (c) => (await pair.compare(c).catch(() => ({}))).difference !== undefined;
  const small = validate(reference.schema, parse(made.query)).length > 0 ? made : await shrink(made, reference.schema, differs);
  const { difference: left = difference } = await pair.compare(small);
  const text = `# seed ${seed}, document ${made.name}: ${left}\n# variables: ${JSON.stringify(small.variables)}\n${small.query}\n`;
  mkdirSync(options.out, { recursive: true });
  const file = join(options.out, `engines-${seed}-${made.name}`);
  writeFileSync(`${file}.graphql`, text);
  writeFileSync(`${file}.jsonl`, nodes);
  return `document ${made.name}, made small and kept as ${file}.graphql, its graph as ${file}.jsonl:\n${text}`;
}
