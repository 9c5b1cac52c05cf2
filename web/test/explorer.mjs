// Opens every view of a running server's explorer in Chromium with the rest of the network closed, and uses
// it as a reader would. One line a check; the exit code is 1 when one fails.
//
//   node test/explorer.mjs --url http://127.0.0.1:8080 [--view NAME] [--screenshots DIR] [--chromium PATH]
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { check, equal, report } from './checks.mjs';
import { Explorer } from './explorer/explorer.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    view: { type: 'string' },
    screenshots: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
if (!options.url) {
  console.error('usage: node test/explorer.mjs --url URL [--view NAME] [--screenshots DIR] [--chromium PATH]');
  process.exit(2);
}
const origin = new URL(options.url).origin;
const folder = join(import.meta.dirname, 'explorer');
const views = (await readdir(folder)).filter((name) => name.endsWith('.view.mjs')).sort();

const browser = await openBrowser({ origin, executablePath: options.chromium });
try {
  const explorer = new Explorer({ context: browser.context, origin, screenshots: options.screenshots });
  for (const file of views) {
    const name = file.replace('.view.mjs', '');
    if (options.view && options.view !== name) continue;
    const view = await import(join(folder, file));
    await explorer.open();
    await view.test(explorer, (what, act) => check(`${name}: ${what}`, act));
    await explorer.close();
  }
  const { looks, violations, screenshots } = explorer.figures;
  console.log(`figure axe looked at ${looks} pages and found ${violations} violations`);
  if (options.screenshots) console.log(`figure ${screenshots} screenshots in ${options.screenshots}`);
  await check('nothing was asked elsewhere', () => equal(browser.outside, []));
  await check('the console has no error and no warning', () => equal(browser.complaints, []));
} finally {
  await browser.close();
}
report();
