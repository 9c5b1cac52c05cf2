import { readFile } from 'node:fs/promises';
import { equal } from '../checks.mjs';

const id = 'trajectory/q-koorts';
/** So many of the relations of a node are listed at first. */
const pageSize = 100;
const ends = ['trajectory/toeslagenaffaire', 'foreign-case/robodebt'];

export async function test(explorer, check) {
  const { page } = explorer;
  const { neighbours } = await explorer.ask(
    'query ($id: ID!) { neighbours(ids: [$id], first: 200) { totalCount node { label } edges { node { id label } } } }',
    { id },
  );
  const [{ totalCount, edges }] = neighbours;
  const near = [...new Set(edges.map(({ node }) => node.id))].slice(0, 12);
  const drawnAddress = `/graph?nodes=${[id, ...near].join(',')}&chosen=${id}`;
  const pathAddress = `/graph?nodes=${ends.join(',')}&from=${ends[0]}&to=${ends[1]}`;
  const nodesInAddress = () => new URL(page.url()).searchParams.get('nodes')?.split(',') ?? [];
  const drawing = page.locator('[data-points]');

  await explorer.inspect('graph-start', '/graph', check);
  await explorer.inspect('graph', drawnAddress, check);
  await explorer.inspect('graph-paths', pathAddress, check);

  await check('what the node is joined to is listed, as many as the API says, and ticked where drawn', async () => {
    await explorer.goto(drawnAddress);
    const list = page.locator('section[aria-labelledby=chosen]');
    const different = (shown) => new Set(edges.slice(0, shown).map(({ node }) => node.id)).size;
    equal((await list.locator('h3').innerText()).includes(String(totalCount)), true);
    equal(await list.locator('li').count(), different(pageSize));
    await list.getByText(`${pageSize} van ${totalCount}`, { exact: true }).waitFor();
    await list.getByRole('button', { name: 'Meer tonen' }).press('Enter');
    await list.getByText(`${totalCount} van ${totalCount}`, { exact: true }).waitFor();
    equal(await list.locator('li').count(), different(totalCount));
    equal(await list.locator('input:checked').count(), near.length);
  });

  await check('points and lines are those of the API, in the drawing and in the table', async () => {
    const ids = [id, ...near];
    const { neighbours: rows } = await explorer.ask(
      'query ($ids: [ID!]!) { neighbours(ids: $ids, first: 200) { node { id } edges { relation direction node { id } } } }',
      { ids },
    );
    const lines = new Set(
      rows.flatMap(({ node, edges: of }) =>
        of
          .filter((edge) => ids.includes(edge.node.id))
          .map((edge) => (edge.direction === 'OUT' ? [node.id, edge.relation, edge.node.id] : [edge.node.id, edge.relation, node.id]).join(' ')),
      ),
    );
    await drawing.waitFor();
    equal([await drawing.getAttribute('data-points'), await drawing.getAttribute('data-lines')], [String(ids.length), String(lines.size)]);
    await page.getByText('Als tabel').press('Enter');
    equal(await page.locator('figure tbody tr').count(), ids.length);
  });

  await check('by keyboard alone: find a node, draw it, add what it is joined to, and remove it', async () => {
    await explorer.goto('/graph');
    await explorer.tabTo('main input[type=search]');
    await page.keyboard.type('Q-koorts');
    await page.locator('main ul button').first().waitFor();
    await explorer.tabTo('main ul button', 3);
    await page.keyboard.press('Enter');
    const list = page.locator('section[aria-labelledby=chosen]');
    await list.locator('input').first().waitFor();
    await explorer.tabTo('section[aria-labelledby=chosen] input[type=checkbox]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('[data-points]')?.dataset.points === '2');
    equal(nodesInAddress().length, 2);
    await list.getByRole('button', { name: 'Haal weg' }).press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-points]')?.dataset.points === '1');
    equal(nodesInAddress().length, 1);
  });

  await check('all that a node is joined to is added at once', async () => {
    const few = 'document/ombudsman-2022-122';
    const { neighbours: [row] } = await explorer.ask('query ($id: ID!) { neighbours(ids: [$id], first: 200) { edges { node { id } } } }', { id: few });
    const others = new Set(row.edges.map(({ node }) => node.id));
    await explorer.goto(`/graph?nodes=${few}&chosen=${few}`);
    await page.getByRole('button', { name: `Voeg deze ${others.size} toe` }).press('Enter');
    await page.waitForFunction((count) => document.querySelector('[data-points]')?.dataset.points === String(count), others.size + 1);
  });

  await check('a kind that is ticked leaves only points of that kind', async () => {
    await explorer.goto(drawnAddress);
    const of = [id, ...near].filter((each) => each.startsWith('trajectory/'));
    await page.getByRole('group', { name: 'Soort', exact: true }).locator('input').first().press('Space');
    await page.waitForFunction((count) => document.querySelector('[data-points]')?.dataset.points === String(count), of.length);
    equal(new URL(page.url()).searchParams.has('kind'), true);
  });

  await check('all of a kind are drawn, more than the API gives at once', async () => {
    const { documents, actors } = await explorer.ask('{ documents { totalCount } actors { totalCount } }');
    await explorer.goto('/graph?all=DOCUMENT,ACTOR');
    await page.waitForFunction((count) => document.querySelector('[data-points]')?.dataset.points === String(count), documents.totalCount + actors.totalCount);
    equal(await explorer.violations(), []);
  });

  await check('paths are those of the API, and one is drawn', async () => {
    const { paths } = await explorer.ask(
      'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 5) { length steps { node { id label } sentence } } }',
      { from: ends[0], to: ends[1] },
    );
    await explorer.goto(pathAddress);
    const items = page.locator('#path-list > li');
    await items.first().waitFor();
    equal(await items.count(), paths.length);
    equal(await items.first().locator('ul li').allInnerTexts(), paths[0].steps.slice(1).map(({ sentence }) => sentence));
    await items.first().getByRole('button').press('Enter');
    await page.waitForFunction((count) => document.querySelector('[data-points]')?.dataset.points === String(count), paths[0].steps.length);
    equal(nodesInAddress().sort(), paths[0].steps.map(({ node }) => node.id).sort());
  });

  await check('PNG and SVG are files of that kind, with what is drawn', async () => {
    await explorer.goto(drawnAddress);
    await drawing.waitFor();
    const saved = async (format) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Bewaar als ${format}` }).press('Enter')]);
      return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
    };
    const png = await saved('PNG');
    equal([png.name, png.content.subarray(0, 8).toString('hex')], ['herstelgraaf.png', '89504e470d0a1a0a']);
    const svg = await saved('SVG');
    const parsed = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { root: file.documentElement.nodeName, points: file.querySelectorAll('polygon').length, title: file.querySelector('title')?.textContent };
    }, svg.content.toString());
    equal([svg.name, parsed.root, parsed.points], ['herstelgraaf.svg', 'svg', near.length + 1]);
  });

  await check('the same address is always drawn the same', async () => {
    const picture = async () => {
      await explorer.goto(drawnAddress);
      await drawing.waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als SVG' }).press('Enter')]);
      return readFile(await download.path(), 'utf8');
    };
    equal((await picture()) === (await picture()), true);
  });
}
