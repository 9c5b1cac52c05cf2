import { readFile } from 'node:fs/promises';
import { equal } from '../checks.mjs';

const situation = 'De regeling telt vier loketten, mensen wachten twee jaar en moeten zelf bewijzen wat hun schade is.';
const address = `/advice#${encodeURIComponent(situation)}`;

export async function test(explorer, check) {
  const { page } = explorer;
  const { advice } = await explorer.ask(
    `query ($text: String!) { advice(like: {text: $text}) {
      recognised { bottlenecks { node { id name } because } denied { because } because { part words } } similar { case { name } } watchFor { bottleneck { name } } markdown } }`,
    { text: situation },
  );
  const shown = (id) => page.locator(`section[aria-labelledby=${id}] > ol > li > a, section[aria-labelledby=${id}] > ul > li > a`).allInnerTexts();

  await explorer.inspect('advice-form', '/advice', check, { answered: false });
  await explorer.inspect('advice', address, check);
  await explorer.inspect('advice-case', '/advice?case=trajectory/q-koorts', check);

  await check('similar cases and what to watch for are those of the API', async () => {
    await explorer.goto(address);
    equal(await shown('similar'), advice.similar.map((row) => row.case.name));
    equal(await shown('watch-for'), advice.watchFor.map((row) => row.bottleneck.name));
  });

  await check('what was recognised is shown with the words that led to it', async () => {
    const { bottlenecks, denied, because } = advice.recognised;
    const parts = ['DOMAIN', 'COUNTRY', 'EVENT', 'MEASURE', 'TERM'];
    const others = because.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
    equal(others.length > 0, true);
    equal(await page.locator('section q').allInnerTexts(), [
      ...[...bottlenecks, ...denied].flatMap((found) => found.because), ...others.flatMap(({ words }) => words),
    ]);
  });

  await check('by keyboard alone: type a situation, ask, untick what is wrong, undo', async () => {
    await explorer.goto('/advice');
    await explorer.tabTo('textarea');
    await page.keyboard.type(situation);
    await explorer.tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    await page.locator('#similar').waitFor();
    await explorer.tabTo('section input[type=checkbox]');
    await page.keyboard.press('Space');
    const [{ node }, ...others] = advice.recognised.bottlenecks;
    await page.waitForURL((url) => url.searchParams.get('not') === node.id);
    await explorer.settled();
    equal(await page.locator('section input:checked').count(), others.length);
    await page.getByRole('button', { name: 'Maak alle correcties ongedaan' }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('not'));
    await explorer.settled();
    equal(await shown('similar'), advice.similar.map((row) => row.case.name));
  });

  await check('a bottleneck that is added changes the advice', async () => {
    await explorer.goto(address);
    await page.getByLabel('Voeg een knelpunt toe').selectOption('bottleneck/signals-ignored');
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('add') === 'bottleneck/signals-ignored');
    await explorer.settled();
    equal((await shown('watch-for')).includes('Signalen blijven liggen'), false);
  });

  await check('the advice is saved as the Markdown of the API', async () => {
    await explorer.goto(address);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als Markdown' }).click()]);
    equal(await readFile(await download.path(), 'utf8'), advice.markdown);
  });

  await check('every claim has its sources at hand', async () => {
    await explorer.goto(address);
    const first = page.locator('section[aria-labelledby=watch-for] .sources').first();
    await first.locator('summary').press('Enter');
    await first.locator('li a').first().waitFor();
  });
}
