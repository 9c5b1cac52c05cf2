import { equal } from '../checks.mjs';

const ids = ['trajectory/toeslagenaffaire', 'trajectory/aardbevingsschade-groningen', 'foreign-case/post-office-horizon'];
const address = `/compare?cases=${ids.join(',')}`;

export async function test(explorer, check) {
  const { page } = explorer;
  const { compareCases } = await explorer.ask(
    'query ($ids: [ID!]!) { compareCases(ids: $ids) { cases { name } rows { label cells { present strength claim { id } citations { id } } } } }',
    { ids },
  );
  const rows = page.locator('tbody tr:has(th[scope=row])');

  await explorer.inspect('compare-choice', '/compare', check, { answered: false });
  await explorer.inspect('compare', address, check);

  await check('columns and rows are those of the API', async () => {
    await explorer.goto(address);
    equal((await page.locator('thead th').allInnerTexts()).slice(1), compareCases.cases.map(({ name }) => name));
    equal(await rows.count(), compareCases.rows.length);
    const cited = compareCases.rows.flatMap(({ cells }) => cells).filter(({ present, citations }) => present && citations.length > 0);
    equal(await page.locator('tbody .sources').count(), cited.length);
  });

  await check('dates, numbers and amounts are written as readers write them', async () => {
    const text = await page.locator('tbody').first().innerText();
    equal([/\b\d{4}-\d{2}-\d{2}\b/.test(text), /\d{6}/.test(text), /\b[A-Z]{3} \d/.test(text)], [false, false, false]);
  });

  await check('every cell that a claim says leads to it', async () => {
    const claims = compareCases.rows.flatMap(({ cells }) => cells).flatMap(({ claim }) => claim?.id ?? []);
    const links = page.locator('tbody td a', { hasText: 'Naar de bewering' });
    equal(await links.evaluateAll((all) => all.map((link) => link.pathname.replace('/explore/', ''))), claims);
    await links.last().press('Enter');
    await page.waitForURL((url) => url.pathname === `/explore/${claims.at(-1)}`);
    await page.goBack();
    await explorer.settled();
  });

  await check('only what not all have: the rows of the API in which one is missing', async () => {
    await page.getByLabel('Alleen wat niet alle zaken hebben').press('Space');
    const differing = compareCases.rows.filter(({ cells }) => cells.some(({ present }) => !present));
    equal(await rows.count(), differing.length);
    equal(new URL(page.url()).searchParams.get('only'), 'differences');
  });

  await check('by keyboard alone: find two cases and add them', async () => {
    await explorer.goto('/compare');
    for (const name of ['Q-koorts', 'Windrush']) {
      await explorer.tabTo('main input[type=search]');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(name);
      await page.getByRole('button', { name: new RegExp(name) }).press('Enter');
    }
    await page.waitForURL((url) => url.searchParams.get('cases')?.split(',').length === 2);
    await page.locator('thead th').nth(2).waitFor();
  });

  await check('no more than six can be chosen', async () => {
    const { cases } = await explorer.ask('{ cases(first: 6, orderBy: {id: ASC}) { nodes { id } } }');
    await explorer.goto(`/compare?cases=${cases.nodes.map(({ id }) => id).join(',')}`);
    await page.locator('main summary').first().press('Enter');
    equal(await page.locator('main input[type=search]').count(), 0);
  });
}
