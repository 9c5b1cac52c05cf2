import { equal } from '../checks.mjs';

/** So many relations are shown at first. */
const pageSize = 50;

export async function test(explorer, check) {
  const { page } = explorer;
  const first = await explorer.ask(`{
    documents(first: 1) { nodes { id } } terms(first: 1) { nodes { id } } commitments(first: 1) { nodes { id } } recommendations(first: 1) { nodes { id } }
    events(first: 1) { nodes { id } } measures(first: 1) { nodes { id } } comparisons(first: 1) { nodes { id } } statements(first: 1) { nodes { id } }
    programmes(first: 1) { nodes { id } } involvements(first: 1) { nodes { id } } citations(first: 1) { nodes { id } } manifestations(first: 1) { nodes { id } }
  }`);
  const one = (list) => first[list].nodes[0].id;
  const busy = 'actor/nationale-ombudsman';

  await explorer.inspect('document', `/${one('documents')}`, check);
  await explorer.inspect('term', `/${one('terms')}`, check);
  await explorer.inspect('actor', `/${busy}`, check);
  await explorer.inspect('commitment', `/${one('commitments')}`, check);
  await explorer.inspect('programme', `/${one('programmes')}`, check);
  await explorer.inspect('no-node', '/event/nothing', check, { answered: false });

  for (const list of Object.keys(first)) {
    await check(`one of ${list} has its label, a sentence for each relation, and its sources`, async () => {
      const { neighbours } = await explorer.ask(
        `query ($id: ID!) { neighbours(ids: [$id], first: 200) { totalCount edges { sentence } node { label ... on Claim { citations { id } } } } }`,
        { id: one(list) },
      );
      const [{ node, totalCount, edges }] = neighbours;
      await explorer.goto(`/${one(list)}`);
      equal(await page.locator('h1').innerText(), node.label);
      const relations = page.locator('section[aria-labelledby=relations]');
      equal((await relations.locator('summary').innerText()).startsWith(`${totalCount} `), true);
      equal(await relations.locator('li').allTextContents(), edges.slice(0, pageSize).map(({ sentence }) => sentence));
      if (node.citations) equal(await page.locator('section[aria-labelledby=sources] li').count(), node.citations.length);
      equal(await explorer.violations(), []);
    });
  }

  await check('what a node is joined to goes on by keyboard until all of it is shown, and the address keeps how much', async () => {
    const id = one('programmes');
    const { neighbours: [{ totalCount, edges }] } = await explorer.ask(
      'query ($id: ID!) { neighbours(ids: [$id], first: 200) { totalCount edges { sentence } } }',
      { id },
    );
    await explorer.goto(`/${id}`);
    const relations = page.locator('section[aria-labelledby=relations]');
    await relations.locator('summary').press('Enter');
    const more = relations.getByRole('button', { name: 'Meer tonen' });
    for (let shown = pageSize; shown < totalCount; shown += pageSize) {
      await relations.getByText(`${shown} van ${totalCount}`, { exact: true }).waitFor();
      await more.press('Enter');
    }
    await relations.getByText(`${totalCount} van ${totalCount}`, { exact: true }).waitFor();
    equal(await relations.locator('li').allTextContents(), edges.map(({ sentence }) => sentence));
    equal(await more.count(), 0);
    equal(await page.evaluate(() => document.activeElement?.textContent), `${totalCount} van ${totalCount}`);
    await page.reload();
    await explorer.settled();
    equal(await relations.locator('li').count(), totalCount);
  });

  await check('an actor has its roles, recommendations and commitments as the API counts them', async () => {
    const { actor } = await explorer.ask(
      `query ($id: ID!) { actor(id: $id) { involvements { totalCount } recommendationsMade { totalCount } recommendationsReceived { totalCount } commitments { totalCount } } }`,
      { id: busy },
    );
    await explorer.goto(`/${busy}`);
    const shown = (section) => page.locator(`section[aria-labelledby=${section}] .list > li`).count();
    equal(await shown('roles'), actor.involvements.totalCount);
    equal(await shown('made'), actor.recommendationsMade.totalCount);
    equal(await shown('received'), actor.recommendationsReceived.totalCount);
    equal(await shown('promises'), actor.commitments.totalCount);
  });

  await check('the programme has its statements, questions and commitments', async () => {
    const { node } = await explorer.ask(
      'query ($id: ID!) { node(id: $id) { ... on Programme { statements { totalCount } considerations { totalCount } promises: commitments { totalCount } } } }',
      { id: one('programmes') },
    );
    await explorer.goto(`/${one('programmes')}`);
    for (const [section, { totalCount }] of Object.entries(node)) {
      equal([section, await page.locator(`section[aria-labelledby=${section}] .list > li`).count()], [section, totalCount]);
    }
  });

  await check('an id of nothing: ids like it are offered', async () => {
    await explorer.goto('/recommendation/toeslagenaffaire/nothing');
    await page.getByText('Er is niets met het id recommendation/toeslagenaffaire/nothing').waitFor();
    await page.locator('main ul a').first().press('Enter');
    await page.waitForURL(/recommendation\/toeslagenaffaire\/(?!nothing)/);
    await page.locator('#relations').waitFor();
  });

  await check('by keyboard alone: from a node to one that it is joined to', async () => {
    await explorer.goto(`/${one('events')}`);
    await explorer.tabTo('section[aria-labelledby=relations] a', 80);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(one('events')));
  });
}
