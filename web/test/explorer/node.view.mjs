import { equal } from '../checks.mjs';

export async function test(explorer, check) {
  const { page } = explorer;
  const first = await explorer.ask(`{ documents(first: 1) { nodes { id } } actors(first: 1) { nodes { id } } terms(first: 1) { nodes { id } }
    commitments(first: 1) { nodes { id } } recommendations(first: 1) { nodes { id } } events(first: 1) { nodes { id } } comparisons(first: 1) { nodes { id } }
    statements(first: 1) { nodes { id } } programmes(first: 1) { nodes { id } } involvements(first: 1) { nodes { id } } }`);
  const one = (list) => first[list].nodes[0].id;

  await explorer.inspect('document', `/${one('documents')}`, check);
  await explorer.inspect('term', `/${one('terms')}`, check);
  await explorer.inspect('no-node', '/event/nothing', check);

  for (const list of Object.keys(first)) {
    await check(`one of ${list} has its label, its relations and its sources`, async () => {
      const { node, neighbours } = await explorer.ask(
        'query ($id: ID!) { node(id: $id) { label ... on Claim { citations { id } } } neighbours(ids: [$id], first: 200) { edges { direction node { id } } } }',
        { id: one(list) },
      );
      await explorer.goto(`/${one(list)}`);
      equal(await page.locator('h1').innerText(), node.label);
      const related = new Set(neighbours[0].edges.filter((edge) => edge.direction === 'IN' || !edge.node.id.startsWith('citation/')).map((edge) => edge.node.id));
      await page.locator('#related').waitFor();
      equal(await page.locator('section[aria-labelledby=related] li').count(), related.size);
      if (list !== 'commitments' && node.citations) equal(await page.locator('section[aria-labelledby=sources] li').count(), node.citations.length);
      equal(await explorer.violations(), []);
    });
  }

  await check('by keyboard alone: from a node to one that it is related to', async () => {
    await explorer.goto(`/${one('events')}`);
    await page.locator('#related').waitFor();
    await explorer.tabTo('section[aria-labelledby=related] a', 80);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(one('events')));
  });
}
