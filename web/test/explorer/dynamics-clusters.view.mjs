import { equal } from '../checks.mjs';

const clustersOf = (bounds) => `caseClusters(${bounds}) {
  modularity
  clusters { label cases { id name } definingBottlenecks { id name } }
}`;

/** An address for each way to ask, with the arguments that it stands for. */
const questions = [
  ['', 'resolution: 1'],
  ['?resolution=15', 'resolution: 1.5'],
  ['?strength=3&seed=4', 'minStrength: 3, seed: 4'],
  ['?kind=TRAJECTORY', 'where: { country: { in: ["NL"] } }'],
];

export async function test(explorer, check) {
  const { page } = explorer;
  const items = page.locator('main ol.list > li');
  const map = page.getByRole('grid');
  const bands = map.locator('th[scope=colgroup]');

  await explorer.inspect('dynamics-clusters', '/dynamics/clusters', check);
  await explorer.inspect('dynamics-clusters-fine', '/dynamics/clusters?resolution=20&strength=2&seed=3', check);

  for (const [address, bounds] of questions) {
    await check(`groups, their cases and what sets them apart are those of the API (${address || 'as it opens'})`, async () => {
      const { caseClusters } = await explorer.ask(`{ ${clustersOf(bounds)} }`);
      await explorer.goto(`/dynamics/clusters${address}`);
      equal(await items.count(), caseClusters.clusters.length);
      for (const [index, { label, cases, definingBottlenecks }] of caseClusters.clusters.entries()) {
        const item = items.nth(index);
        equal(await item.locator('h2').innerText(), `${index + 1}. ${label}`);
        equal(await item.locator('p').first().locator('a').allInnerTexts(), cases.map(({ name }) => name));
        equal(await item.locator('dt').allInnerTexts(), definingBottlenecks.map(({ name }) => name));
      }
      const value = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 }).format(caseClusters.modularity);
      await page.getByText(`Modulariteit ${value}:`).waitFor();
    });
  }

  await check('the heat map has the cases by group, and the strengths are those of the API', async () => {
    const { caseClusters } = await explorer.ask(`{ ${clustersOf('resolution: 1')} }`);
    const { clusters } = caseClusters;
    await explorer.goto('/dynamics/clusters');
    equal(await bands.allInnerTexts(), clusters.map(({ label }, index) => `${index + 1}. ${label}`));
    const names = await map.locator('tbody th[scope=row] a').allInnerTexts();
    equal(names, clusters.flatMap(({ cases }) => cases.map(({ name }) => name)));
    const bottlenecks = [...new Set(clusters.flatMap(({ definingBottlenecks }) => definingBottlenecks.map(({ id }) => id)))];
    const [first] = clusters[0].cases;
    const { cases } = await explorer.ask(
      `query ($id: ID!, $in: [ID!]!) { cases(where: { id: { eq: $id } }) { nodes {
        manifestations(where: { bottleneck: { id: { in: $in } } }, first: 50) { nodes { strength bottleneck { id } } } } } }`,
      { id: first.id, in: bottlenecks },
    );
    const strengths = new Map(cases.nodes[0].manifestations.nodes.map(({ strength, bottleneck }) => [bottleneck.id, String(strength)]));
    equal(await map.getByRole('row').filter({ hasText: first.name }).getByRole('gridcell').allInnerTexts(), bottlenecks.map((id) => strengths.get(id) ?? ''));
  });

  await check('by keyboard alone: a cell leads to its claim and its sources', async () => {
    await explorer.goto('/dynamics/clusters');
    const cell = map.locator('[role=gridcell][aria-label]').first();
    const label = await cell.getAttribute('aria-label');
    await explorer.tabTo('[role=grid] [tabindex="0"]', 80);
    for (let press = 0; press < 40; press++) {
      if ((await page.evaluate(() => document.activeElement.getAttribute('aria-label'))) === label) break;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('cell')?.startsWith('manifestation/'));
    await page.getByRole('link', { name: 'Naar de bewering' }).waitFor();
  });

  await check('by keyboard alone: a finer division has its seed and resolution in the address', async () => {
    await explorer.goto('/dynamics/clusters');
    await page.getByLabel('Fijnheid').focus();
    await page.keyboard.press('End');
    await page.waitForURL((url) => url.searchParams.get('resolution') === '20');
    await page.getByLabel('Startgetal').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.get('seed') === '2');
    await page.getByText('startgetal 2: hetzelfde startgetal geeft dezelfde groepen').waitFor();
    await explorer.settled();
    const { caseClusters } = await explorer.ask(`{ ${clustersOf('resolution: 2, seed: 2')} }`);
    equal(await items.count(), caseClusters.clusters.length);
  });
}
