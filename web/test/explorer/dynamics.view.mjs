import { equal } from '../checks.mjs';

export async function test(explorer, check) {
  const { page } = explorer;
  const items = () => page.locator('main ol.list > li').count();

  for (const part of ['', '/patterns', '/rules', '/sequences', '/durations', '/loops', '/truth-table', '/clusters']) {
    await explorer.inspect(`dynamics${part.replace('/', '-')}`, `/dynamics${part}`, check);
  }

  await check('patterns are those of the API, with cases and figures', async () => {
    const { recurringPatterns } = await explorer.ask('{ recurringPatterns(minCases: 4, minSize: 3, first: 30) { bottlenecks { name } caseCount cases { id } manifestations { id } } }');
    await explorer.goto('/dynamics/patterns');
    equal(await items(), recurringPatterns.length);
    const first = page.locator('main ol.list > li').first();
    equal((await first.locator('> a').allInnerTexts()), recurringPatterns[0].bottlenecks.map(({ name }) => name));
    equal((await first.innerText()).includes(`in ${recurringPatterns[0].caseCount} zaken`), true);
    equal(await first.locator('details').first().locator('> ul > li').count(), recurringPatterns[0].manifestations.length);
  });

  await check('by keyboard alone: a slider asks for more cases, and the list follows', async () => {
    await explorer.tabTo('input[type=range]');
    await page.keyboard.press('End');
    await page.waitForURL((url) => url.searchParams.get('cases') === '20');
    await explorer.settled();
    const { recurringPatterns } = await explorer.ask('{ recurringPatterns(minCases: 20, minSize: 3, first: 30) { caseCount } }');
    equal(await items(), recurringPatterns.length);
  });

  await check('rules, sequences, loops and clusters are as many as the API finds', async () => {
    const found = await explorer.ask(`{
      rules: associationRules(minCases: 5, minConfidence: 0.9, essential: true, first: 50) { caseCount }
      sequences: eventSequences(minCases: 5, minLength: 3, firstOnly: true, first: 12) { kinds }
      loops: feedbackLoops(minCases: 1, maxLength: 4, first: 12) { length }
      clusters: caseClusters { clusters { label } } }`);
    for (const part of ['rules', 'sequences', 'loops', 'clusters']) {
      await explorer.goto(`/dynamics/${part}`);
      const want = part === 'clusters' ? found.clusters.clusters.length : found[part].length;
      equal([part, await page.locator('main ol.list > li').count()], [part, want]);
    }
  });

  await check('a loop is drawn with as many arrows as it has links', async () => {
    const { feedbackLoops } = await explorer.ask('{ feedbackLoops(minCases: 1, maxLength: 4, first: 12) { length } }');
    await explorer.goto('/dynamics/loops');
    equal(await page.locator('svg').first().locator('path[marker-end]').count(), feedbackLoops[0].length);
  });

  await check('durations are those of the API, the open ones too', async () => {
    const { durations } = await explorer.ask('{ durations(from: SIGNAL, to: ACKNOWLEDGEMENT) { count openCount cases { case { id } } } }');
    await explorer.goto('/dynamics/durations');
    equal((await page.locator('main [role=status]').innerText()).startsWith(`${durations.count} zaken kwamen zover, ${durations.openCount} `), true);
    equal(await page.locator('tbody tr').count(), durations.cases.length);
  });

  await check('the truth table and its solutions are those of the API', async () => {
    const { truthTable } = await explorer.ask(`{ truthTable(conditions: ["bottleneck/signals-ignored", "bottleneck/recovery-by-the-causer", "bottleneck/scheme-too-complex"],
      outcome: "bottleneck/long-waits", consistency: 0.8) { rows { present } solutions { expression } } }`);
    await explorer.goto('/dynamics/truth-table');
    equal(await page.locator('section[aria-labelledby=rows] tbody tr').count(), truthTable.rows.length);
    equal(await page.locator('section[aria-labelledby=solutions] code').allInnerTexts(), truthTable.solutions.map(({ expression }) => expression));
  });

  await check('it is said how what is not recorded was treated, and when the page ends before the results', async () => {
    await explorer.goto('/dynamics/truth-table');
    await page.getByText('telt als niet aanwezig').waitFor();
    await explorer.goto('/dynamics/truth-table?missing=yes');
    await page.getByText('zijn weggelaten').waitFor();
    equal(await page.getByText('telt als niet aanwezig').count(), 0);
    const { eventSequences } = await explorer.ask('{ eventSequences(minCases: 5, minLength: 3, firstOnly: true, first: 13) { kinds } }');
    await explorer.goto('/dynamics/sequences');
    equal(await page.getByText('er kunnen er meer zijn').count(), eventSequences.length > 12 ? 1 : 0);
  });

  await check('a truth table without conditions asks for one', async () => {
    await explorer.goto('/dynamics/truth-table?conditions=');
    await page.getByText('Kies ten minste een voorwaarde.').waitFor();
  });
}
