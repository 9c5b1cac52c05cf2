// How fast the explorer's drawing of a graph moves: frames a second in headless Chromium, without a graphics card.
// It prints figures and judges none.
//
//   node test/measure/graph.mjs [--points 5000] [--lines 8000] [--chromium PATH]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openBrowser } from '../browser.mjs';

const { values: options } = parseArgs({
  options: {
    points: { type: 'string', default: '5000' },
    lines: { type: 'string', default: '8000' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: { write: false, rolldownOptions: { input: join(import.meta.dirname, 'graph-page.ts'), output: { format: 'iife' } } },
});
const [{ code }] = (Array.isArray(built) ? built[0] : built).output;

const browser = await openBrowser({ origin: 'null', executablePath: options.chromium });
try {
  const page = await browser.context.newPage();
  await page.setContent('<style>#drawing { position: relative; width: 900px; height: 600px }</style><div id="drawing"></div>');
  await page.addScriptTag({ content: code });
  const [points, lines] = [Number(options.points), Number(options.lines)];
  const { ready, whole, near } = await page.evaluate(([p, l]) => window.measure(p, l), [points, lines]);
  const graph = `graph of ${points} points and ${lines} lines`;
  console.log(`figure ${graph}: laid out and drawn in ${ready} ms`);
  console.log(`figure ${graph}: ${whole.framesASecond} frames a second panning all of it, the longest ${whole.longest} ms`);
  console.log(`figure ${graph}: ${near.framesASecond} frames a second panning where labels can be read, the longest ${near.longest} ms`);
  console.log('ok    measured');
} finally {
  await browser.close();
}
