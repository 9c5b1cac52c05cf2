import { equal } from '../checks.mjs';

export async function test(explorer, check) {
  const { page } = explorer;
  const cells = page.locator('[role=gridcell]');
  const filled = page.locator('[role=gridcell][aria-label]');
  const ready = async (address) => {
    await explorer.goto(address);
    await filled.first().waitFor();
  };
  const { cases } = await explorer.ask('{ cases(first: 200) { nodes { id name domain manifestations(first: 200) { nodes { id strength bottleneck { id name } } } } } }');
  const shown = cases.nodes.flatMap(({ manifestations }) => manifestations.nodes);

  await explorer.inspect('matrix', '/matrix', check);
  await explorer.inspect('matrix-cell', `/matrix?cell=${shown[0].id}&domain=BENEFITS`, check);

  await check('the cells are the claims of the API, with their strengths', async () => {
    await page.setViewportSize({ width: 1600, height: 2400 });
    await ready('/matrix');
    equal(await filled.count(), shown.length);
    const sum = (await filled.allInnerTexts()).reduce((total, text) => total + Number(text), 0);
    equal(sum, shown.reduce((total, { strength }) => total + strength, 0));
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await check('rows stand under the labels of the clusters, as the API groups them', async () => {
    const { caseClusters } = await explorer.ask('{ caseClusters { clusters { label cases { id } } } }');
    await page.setViewportSize({ width: 1600, height: 2400 });
    await ready('/matrix');
    await page.locator('th[scope=colgroup]').first().waitFor();
    const bands = await page.locator('th[scope=colgroup]').allInnerTexts();
    equal(caseClusters.clusters.every(({ label }) => bands.includes(label)), true);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await check('a filter on the domain leaves the cases that the API has for it', async () => {
    await ready('/matrix?domain=BENEFITS&rows=name');
    const names = cases.nodes.filter(({ domain }) => domain === 'BENEFITS').map(({ name }) => name);
    equal((await page.locator('th[scope=row] a').allInnerTexts()).toSorted(), names.toSorted());
  });

  await check('a choice that leaves nothing stays to be undone, also one that the data do not know', async () => {
    await explorer.goto('/matrix?domain=BENEFITS&country=GB,nowhere');
    equal(await page.getByRole('checkbox', { name: 'nowhere 0' }).isChecked(), true);
    await page.getByRole('checkbox', { name: 'nowhere 0' }).press('Space');
    await page.waitForURL((url) => url.searchParams.get('country') === 'GB');
  });

  await check('by keyboard alone: walk to a filled cell and read the claim with its sources', async () => {
    await ready('/matrix');
    await explorer.tabTo('[role=gridcell]');
    for (let step = 0; step < 60; step++) {
      if (await page.evaluate(() => document.activeElement.hasAttribute('aria-label'))) break;
      await page.keyboard.press(step % 10 === 9 ? 'ArrowDown' : 'ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.locator('section[aria-live] .sources').waitFor();
    const id = new URL(page.url()).searchParams.get('cell');
    const { manifestation } = await explorer.ask('query ($id: ID!) { manifestation(id: $id) { how } }', { id });
    equal(await page.locator('section[aria-live] p').nth(1).innerText(), manifestation.how);
  });

  await check('one cell at a time is in the order of tabs', async () => {
    equal(await page.locator('[role=gridcell][tabindex="0"]').count(), 1);
    equal((await cells.count()) > 0, true);
  });

  await check('by keyboard alone: to the names of cases and bottlenecks, and nothing that is focused is covered', async () => {
    await ready('/matrix');
    await explorer.tabTo('[role=gridcell]');
    const covered = () =>
      page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return !document.activeElement.contains(over);
      });
    for (const key of ['Control+End', 'PageUp', 'Home', 'ArrowRight', 'Control+Home', 'ArrowUp']) {
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.activeElement.tabIndex === 0);
      equal([key, await covered()], [key, false]);
    }
    equal(await page.evaluate(() => document.activeElement.closest('th').scope), 'col');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/explore\/bottleneck\//);
  });

  await check('the CSV has the same cases', async () => {
    await ready('/matrix?domain=BENEFITS&rows=name');
    const answer = await fetch(new URL(await page.locator('main a[href^="/export/matrix.csv"]').getAttribute('href'), page.url()));
    const lines = (await answer.text()).trim().split(/\r?\n/).filter((line) => !line.startsWith('#'));
    equal(lines.length - 1, cases.nodes.filter(({ domain }) => domain === 'BENEFITS').length);
  });
}
