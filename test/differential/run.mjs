// Puts random documents to a running service and to graphql-js over the same data, compares the answers, and prints TAP.
// A document on which they differ is made as small as it goes and kept, with its seed, in the folder of `--out`.
//
//   node run.mjs --url URL --nodes FILE [--seed N] [--documents N] [--out DIR]
//
// FILE is an export of the service's data as JSON Lines.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, validate } from 'graphql';
import { Coverage } from './coverage.mjs';
import { makeDocument } from './documents/document.mjs';
import { Cursors } from './reference/cursors.mjs';
import { Graph } from './reference/graph.mjs';
import { readModel } from './reference/model.mjs';
import { Reference } from './reference/reference.mjs';
import { Service } from './service.mjs';
import { shrink } from './shrink.mjs';
import { Trial } from './trial.mjs';

const BATCH = 100; // documents that count as one test
const MOST_KEPT = 5; // differing documents that are made small
const here = import.meta.dirname;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    nodes: { type: 'string' },
    seed: { type: 'string' },
    documents: { type: 'string', default: '2000' },
    out: { type: 'string', default: join(here, '../../build/differential') },
  },
});
if (!options.url || !options.nodes) {
  console.error('give the GraphQL address and the exported nodes: --url http://localhost:8080/graphql --nodes FILE');
  process.exit(2);
}
const seed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 32));
const total = Number(options.documents);

const service = new Service(options.url);
const model = readModel(readFileSync(join(here, '../../schema.graphqls'), 'utf8'));
const graph = new Graph(model, readFileSync(options.nodes, 'utf8'));
const reference = new Reference(await service.schema(), graph, new Cursors(), await service.vocabulary());
const trial = new Trial(service, reference);
const coverage = new Coverage(model);

let tests = 0;
let failed = 0;
function report(name, holds, why) {
  console.log(`${holds ? 'ok' : 'not ok'} ${++tests} - ${name}`);
  if (holds) return;
  failed++;
  console.log(`${why}`.replace(/^/gm, '# '));
}

console.log('TAP version 13');
console.log(`# seed ${seed}: --seed ${seed} makes the same documents`);
for (const name of readdirSync(join(here, 'cases')).sort()) {
  const { difference } = await compare(readCase(readFileSync(join(here, 'cases', name), 'utf8')));
  report(`the kept case ${name}`, difference === undefined, difference);
}

let kept = 0;
for (let from = 0; from < total; from += BATCH) {
  const differing = [];
  const to = Math.min(from + BATCH, total);
  for (let i = from; i < to; i++) {
    const made = makeDocument(graph, reference.schema, seed + i * 7919);
    const { document, answer, difference } = await compare(made);
    if (answer) coverage.add(document, answer);
    if (difference) differing.push(await keep(i, made, difference));
  }
  report(`documents ${from + 1} to ${to} are answered alike`, differing.length === 0, differing.join('\n'));
}
coverage.table().forEach((line) => console.log(`# ${line}`));
for (const { name, holds, why = name } of coverage.bounds()) report(name, holds, why);
console.log(`1..${tests}`);
console.log(`# seed ${seed}, ${total} documents, ${failed} of ${tests} tests failed`);
process.exitCode = failed > 0 ? 1 : 0;

// compare runs a valid document; of another it tells why it is not.
async function compare(made) {
  const invalid = validate(reference.schema, parse(made.query));
  return invalid.length > 0 ? { difference: `the document is not valid: ${invalid[0].message}` } : trial.run(made);
}

// keep makes a differing document small and writes it down.
async function keep(i, made, difference) {
  if (++kept > MOST_KEPT) return `document ${i}: ${difference}`;
  const differs = async (c) => (await trial.run(c).catch(() => ({}))).difference !== undefined;
  const small = await shrink(made, reference.schema, differs);
  const { difference: left } = await compare(small);
  const text = `# seed ${seed}, document ${i}: ${(left ?? difference).replaceAll('\n', ' ')}\n${writeCase(small)}`;
  mkdirSync(options.out, { recursive: true });
  const file = join(options.out, `${seed}-${i}.graphql`);
  writeFileSync(file, text);
  return `document ${i}, made small and kept as ${file}:\n${text}`;
}

// writeCase writes a case as it is kept: lines with its variables, then the document.
function writeCase({ query, variables, before }) {
  const asked = before ? `# before: ${JSON.stringify(before)}\n` : '';
  return `# variables: ${JSON.stringify(variables)}\n${asked}${query}\n`;
}

function readCase(text) {
  const line = (name) => new RegExp(`^# ${name}: (.*)$`, 'm').exec(text)?.[1];
  return { query: text, variables: JSON.parse(line('variables') ?? '{}'), before: line('before') && JSON.parse(line('before')) };
}
