import { equal } from '../checks.mjs';

export async function test(explorer, check) {
  const { page } = explorer;
  const names = () => page.locator('tbody th a').allInnerTexts();
  const items = () => page.locator('main .list > li').count();

  await explorer.inspect('follow-up', '/follow-up', check);
  await explorer.inspect('overdue', '/follow-up/overdue', check);
  await explorer.inspect('slipped', '/follow-up/slipped', check);
  await explorer.inspect('counted', '/follow-up/recommendations?actor=actor/nationale-ombudsman&outcome=inProgress', check);
  await explorer.inspect('unanswered', '/follow-up/unanswered', check);

  await check('the table has the rows and figures of the API, by whoever is asked', async () => {
    for (const by of ['MADE_BY', 'PROMISED_BY']) {
      await explorer.goto(by === 'MADE_BY' ? '/follow-up' : `/follow-up?by=${by}`);
      const { followUp } = await explorer.ask(
        `{ followUp(by: ${by}) { key { name } recommendations fulfilled partlyFulfilled inProgress delayed open rejected withdrawn unanswered } }`,
      );
      equal(await names(), followUp.map(({ key }) => key.name));
      const [{ key, ...figures }] = followUp;
      equal((await page.locator('tbody tr').first().locator('td.number').allInnerTexts()).slice(0, 9), Object.values(figures).map(String));
    }
  });

  await check('each figure of the table leads to as many recommendations as it says', async () => {
    for (const by of ['MADE_BY', 'ADDRESSED_TO', 'PROMISED_BY']) {
      await explorer.goto(`/follow-up?by=${by}`);
      const links = await page
        .locator('tbody tr:nth-child(-n+2) td.number a')
        .evaluateAll((all) => all.map((link) => [Number(link.textContent), link.getAttribute('href').replace('/explore', '')]));
      equal(links.length > 4, true);
      for (const [count, address] of links) {
        await explorer.goto(address);
        equal([address, Number((await page.locator('main p[role=status]').innerText()).match(/\d+/)?.[0])], [address, count]);
        equal(await items(), Math.min(count, 25));
      }
    }
  });

  await check('by keyboard alone: from a figure to its recommendations, and to those with another outcome', async () => {
    await explorer.goto('/follow-up');
    await explorer.tabTo('td.number a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/follow-up\/recommendations/);
    await explorer.settled();
    await explorer.tabTo('main select');
    await page.locator('main select').selectOption('fulfilled');
    await page.waitForURL((url) => url.searchParams.get('outcome') === 'fulfilled');
    await explorer.settled();
    const actor = new URL(page.url()).searchParams.get('actor');
    const { followUp } = await explorer.ask('{ followUp(by: MADE_BY) { key { id } fulfilled } }');
    equal(await items(), followUp.find(({ key }) => key.id === actor).fulfilled);
  });

  await check('the lists are as long as the API says', async () => {
    const counts = await explorer.ask(`{
      overdue: commitments(where: {overdue: {eq: true}}) { totalCount }
      slipped: commitments(where: {slippageDays: {gt: 0}}) { totalCount }
      done: commitments(where: {status: {eq: FULFILLED}}) { totalCount }
      unanswered: recommendations(where: {commitmentsCount: {eq: 0}}) { totalCount } }`);
    for (const [list, { totalCount }] of Object.entries(counts)) {
      await explorer.goto(`/follow-up/${list}?first=200`);
      equal(await items(), totalCount);
    }
  });

  await check('a slip is drawn from the first due date to the present one', async () => {
    await explorer.goto('/follow-up/slipped');
    const { commitments } = await explorer.ask('{ commitments(where: {slippageDays: {gt: 0}}) { nodes { id firstDue due } } }');
    const arrows = await page.locator('svg line[marker-end]').evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('x2')) - Number(line.getAttribute('x1'))));
    equal(arrows.length, commitments.nodes.length);
    equal(arrows.every((length) => length > 0), true);
  });

  await check('the drawing of slips says how many of them it shows, and goes on with the list', async () => {
    const { commitments } = await explorer.ask('{ commitments(where: {slippageDays: {gt: 0}}) { totalCount } }');
    const total = commitments.totalCount;
    await explorer.withShortLists(1, async () => {
      await explorer.goto('/follow-up/slipped');
      const arrows = page.locator('svg line[marker-end]');
      const drawn = page.locator('figure + .shown');
      for (let shown = 1; shown < total; shown++) {
        await page.getByText(`Getekend: ${shown} van ${total}`, { exact: true }).waitFor();
        equal([await arrows.count(), await items()], [shown, shown]);
        equal(await explorer.violations(), []);
        await drawn.getByRole('button', { name: 'Meer tonen' }).press('Enter');
      }
      await page.getByText(`Getekend: ${total} van ${total}`, { exact: true }).waitFor();
      equal([await arrows.count(), await items()], [total, total]);
    });
  });

  await check('by keyboard alone: to the overdue ones, of one actor, and to the sources', async () => {
    await explorer.goto('/follow-up');
    await explorer.tabTo('a[href^="/explore/follow-up/overdue"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/overdue/);
    await explorer.settled();
    const { commitments } = await explorer.ask('{ commitments(where: {overdue: {eq: true}}, orderBy: {due: ASC}, first: 1) { nodes { by { id } } } }');
    const [{ by }] = commitments.nodes;
    await explorer.tabTo('select');
    await page.locator('select').selectOption(by.id);
    await page.waitForURL((url) => url.searchParams.get('actor') === by.id);
    await explorer.settled();
    const ofActor = await explorer.ask('query ($id: ID!) { commitments(where: {overdue: {eq: true}, by: {id: {eq: $id}}}) { totalCount } }', by);
    equal(await items(), ofActor.commitments.totalCount);
    await explorer.tabTo('.sources summary');
    await page.keyboard.press('Enter');
    await page.locator('.sources[open] li').first().waitFor();
  });

  await check('a status narrows the list to what the API counts for it, and the day of it is told', async () => {
    await explorer.goto('/follow-up/overdue?first=200');
    const { commitments, graph } = await explorer.ask(
      '{ commitments(where: {overdue: {eq: true}}) { facets { status { value count } } } graph { asOf } }',
    );
    const [{ value, count }] = commitments.facets.status;
    await page.locator('.facet input').first().press('Space');
    await page.waitForURL((url) => url.searchParams.get('status') === value);
    await page.locator('main [role=status]', { hasText: new RegExp(`^${count} `) }).waitFor();
    equal(await items(), count);
    equal((await page.locator('main').innerText()).includes(`${Number(graph.asOf.slice(8))} `), true);
  });
}
