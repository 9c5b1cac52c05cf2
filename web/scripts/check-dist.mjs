// Builds the bundle anew and fails where it differs from the one in dist/.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const committed = join(root, 'dist');
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

try {
  await build({ root, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
  const [before, after] = await Promise.all([filesOf(committed), filesOf(fresh)]);
  const names = [...new Set([...before, ...after])].sort();
  const differences = (await Promise.all(names.map((name) => difference(name, before, after)))).filter(Boolean);
  let size = 0;
  for (const name of after) size += (await readFile(join(fresh, name))).length;
  console.log(`dist: ${after.length} files, ${(size / 1024).toFixed(0)} KiB`);
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources build; run npm run build and commit:\n${differences.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await rm(fresh, { recursive: true });
}
