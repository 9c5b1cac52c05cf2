import { equal } from '../checks.mjs';

export async function test(explorer, check) {
  const { page } = explorer;
  await explorer.inspect('find', '/', check);
  await explorer.inspect('results', '/?q=genegeerde+signalen', check);

  await check('every case and every bottleneck of the API is listed', async () => {
    await explorer.goto('/');
    const { cases, bottlenecks } = await explorer.ask('{ cases { totalCount } bottlenecks { totalCount } }');
    equal(await page.locator('main .list > li').count(), cases.totalCount + bottlenecks.totalCount);
  });

  await check('by keyboard alone: search, narrow, and open a result', async () => {
    await explorer.goto('/');
    await explorer.tabTo('#q');
    await page.keyboard.type('signalen');
    await page.keyboard.press('Enter');
    await page.locator('#results').waitFor();
    const all = await explorer.ask('{ search(query: "signalen") { totalCount facets { kind { value count } } } }');
    equal((await page.locator('#results').innerText()).startsWith(`${all.search.totalCount} `), true);
    await explorer.tabTo('.facet input');
    await page.keyboard.press('Space');
    const [{ count }] = all.search.facets.kind;
    await page.locator('#results', { hasText: new RegExp(`^${count} `) }).waitFor();
    await explorer.tabTo('.list a');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !location.pathname.endsWith('/explore/'));
  });

  await check('a result tells of which case it is', async () => {
    const { search } = await explorer.ask('{ search(query: "signalen", kinds: [MANIFESTATION], first: 20) { nodes { ... on Manifestation { about { name } } } } }');
    await explorer.goto('/?q=signalen&kind=MANIFESTATION');
    const over = await page.locator('section[aria-labelledby=results] .over').allInnerTexts();
    equal(over, search.nodes.map(({ about }) => ['Knelpunt in een zaak', ...about.map(({ name }) => name)].join(' · ')));
  });

  await check('on a phone the results are in sight, and what narrows them unfolds', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await explorer.goto('/?q=signalen');
    equal((await page.locator('section[aria-labelledby=results] .list a').first().boundingBox()).y < 740, true);
    await page.locator('summary', { hasText: 'Verfijn' }).press('Enter');
    await page.locator('.facet input').first().press('Space');
    await page.waitForURL((url) => url.searchParams.has('kind'));
    await explorer.settled();
    equal(await page.locator('.facet input').first().isVisible(), true);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await check('hits are marked', async () => {
    await explorer.goto('/?q=signalen');
    equal(/signaal|signal/i.test(await page.locator('mark').first().innerText()), true);
  });

  await check('results go on by keyboard, past what is asked for at once, and the address keeps how many', async () => {
    const { search } = await explorer.ask('{ search(query: "herstel", first: 60) { totalCount nodes { id } } }');
    await explorer.goto('/?q=herstel');
    const results = page.locator('section[aria-labelledby=results]');
    for (const shown of [20, 40]) {
      await results.getByText(`${shown} van ${search.totalCount}`, { exact: true }).waitFor();
      await results.getByRole('button', { name: 'Meer tonen' }).press('Enter');
    }
    await results.getByText(`60 van ${search.totalCount}`, { exact: true }).waitFor();
    const found = () => results.locator('.list > li > a').evaluateAll((links) => links.map((link) => link.pathname.replace('/explore/', '')));
    equal(await found(), search.nodes.map(({ id }) => id));
    await page.reload();
    await explorer.settled();
    equal((await found()).length, 60);
  });
}
