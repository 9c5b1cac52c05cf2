import { readFile, readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzip } from 'pako';
import type { Plugin } from 'vite';

/**
 * Keeps each file of assets/ only in its gzip form, as the Go handler serves it.
 * pako and not node's zlib, whose bytes differ with the processor.
 */
export function gzipAssets(): Plugin {
  return {
    name: 'gzip-assets',
    apply: 'build',
    async writeBundle(options) {
      const folder = join(options.dir!, 'assets');
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        await writeFile(`${path}.gz`, gzip(new Uint8Array(await readFile(path)), { level: 9 }));
        await unlink(path);
      }
    },
  };
}
