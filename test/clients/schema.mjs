// Reads a service's schema with graphql-js, and compares what /schema.graphql says with what introspection does.
//
//   node schema.mjs URL
import { createRequire } from 'node:module';

const { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } = createRequire(
  new URL('typescript/', import.meta.url),
)('graphql');

const url = process.argv[2];
const text = await (await fetch(`${url}/schema.graphql`)).text();
const schema = buildSchema(text);
const problems = validateSchema(schema).map((e) => e.message);

const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });
const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const told = buildClientSchema((await answer.json()).data);
const sorted = (s) => printSchema(lexicographicSortSchema(s));
if (sorted(told) !== sorted(schema)) problems.push('introspection tells another schema');

for (const type of Object.values(schema.getTypeMap())) {
  if (type.name.startsWith('__') || !type.astNode) continue;
  const parts = [...Object.values(type.getFields?.() ?? {}), ...(type.getValues?.() ?? [])];
  for (const part of parts.flatMap((p) => [p, ...(p.args ?? [])])) {
    if (!part.description) problems.push(`${type.name}: ${part.name} has no description`);
  }
  if (!type.description) problems.push(`${type.name} has no description`);
}
console.error(problems.join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
