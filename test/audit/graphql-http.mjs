// Runs the GraphQL-over-HTTP audits against a running service and prints TAP.
// It fails when one that the specification requires (MUST) or recommends
// (SHOULD) does not hold; one that it leaves free (MAY) is told in a comment.
//
//   node graphql-http.mjs --url URL
import { parseArgs } from 'node:util';
import { serverAudits } from 'graphql-http';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
if (!values.url) {
  console.error('give the address of the GraphQL endpoint: --url http://localhost:8080/graphql');
  process.exit(2);
}

const audits = serverAudits({ url: values.url, fetchFn: fetch });
console.log('TAP version 13');
console.log(`1..${audits.length}`);

const seen = { ok: 0, optional: 0, failed: 0 };
for (const [i, { id, name, fn }] of audits.entries()) {
  const line = `${i + 1} - ${id} ${name}`;
  const result = await fn();
  // The body is read, or its connection stays open.
  await result.response?.text().catch(() => {});
  if (result.status === 'ok') {
    seen.ok++;
    console.log(`ok ${line}`);
  } else if (result.status === 'notice') {
    seen.optional++;
    console.log(`ok ${line} # optional: ${result.reason}`);
    console.log(`# optional: ${id} ${name}: ${result.reason}`);
  } else {
    seen.failed++;
    console.log(`not ok ${line}`);
    console.log(`# ${result.reason}, status ${result.response?.status}`);
  }
}
console.log(`# ${seen.ok} hold, ${seen.optional} optional do not, ${seen.failed} required or recommended do not`);
process.exitCode = seen.failed > 0 ? 1 : 0;
