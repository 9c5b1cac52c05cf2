// Opens the playground of a running server in Chromium with the rest of the
// network closed, and uses it as a reader would. One line a check; the exit
// code is 1 when one fails.
//
//   node test/playground.mjs --url http://127.0.0.1:8080 --expect "Toeslagenaffaire" [--screenshots DIR] [--chromium PATH]
//
// --expect is a text that the answer to the first tab's operation holds.
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { check, equal, report } from './checks.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    expect: { type: 'string' },
    screenshots: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
if (!options.url || !options.expect) {
  console.error('usage: node test/playground.mjs --url URL --expect TEXT [--screenshots DIR] [--chromium PATH]');
  process.exit(2);
}
const origin = new URL(options.url).origin;

async function operationNames() {
  const folder = join(import.meta.dirname, '../operations');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => /^query (\w+)/m.exec(text)[1]);
}

const { context, outside, complaints, close } = await openBrowser({ origin, executablePath: options.chromium });
const page = await context.newPage();

async function screenshot(name) {
  if (!options.screenshots) return;
  await mkdir(options.screenshots, { recursive: true });
  await page.screenshot({ path: join(options.screenshots, `${name}.png`) });
}

// Monaco draws spaces as no-break spaces, and only the lines that are in view.
async function textOf(locator) {
  return (await locator.innerText()).replaceAll('\u00a0', ' ');
}

try {
  await check('the page opens with its title', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(options.url, { waitUntil: 'load' });
    equal(await page.title(), 'Herstelgraaf · GraphQL');
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });

  await check('every ready operation has its tab', async () => {
    const names = await operationNames();
    equal(await page.getByRole('tab').allInnerTexts(), names);
  });

  await check('the first tab holds its operation', async () => {
    const [first] = await operationNames();
    const text = await textOf(page.locator('.graphiql-query-editor'));
    equal(text.includes(`query ${first}`), true);
  });

  await check(`running it shows "${options.expect}"`, async () => {
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window', { hasText: options.expect }).waitFor();
    await screenshot('playground-answer');
  });

  await check('the docs explorer knows type Query', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByText('Query', { exact: true }).first().click();
    await docs.locator('.graphiql-doc-explorer-title', { hasText: /^Query$/ }).waitFor();
    await screenshot('playground-docs');
  });

  await check('history has the operation that was run', async () => {
    await page.getByRole('button', { name: 'Show History' }).click();
    const [first] = await operationNames();
    await page.locator('.graphiql-history-item', { hasText: first }).first().waitFor();
    await screenshot('playground-history');
  });

  await check('the page and its editors follow the system into dark mode', async () => {
    const brightness = (selector) =>
      page.locator(selector).first().evaluate((element) => {
        const style = getComputedStyle(element);
        const colour = element.matches('.mtk1') ? style.color : style.backgroundColor;
        const channels = colour.match(/[\d.]+/g).slice(0, 3).map(Number);
        return channels.reduce((sum, channel) => sum + channel, 0) > 380 ? 'bright' : 'dark';
      });
    const paperAndInk = async () => [await brightness('.graphiql-container'), await brightness('.mtk1')];
    equal(await paperAndInk(), ['bright', 'dark']);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.monaco-editor.vs-dark').first().waitFor();
    equal(await paperAndInk(), ['dark', 'bright']);
    await screenshot('playground-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('.monaco-editor.vs').first().waitFor();
  });

  await check('a tab that was closed is opened again from the list of operations', async () => {
    const [first, ...others] = await operationNames();
    await page.getByRole('button', { name: 'Show Operations' }).click();
    await page.locator('.operations').waitFor();
    await screenshot('playground-operations');
    await page.locator('.graphiql-tab-active .graphiql-tab-close').click();
    await page.getByRole('tab', { name: first }).waitFor({ state: 'detached' });
    // GraphiQL keeps what the editor now holds a little later than it shows it.
    await page.waitForFunction((name) => localStorage.getItem('graphiql:query')?.includes(`query ${name}`), others[0]);
    await page.locator('.operations').getByRole('button', { name: first }).click();
    await page.locator('.graphiql-query-editor', { hasText: `query ${first}` }).waitFor();
    equal(await page.getByRole('tab').allInnerTexts(), [...others, first]);
  });

  await check('the tab that was opened last is scrolled into view', async () => {
    await page.waitForFunction(() => {
      const row = document.querySelector('.graphiql-tabs').getBoundingClientRect();
      const tab = document.querySelector('.graphiql-tab-active').getBoundingClientRect();
      return tab.left >= row.left && tab.right <= row.right + 1;
    });
  });

  await check('an address with ?query= opens that query beside the tabs', async () => {
    const address = new URL(options.url);
    address.searchParams.set('query', 'query FromAnAddress { __typename }');
    await page.goto(address.href);
    await page.locator('.graphiql-query-editor', { hasText: 'query FromAnAddress' }).waitFor();
    equal(await page.locator('.graphiql-tab-active').innerText(), 'FromAnAddress');
    equal(await page.getByRole('tab').count(), (await operationNames()).length + 1);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window', { hasText: '"__typename": "Query"' }).waitFor();
  });

  await check('nothing was asked elsewhere', () => equal(outside, []));
  await check('the console has no error and no warning', () => equal(complaints, []));
} finally {
  await close();
}
report();
