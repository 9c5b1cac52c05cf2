import { equal } from '../checks.mjs';

export async function test(explorer, check) {
  const { page } = explorer;
  const items = page.locator('main ol.list > li');
  const status = page.locator('main [role=status]');
  const counted = page.locator('main [role=status] + p');

  for (const part of ['', '/patterns', '/rules', '/sequences', '/durations']) {
    await explorer.inspect(`dynamics${part.replace('/', '-')}`, `/dynamics${part}`, check);
  }
  await explorer.inspect('dynamics-patterns-abroad', '/dynamics/patterns?kind=FOREIGN_CASE&country=GB,IE', check);
  await explorer.inspect('dynamics-rules-none', '/dynamics/rules?cases=20', check);

  await check('patterns are those of the API, with cases and figures', async () => {
    const { recurringPatterns } = await explorer.ask('{ recurringPatterns(minCases: 4, minSize: 3, first: 30) { bottlenecks { name } caseCount cases { id } manifestations { id } } }');
    await explorer.goto('/dynamics/patterns');
    equal(await items.count(), recurringPatterns.length);
    const first = items.first();
    equal(await first.locator('h2 > a').allInnerTexts(), recurringPatterns[0].bottlenecks.map(({ name }) => name));
    equal((await first.innerText()).includes(`in ${recurringPatterns[0].caseCount} zaken`), true);
  });

  await check('by keyboard alone: a slider asks for more cases, and the list follows', async () => {
    await explorer.tabTo('input[type=range]');
    await page.keyboard.press('End');
    await page.waitForURL((url) => url.searchParams.get('cases') === '20');
    await explorer.settled();
    const { recurringPatterns } = await explorer.ask('{ recurringPatterns(minCases: 20, minSize: 3, first: 30) { caseCount } }');
    equal(await items.count(), recurringPatterns.length);
  });

  await check('a choice of cases stands in the address, changes what is counted, and goes along to the next analysis', async () => {
    const { recurringPatterns, cases } = await explorer.ask(`{
      recurringPatterns(minCases: 4, minSize: 3, first: 30, where: { country: { notIn: ["NL"] } }) { bottlenecks { name } population { cases casesWithData } }
      cases(where: { country: { notIn: ["NL"] } }, first: 1) { totalCount } }`);
    await explorer.goto('/dynamics/patterns');
    await page.locator('main details > summary').first().click();
    await page.getByLabel('Soort').selectOption({ label: 'buitenlandse zaken' });
    await page.waitForURL((url) => url.searchParams.get('kind') === 'FOREIGN_CASE');
    await page.getByText('Alleen: buitenlandse zaken.').waitFor();
    await explorer.settled();
    equal(await items.count(), recurringPatterns.length);
    equal(await items.first().locator('h2 > a').allInnerTexts(), recurringPatterns[0].bottlenecks.map(({ name }) => name));
    equal((await counted.innerText()).includes(` van de ${cases.totalCount} gekozen zaken`), true);

    await page.getByRole('navigation', { name: 'Analyses' }).getByRole('link', { name: 'Regels' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/rules') && url.searchParams.get('kind') === 'FOREIGN_CASE');
    const rules = await explorer.ask('{ associationRules(minCases: 5, minConfidence: 0.9, essential: true, first: 50, where: { country: { notIn: ["NL"] } }) { caseCount } }');
    await explorer.settled();
    equal(await items.count(), rules.associationRules.length);

    await page.getByRole('button', { name: 'Alle zaken' }).click();
    await page.waitForURL((url) => !url.searchParams.has('kind'));
  });

  for (const [part, query] of Object.entries({
    patterns: 'recurringPatterns(minCases: 4, minSize: 3, first: 30, where: $where) { caseCount }',
    rules: 'associationRules(minCases: 5, minConfidence: 0.9, essential: true, first: 50, where: $where) { caseCount }',
    sequences: 'eventSequences(minCases: 5, minLength: 3, firstOnly: true, first: 12, where: $where) { caseCount }',
    durations: 'durations(from: SIGNAL, to: ACKNOWLEDGEMENT, where: $where) { cases { days { min } } }',
  })) {
    await check(`${part} narrowed by domain and country are as many as the API finds`, async () => {
      const { cases } = await explorer.ask('{ cases(where: { country: { in: ["NL", "GB"] } }, first: 1) { facets { domain { value count } } } }');
      const [{ value: domain }] = cases.facets.domain.toSorted((a, b) => b.count - a.count);
      const found = await explorer.ask(`query ($where: CaseWhere) { ${query} }`, { where: { domain: { in: [domain] }, country: { in: ['NL', 'GB'] } } });
      await explorer.goto(`/dynamics/${part}?domain=${domain}&country=NL,GB`);
      if (part === 'durations') equal(await page.locator('figure tbody tr').count(), found.durations.cases.length);
      else equal(await items.count(), Object.values(found)[0].length);
    });
  }

  await check('a loop is drawn with as many arrows as it has links', async () => {
    const { feedbackLoops } = await explorer.ask('{ feedbackLoops(minCases: 1, maxLength: 4, first: 12) { length } }');
    await explorer.goto('/dynamics/loops');
    equal(await page.locator('svg').first().locator('path[marker-end]').count(), feedbackLoops[0].length);
  });

  await check('the truth table and its solutions are those of the API', async () => {
    const { truthTable } = await explorer.ask(`{ truthTable(conditions: ["bottleneck/signals-ignored", "bottleneck/recovery-by-the-causer", "bottleneck/scheme-too-complex"],
      outcome: "bottleneck/long-waits", consistency: 0.8) { rows { present } solutions { expression } } }`);
    await explorer.goto('/dynamics/truth-table');
    equal(await page.locator('section[aria-labelledby=rows] tbody tr').count(), truthTable.rows.length);
    equal(await page.locator('section[aria-labelledby=solutions] code').allInnerTexts(), truthTable.solutions.map(({ expression }) => expression));
  });

  await check('a truth table without conditions asks for one', async () => {
    await explorer.goto('/dynamics/truth-table?conditions=');
    await page.getByText('Kies ten minste een voorwaarde.').waitFor();
  });
}
