import { equal } from '../checks.mjs';

const id = 'trajectory/toeslagenaffaire';

export async function test(explorer, check) {
  const { page } = explorer;
  const items = (section) => page.locator(`section[aria-labelledby=${section}] .list > li`);
  const { node, similarCases } = await explorer.ask(
    `query ($id: ID!) {
      node(id: $id) { ... on Case { name affected { count }
        events(first: 200) { totalCount } manifestations(first: 200) { totalCount nodes { citations { id } } }
        measures { totalCount } recommendations { totalCount } commitments { totalCount } comparisons { totalCount } } }
      similarCases(like: {case: $id}, first: 6) { case { name } score reasons { contribution } } }`,
    { id },
  );

  await explorer.inspect('case', `/${id}`, check);
  await explorer.inspect('foreign-case', '/foreign-case/windrush', check);
  await explorer.inspect('no-case', '/trajectory/toeslagen', check, { answered: false });

  await check('where there is no such case, those like it are offered', async () => {
    await explorer.goto('/trajectory/toeslagenafaire');
    await page.getByRole('link', { name: id }).waitFor();
  });

  await check('each part has as much as the API', async () => {
    await explorer.goto(`/${id}`);
    await page.locator('#similar').waitFor();
    equal(await page.locator('h1').innerText(), node.name);
    equal(await page.locator('section[aria-labelledby=timeline] svg a').count(), node.events.totalCount);
    equal(await page.locator('section[aria-labelledby=timeline] tbody tr').count(), node.events.totalCount);
    for (const part of ['measures', 'recommendations', 'commitments', 'comparisons']) {
      equal([part, await items(part).count()], [part, node[part].totalCount]);
    }
    equal(await items('bottlenecks').count(), node.manifestations.totalCount);
    equal(await page.locator('#facts ~ dl').innerText().then((text) => text.includes(node.affected.count.toLocaleString('nl-NL'))), true);
  });

  await check('the contents name each part that there is, once', async () => {
    const named = await page.locator('nav.contents a').evaluateAll((links) => links.map((link) => [link.hash.slice(1), link.textContent]));
    const parts = await page.locator('main section[aria-labelledby] > h2').evaluateAll((headings) => headings.map(({ id, textContent }) => [id, textContent]));
    equal(named, parts);
    await page.locator('nav.contents a').last().press('Enter');
    equal(new URL(page.url()).hash, '#similar');
  });

  await check('similar cases have their score, which is the sum of what is shown', async () => {
    const rows = page.locator('section[aria-labelledby=similar] ol > li');
    equal(await rows.locator('> a').allInnerTexts(), similarCases.map((row) => row.case.name));
    for (const [index, row] of (await rows.all()).entries()) {
      const figures = (await row.locator('ul li .bar').allInnerTexts()).map((text) => Number(text.match(/[\d,]+$/)[0].replace(',', '.')));
      const sum = figures.reduce((total, figure) => total + figure, 0);
      equal(Math.abs(sum - similarCases[index].score) < 0.0005 * (figures.length + 1), true);
    }
  });

  await check('each list goes on by itself, by keyboard, until all of it is shown, and the address keeps how much', async () => {
    const ids = `nodes { id }`;
    const { node: whole } = await explorer.ask(
      `query ($id: ID!) { node(id: $id) { ... on Case {
        measures(first: 200, orderBy: { from: ASC }) { ${ids} } manifestations(first: 200, orderBy: [{ phase: ASC }, { strength: DESC }]) { totalCount } } } }`,
      { id },
    );
    await explorer.withShortLists(7, async () => {
      await explorer.goto(`/${id}`);
      const section = page.locator('section[aria-labelledby=measures]');
      const total = whole.measures.nodes.length;
      for (let shown = 7; shown < total; shown += 7) {
        await section.getByText(`${shown} van ${total}`, { exact: true }).waitFor();
        await section.getByRole('button', { name: 'Meer tonen' }).press('Enter');
      }
      await section.getByText(`${total} van ${total}`, { exact: true }).waitFor();
      const found = () => section.locator('.list > li > a').evaluateAll((links) => links.map(({ pathname }) => pathname.replace('/explore/', '')));
      equal(await found(), whole.measures.nodes.map((measure) => measure.id));
      equal(await page.evaluate(() => document.activeElement?.textContent), `${total} van ${total}`);
      equal(await page.locator('section[aria-labelledby=bottlenecks] > .shown').innerText(), `7 van ${whole.manifestations.totalCount}\nMeer tonen`);
      equal(await explorer.violations(), []);
      await page.reload();
      await explorer.settled();
      equal((await found()).length, total);
    });
  });

  await check('no name of a year is cut at the edge of the timeline', async () => {
    await explorer.goto(`/${id}`);
    const cut = await page.locator('section[aria-labelledby=timeline] svg').first().evaluate((svg) => {
      const edge = svg.getBoundingClientRect().right;
      return [...svg.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > edge).map(({ textContent }) => textContent);
    });
    equal(cut, []);
  });

  await check('a timeline that does not show all goes on too, in its drawing and in its table', async () => {
    await explorer.withShortLists(20, async () => {
      await explorer.goto(`/${id}`);
      const section = page.locator('section[aria-labelledby=timeline]');
      await section.getByRole('button', { name: 'Meer tonen' }).press('Enter');
      await section.getByText(`40 van ${node.events.totalCount}`, { exact: true }).waitFor();
      equal([await section.locator('svg a').count(), await section.locator('tbody tr').count()], [40, 40]);
    });
  });

  await check('every bottleneck shows its sources on demand', async () => {
    await explorer.goto(`/${id}`);
    const sources = items('bottlenecks').locator('.sources');
    equal(await sources.count(), node.manifestations.nodes.filter(({ citations }) => citations.length > 0).length);
    await sources.first().locator('summary').press('Enter');
    await sources.first().locator('li').first().waitFor();
  });

  await check('by keyboard alone: to an event of the timeline', async () => {
    await explorer.goto(`/${id}`);
    await explorer.tabTo('svg a', 120);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/explore\/event\//);
  });
}
