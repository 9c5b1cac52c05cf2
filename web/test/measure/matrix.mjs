// How the matrix does with 1,000 cases by 150 bottlenecks: prints figures, and fails only where cells are missing.
//
//   node test/measure/matrix.mjs --program build/herstelgraaf [--cases 1000] [--screenshots DIR] [--chromium PATH]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser.mjs';
import { check, equal, report } from '../checks.mjs';
import { framesWhileScrolling } from './frames.mjs';
import { serveMadeUp } from './served.mjs';

const { values: options } = parseArgs({
  options: {
    program: { type: 'string' },
    cases: { type: 'string', default: '1000' },
    screenshots: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
if (!options.program) {
  console.error('usage: node test/measure/matrix.mjs --program PATH [--cases N] [--screenshots DIR] [--chromium PATH]');
  process.exit(2);
}

const server = await serveMadeUp({ program: options.program, cases: Number(options.cases) });
const browser = await openBrowser({ origin: new URL(server.address).origin, executablePath: options.chromium });
try {
  const page = await browser.context.newPage();
  let requests = 0;
  page.on('request', (request) => (requests += request.url().endsWith('/graphql') ? 1 : 0));
  const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);
  for (const [rows, address] of [['by name', '/explore/matrix?rows=name'], ['by cluster', '/explore/matrix']]) {
    await check(`${options.cases} cases ${rows}`, async () => {
      requests = 0;
      const from = performance.now();
      await page.goto(server.address + address);
      await page.locator('[role=gridcell][aria-label]').first().waitFor();
      console.log(`figure matrix: ${rows}, first cells after ${seconds(from)} s`);
      await page.waitForFunction(() => document.querySelector('[role=grid]').parentElement.ariaBusy === 'false');
      if (rows === 'by cluster') await page.locator('th[scope=colgroup]').first().waitFor();
      const grid = page.locator('[role=grid]');
      const [height, width] = [await grid.getAttribute('aria-rowcount'), await grid.getAttribute('aria-colcount')];
      console.log(`figure matrix: ${rows}, all drawn after ${seconds(from)} s in ${requests} requests, ${height} rows by ${width} columns`);
      equal(Number(height) >= Number(options.cases), true);
    });
  }
  const scroller = page.locator('[role=grid]').locator('..');
  await check('scrolling down, right and far', async () => {
    console.log(`figure matrix: ${await page.locator('[role=gridcell]').count()} cells in the document`);
    console.log(`figure matrix: scrolling down by 40 pixels a frame: ${await framesWhileScrolling(page, scroller, { down: 40 })}`);
    console.log(`figure matrix: scrolling right by 20 pixels a frame: ${await framesWhileScrolling(page, scroller, { right: 20 })}`);
    console.log(`figure matrix: scrolling up by 1,000 pixels a frame: ${await framesWhileScrolling(page, scroller, { down: -1000 }, 20)}`);
    equal((await page.locator('[role=gridcell][aria-label]').count()) > 0, true);
  });
  await check('walking by arrow keys', async () => {
    await page.locator('[role=gridcell][tabindex="0"]').focus();
    const from = performance.now();
    const steps = 50;
    for (let step = 0; step < steps; step++) await page.keyboard.press(step % 2 ? 'ArrowDown' : 'ArrowRight');
    console.log(`figure matrix: ${((performance.now() - from) / steps).toFixed(0)} ms a step by arrow key`);
    equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'gridcell');
    await page.keyboard.press('Control+End');
    await page.waitForFunction((last) => document.activeElement.ariaColIndex === last, await page.locator('[role=grid]').getAttribute('aria-colcount'));
    await page.keyboard.press('Control+Home');
    await page.waitForFunction(() => document.activeElement.ariaColIndex === '2');
  });
  if (options.screenshots) await page.screenshot({ path: join(options.screenshots, 'matrix-measured.png') });
} finally {
  await browser.close();
  await server.stop();
}
report();
