// Builds the bundle anew and fails where it differs from the one in dist/, or where the explorer's first view has grown too large.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const committed = join(root, 'dist');
/** In bytes. */
const firstViewLimit = 300_000;
const fresh = await mkdtemp(join(tmpdir(), 'herstelgraaf-dist-'));

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function difference(name, before, after) {
  if (!before.includes(name)) return `${name}: built, but not in dist/`;
  if (!after.includes(name)) return `${name}: in dist/, but no longer built`;
  const [old, now] = await Promise.all([readFile(join(committed, name)), readFile(join(fresh, name))]);
  return old.equals(now) ? null : `${name}: differs`;
}

/** The bytes of gzip JavaScript that the explorer needs for the search, its first view: what its page names, and the view with what that imports. */
async function firstView() {
  const page = await readFile(join(fresh, 'explore.html'), 'utf8');
  const assets = await readdir(join(fresh, 'assets'));
  const wanted = new Set([...page.matchAll(/\/assets\/([^"]+\.js)/g)].map(([, name]) => name));
  wanted.add(assets.find((name) => /^FindView-.*\.js\.gz$/.test(name)).replace('.gz', ''));
  let bytes = 0;
  for (const name of wanted) {
    const packed = await readFile(join(fresh, 'assets', `${name}.gz`));
    bytes += packed.length;
    for (const [, imported] of gunzipSync(packed).toString().matchAll(/from"\.\/([^"]+\.js)"/g)) wanted.add(imported);
  }
  return bytes;
}

try {
  await build({ root, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
  const [before, after] = await Promise.all([filesOf(committed), filesOf(fresh)]);
  const names = [...new Set([...before, ...after])].sort();
  const differences = (await Promise.all(names.map((name) => difference(name, before, after)))).filter(Boolean);
  let size = 0;
  for (const name of after) size += (await readFile(join(fresh, name))).length;
  console.log(`figure the bundle has ${after.length} files, ${(size / 1024).toFixed(0)} KiB`);
  const first = await firstView();
  console.log(`figure the explorer's first view loads ${(first / 1000).toFixed(1)} kB of JavaScript (gzip)`);
  if (first > firstViewLimit) {
    console.error(`the first view may load ${firstViewLimit / 1000} kB: load what it does not need with the view that does`);
    process.exitCode = 1;
  }
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources build; run npm run build and commit:\n${differences.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await rm(fresh, { recursive: true });
}
