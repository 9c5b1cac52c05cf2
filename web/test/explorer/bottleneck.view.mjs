import { equal } from '../checks.mjs';

const id = 'bottleneck/signals-ignored';

export async function test(explorer, check) {
  const { page } = explorer;
  const items = (section) => page.locator(`section[aria-labelledby=${section}] .list > li`);
  const { node } = await explorer.ask(
    `query ($id: ID!) { node(id: $id) { ... on Bottleneck { name caseCount
      manifestations(first: 200) { totalCount } feeds(first: 100) { totalCount } fedBy(first: 100) { totalCount }
      recommendations(first: 100) { totalCount } comparisons { totalCount nodes { parallel difference lesson } } statements { totalCount } notToConfuseWith { id } citations { id } } } }`,
    { id },
  );

  await explorer.inspect('bottleneck', `/${id}`, check);

  await check('each part has as much as the API', async () => {
    await explorer.goto(`/${id}`);
    equal(await page.locator('h1').innerText(), node.name);
    equal((await page.locator('#shown').innerText()).includes(`${node.caseCount} zaken`), true);
    equal(await items('shown').count(), node.manifestations.totalCount);
    equal(await items('recommendations').count(), node.recommendations.totalCount);
    equal(await items('comparisons').count(), node.comparisons.totalCount);
    equal(await items('statements').count(), node.statements.totalCount);
    equal(await items('confuse').count(), node.notToConfuseWith.length);
    equal(await page.locator('section[aria-labelledby=causes] tbody tr').count(), node.feeds.totalCount + node.fedBy.totalCount);
    equal(await page.locator('section[aria-labelledby=sources] li').count(), node.citations.length);
  });

  await check('comparisons tell what is alike, what differs and what that teaches', async () => {
    const shown = await items('comparisons').allTextContents();
    const told = node.comparisons.nodes.map(({ parallel, difference, lesson }, place) => [parallel, difference, lesson].every((text) => shown[place].includes(text)));
    equal(told, node.comparisons.nodes.map(() => true));
  });

  await check('what it feeds and what feeds it go on until all is drawn', async () => {
    const [feeds, fedBy] = [node.feeds.totalCount, node.fedBy.totalCount];
    await explorer.withShortLists(3, async () => {
      await explorer.goto(`/${id}`);
      const section = page.locator('section[aria-labelledby=causes]');
      const rows = section.locator('tbody tr');
      for (let page = 1; 3 * page < Math.max(feeds, fedBy); page++) {
        const shown = Math.min(3 * page, feeds) + Math.min(3 * page, fedBy);
        await section.getByText(`${shown} van ${feeds + fedBy}`, { exact: true }).waitFor();
        equal(await rows.count(), shown);
        await section.getByRole('button', { name: 'Meer tonen' }).press('Enter');
      }
      await section.getByText(`${feeds + fedBy} van ${feeds + fedBy}`, { exact: true }).waitFor();
      equal(await rows.count(), feeds + fedBy);
    });
  });

  await check('answers that are not all shown are on the page of their recommendation', async () => {
    const { recommendations } = await explorer.ask('query ($id: ID!) { recommendations(where: { addresses: { some: { id: { eq: $id } } }, commitmentsCount: { gt: 1 } }, first: 1) { nodes { id commitments { totalCount } } } }', { id });
    const [{ id: recommendation, commitments }] = recommendations.nodes;
    await explorer.withShortLists(1, async () => {
      await explorer.goto(`/${id}?recommendations=10000`);
      const item = items('recommendations').filter({ has: page.locator(`> a[href$="${recommendation}"]`) });
      await item.getByText(`1 van ${commitments.totalCount}`, { exact: true }).waitFor();
      await item.getByRole('link', { name: /^Alle tonen/ }).press('Enter');
      await page.waitForURL((url) => url.pathname.endsWith(recommendation));
    });
  });

  await check('by keyboard alone: from the drawing to a cause', async () => {
    await explorer.goto(`/${id}`);
    await explorer.tabTo('svg a', 120);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(id));
    await explorer.settled();
    equal(new URL(page.url()).pathname.startsWith('/explore/bottleneck/'), true);
  });
}
