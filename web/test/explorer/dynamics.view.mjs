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
    equal(await explorer.violations(), []);
    await page.getByLabel('Soort').selectOption({ label: 'buitenlandse zaken' });
    await page.waitForURL((url) => url.searchParams.get('kind') === 'FOREIGN_CASE');
    await page.getByText('Alleen: buitenlandse zaken.').waitFor();
    await explorer.settled();
    equal(await items.count(), recurringPatterns.length);
    equal(await items.first().locator('h2 > a').allInnerTexts(), recurringPatterns[0].bottlenecks.map(({ name }) => name));
    equal((await counted.innerText()).startsWith(`Geteld over ${cases.totalCount} zaken`), true);

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

  await check('a single case has an overview too, and says where an analysis finds nothing in it', async () => {
    const { cases } = await explorer.ask('{ cases(where: { domain: { in: [POLICING] } }, first: 1) { totalCount } }');
    await explorer.goto('/dynamics?domain=POLICING');
    await page.getByText(`Geteld over ${cases.totalCount === 1 ? '1 zaak' : `${cases.totalCount} zaken`},`).waitFor();
    equal(await page.locator('section[aria-labelledby=patterns]').getByText('In deze zaken is niets gevonden.').count(), 1);
    equal(await page.locator('main section[aria-labelledby]').count(), 7);
  });

  await check('where nothing is found, it is told over what was counted and which cut-offs to lower', async () => {
    const { population } = await explorer.ask('{ population(of: BOTTLENECKS, where: { country: { in: ["GB"] } }) { cases casesWithData } }');
    await explorer.goto('/dynamics/rules?cases=20&lift=0&country=GB');
    equal(await items.count(), 0);
    equal(await status.innerText(), 'Met deze grenzen is er niets. Verlaag ‘Ten minste zoveel zaken’ of ‘Betrouwbaarheid vanaf’ om meer te vinden. Of kies meer zaken.');
    equal((await counted.innerText()).startsWith(`Geteld over ${population.cases} zaken`), population.cases === population.casesWithData);
    await explorer.goto('/dynamics/sequences?cases=20&length=6');
    equal((await counted.innerText()).startsWith('Geteld over '), true);
  });

  await check('a rule tells what chance gives, and leads to the claims that it rests on and their sources', async () => {
    const { associationRules: [rule] } = await explorer.ask(`{ associationRules(minCases: 6, minConfidence: 0.8, minLift: 1.5, essential: false, orderBy: SURPRISE, first: 1) {
      antecedent { name } consequent { name } caseCount expectedSupport pValue manifestations { id how citations { document { title } } } } }`);
    await explorer.goto('/dynamics/rules?cases=6&confidence=80&lift=15&essential=no&order=SURPRISE');
    const first = items.first();
    equal(await first.locator('h2 > a').allInnerTexts(), [...rule.antecedent, ...rule.consequent].map(({ name }) => name));
    const told = await first.innerText();
    equal(told.includes(`bij toeval ${Math.round(rule.expectedSupport * 100)}%`), true);
    equal(told.includes(`p ${rule.pValue.toLocaleString('nl-NL', { maximumFractionDigits: 3 })};`), true);
    await first.getByText('beweringen met bronnen').click();
    const claims = first.locator('details > div > ul > li');
    await claims.first().waitFor();
    equal(await claims.count(), rule.manifestations.length);
    equal((await claims.first().innerText()).includes(rule.manifestations[0].how), true);
    await claims.first().getByText(/bron/).first().click();
    await claims.first().getByRole('link', { name: rule.manifestations[0].citations[0].document.title }).first().waitFor();
  });

  await check('a pattern that is no oftener than chance gives is said to be so, and no other', async () => {
    const { recurringPatterns } = await explorer.ask('{ recurringPatterns(minCases: 4, minSize: 3, first: 30) { support expectedSupport } }');
    const chance = recurringPatterns.map(({ support, expectedSupport }) => support <= expectedSupport);
    equal([chance.includes(true), chance.includes(false)], [true, true]);
    await explorer.goto('/dynamics/patterns');
    equal((await items.allInnerTexts()).map((text) => text.includes('niet vaker dan toeval geeft')), chance);
  });

  await check('the claims of a pattern go on, by keyboard, until all of them are shown', async () => {
    const { recurringPatterns: [pattern] } = await explorer.ask('{ recurringPatterns(minCases: 4, minSize: 3, first: 1) { manifestations { id } } }');
    const ids = pattern.manifestations.map(({ id }) => id);
    equal(ids.length > 25, true);
    await explorer.goto('/dynamics/patterns');
    const claims = items.first().locator('details').first();
    await claims.locator('> summary').press('Enter');
    await claims.getByText(`25 van ${ids.length}`, { exact: true }).waitFor();
    await explorer.settled();
    await claims.getByRole('button', { name: 'Meer tonen' }).press('Enter');
    await explorer.settled();
    const pages = claims.getByRole('link', { name: /^naar de bewering/ });
    equal(await pages.evaluateAll((links) => links.map(({ pathname }) => pathname.replace('/explore/', ''))), ids);
    equal(await page.evaluate(() => document.activeElement?.textContent), `${ids.length} van ${ids.length}`);
    equal(await explorer.violations(), []);
  });

  await check('more sequences are shown on demand, as the address says', async () => {
    const { eventSequences } = await explorer.ask('{ eventSequences(minCases: 5, minLength: 3, firstOnly: true, first: 24) { kinds } }');
    await explorer.goto('/dynamics/sequences');
    equal(await items.count(), 12);
    await page.getByText('De eerste 12; er kunnen er meer zijn').waitFor();
    await page.getByRole('button', { name: 'Meer tonen' }).click();
    await page.waitForURL((url) => url.searchParams.get('first') === '24');
    await explorer.settled();
    equal(await items.count(), eventSequences.length);
  });

  await check('the instances of a sequence are those of the API, by the dates of their events and with their sources', async () => {
    const query = 'eventSequences(minCases: 5, minLength: 2, from: SIGNAL, to: APOLOGY, firstOnly: false, first: 12)';
    const { eventSequences } = await explorer.ask(`{ ${query} { kinds instances { case { id name } events { id title date citations { document { title } } } } } }`);
    await explorer.goto('/dynamics/sequences?length=2&from=SIGNAL&to=APOLOGY&first-only=no');
    equal(await items.count(), eventSequences.length);
    const { instances } = eventSequences[0];
    const first = items.first();
    await first.getByText(`De gebeurtenissen in ${instances.length} zaken`).first().click();
    equal(await first.locator('tbody tr').count(), instances.length);
    equal(await first.locator('tbody td > a').evaluateAll((links) => links.map(({ pathname }) => pathname)), instances.flatMap(({ events }) => events.map(({ id }) => `/explore/${id}`)));
    const [{ date, citations }] = instances[0].events;
    const cell = first.locator('tbody td').first();
    equal((await cell.innerText()).includes(date.slice(0, 4)), true);
    await cell.getByText('bronnen').click();
    await cell.getByRole('link', { name: citations[0].document.title }).first().waitFor();
  });

  await check('durations have the quartiles of the API, the dates of each case, and the open ones too', async () => {
    const { durations } = await explorer.ask(`{ durations(from: SIGNAL, to: ACKNOWLEDGEMENT) { count openCount p25Days { min } medianDays { min } p75Days { min }
      cases { open fromDate toDate fromEvent { id } toEvent { id } case { acknowledged { id } } } } }`);
    await explorer.goto('/dynamics/durations');
    equal((await status.innerText()).startsWith(`${durations.count} zaken kwamen zover, ${durations.openCount} `), true);
    const known = ['p25Days', 'medianDays', 'p75Days'].filter((quartile) => durations[quartile] !== null);
    equal(await page.locator('figure [data-quartile]').evaluateAll((marks) => [...new Set(marks.map(({ dataset }) => dataset.quartile))]), known);
    equal(await page.locator('section[aria-labelledby=quartiles] td strong').count(), known.length);
    await page.getByText('Als tabel').click();
    equal(
      await page.locator('figure tbody td > a').evaluateAll((links) => links.map(({ pathname }) => pathname)),
      durations.cases.flatMap(({ open, fromEvent, toEvent, case: { acknowledged } }) => [fromEvent ?? acknowledged, ...(open ? [] : [toEvent ?? acknowledged])].map(({ id }) => `/explore/${id}`)),
    );
    equal(await page.locator('figure tbody tr').filter({ hasText: 'nog niet' }).count(), durations.openCount);
  });

  await check('a quartile that too few cases reached is said to be unknown, and not drawn', async () => {
    const { durations } = await explorer.ask('{ durations(from: SIGNAL, to: EVALUATION) { p25Days { min } medianDays { min } p75Days { min } } }');
    await explorer.goto('/dynamics/durations?to=EVALUATION');
    const unknown = Object.values(durations).filter((days) => days === null).length;
    equal(await page.getByText('te weinig zaken kwamen zover').count(), unknown);
    const drawn = await page.locator('figure [data-quartile]').evaluateAll((marks) => new Set(marks.map(({ dataset }) => dataset.quartile)).size);
    equal(drawn, 3 - unknown);
  });

  await check('the overview has the first of each analysis, with the way to its page for the cases chosen', async () => {
    const found = await explorer.ask(`{
      recurringPatterns(minCases: 4, minSize: 3, orderBy: SURPRISE, first: 1, where: { country: { in: ["NL"] } }) { bottlenecks { name } }
      caseClusters(where: { country: { in: ["NL"] } }) { modularity clusters { label } } }`);
    await explorer.goto('/dynamics?kind=TRAJECTORY');
    const parts = page.locator('main section[aria-labelledby]');
    equal(await parts.count(), 7);
    equal(await parts.first().locator('h4 > a').allInnerTexts(), found.recurringPatterns[0].bottlenecks.map(({ name }) => name));
    equal(await page.locator('section[aria-labelledby=clusters] > ul > li strong').allInnerTexts(), found.caseClusters.clusters.map(({ label }) => label));
    equal((await parts.locator('h2 > a').evaluateAll((links) => links.map(({ search }) => search))).every((search) => search === '?kind=TRAJECTORY'), true);
  });
}
