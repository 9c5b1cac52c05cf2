import { equal } from '../checks.mjs';

const loopsOf = (bounds) => `feedbackLoops(${bounds}, first: 30) {
  sign
  links { from { id name } to { id name } sign caseCount causalLinks { id how } }
  cases { id }
}`;
const usual = 'minCases: 1, maxLength: 4';

export async function test(explorer, check) {
  const { page } = explorer;
  const items = page.locator('main ol.list > li');
  const whole = page.locator('section[aria-labelledby=together] figure svg');
  const panel = page.locator('#claims-of-arrow');

  await explorer.inspect('dynamics-loops', '/dynamics/loops', check);
  await explorer.inspect('dynamics-loops-long', '/dynamics/loops?length=8', check);
  await explorer.inspect('dynamics-loops-none', '/dynamics/loops?cases=6', check);

  await check('loops are those of the API, each with an arrow for each of its links', async () => {
    const { feedbackLoops } = await explorer.ask(`{ ${loopsOf(usual)} }`);
    await explorer.goto('/dynamics/loops');
    equal(await items.count(), feedbackLoops.length);
    for (const [index, { links }] of feedbackLoops.entries()) {
      equal(await items.nth(index).locator('svg a[data-link]').count(), links.length);
      equal(await items.nth(index).locator('svg a[data-link] text').allTextContents(), links.map(signed));
    }
  });

  for (const bounds of ['cases=1', 'length=8', 'strength=2', 'domain=DISASTER,INFRASTRUCTURE']) {
    await check(`the diagram of all loops has each link of the API's loops once (${bounds})`, async () => {
      const { feedbackLoops } = await explorer.ask(`{ ${loopsOf(inApi[bounds])} }`);
      await explorer.goto(`/dynamics/loops?${bounds}`);
      if (feedbackLoops.length === 0) return page.getByText('Met deze grenzen is er niets.').waitFor();
      const links = new Map(feedbackLoops.flatMap(({ links }) => links.map((link) => [`${link.from.id} ${link.sign} ${link.to.id}`, link])));
      const bottlenecks = new Set(feedbackLoops.flatMap(({ links }) => links.map(({ from }) => from.id)));
      equal((await whole.locator('a[data-link] text').allTextContents()).toSorted(), [...links.values()].map(signed).toSorted());
      equal(await whole.locator('a:not([data-link])').count(), bottlenecks.size);
      equal(await whole.locator('[data-badge]').count(), feedbackLoops.length);
    });
  }

  for (const [width, height] of [[1280, 800], [360, 740]]) {
    for (const language of ['nl', 'en']) {
      await check(`at ${width} px in ${language} names fit in their boxes, and arrows run from the edge of a box to the edge of another`, async () => {
        await page.setViewportSize({ width, height });
        await explorer.goto(`/dynamics/loops?length=8&lang=${language}`);
        equal(await page.evaluate(faults), []);
      });
    }
  }

  await check('a single loop fits on a phone without scrolling', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await explorer.goto('/dynamics/loops');
    const wider = await page.evaluate(() => [...document.querySelectorAll('.drawing-scroll')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    equal(wider, 0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await check('the drawing is the same each time', async () => {
    const paths = async () => {
      await whole.waitFor();
      return whole.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    };
    await explorer.goto('/dynamics/loops');
    const first = await paths();
    await explorer.goto('/dynamics/loops');
    equal(await paths(), first);
  });

  await check('by keyboard alone: an arrow in the diagram of all loops leads to its claims and their sources', async () => {
    const { feedbackLoops } = await explorer.ask(`{ ${loopsOf(usual)} }`);
    const [{ from, to, causalLinks }] = feedbackLoops[0].links;
    await explorer.goto('/dynamics/loops');
    await explorer.tabTo('section[aria-labelledby=together] figure a[data-link]', 90);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('link') === `${from.id}.${to.id}`.replaceAll('bottleneck/', ''));
    await panel.getByText(causalLinks[0].how).first().waitFor();
    equal(await panel.evaluate((element) => element === document.activeElement), true);
    equal(await whole.locator('a[aria-current]').count(), 1);
    await explorer.tabTo('#claims-of-arrow .sources summary');
    await page.keyboard.press('Enter');
    await panel.locator('.sources[open] ol a').first().waitFor();
  });

  await check('by keyboard alone: an arrow of a single loop opens its claims beside it', async () => {
    const { feedbackLoops } = await explorer.ask(`{ ${loopsOf(usual)} }`);
    await explorer.goto('/dynamics/loops');
    await items.first().locator('svg a[data-link]').last().focus();
    await page.keyboard.press('Enter');
    await items.first().getByText(feedbackLoops[0].links.at(-1).causalLinks[0].how).first().waitFor();
    equal(await page.evaluate(() => document.activeElement.closest('details')?.open), true);
  });

  await check('the claims of a link lead to their own pages', async () => {
    await explorer.goto('/dynamics/loops?link=long-waits.scheme-keeps-changing');
    const claim = panel.getByRole('link', { name: 'naar de bewering' }).first();
    equal((await claim.getAttribute('href')).startsWith('/explore/causal-link/'), true);
  });

  await check('a loop that is chosen stands out among all, and stands in the address', async () => {
    const { feedbackLoops } = await explorer.ask(`{ ${loopsOf(usual)} }`);
    await explorer.goto('/dynamics/loops');
    const widths = () => whole.locator('a[data-link]').evaluateAll((links) => links.filter(({ className }) => className.baseVal.includes('marked')).length);
    equal(await widths(), 0);
    await page.getByRole('radio', { name: /^R2 / }).check();
    await page.waitForURL((url) => url.searchParams.has('loop'));
    equal(await widths(), feedbackLoops[1].links.length);
    await explorer.goto(page.url().split('/explore')[1]);
    equal(await widths(), feedbackLoops[1].links.length);
    await items.nth(2).getByRole('button', { name: 'Toon tussen alle lussen' }).click();
    equal(await widths(), feedbackLoops[2].links.length);
    equal(await page.evaluate(() => document.activeElement.id), 'together');
  });

  await check('where no loop is found it is told what was counted and which bounds to move', async () => {
    const { population } = await explorer.ask('{ population(of: CAUSAL_LINKS) { cases casesWithData } }');
    await explorer.goto('/dynamics/loops?cases=6');
    await page.getByText('Met deze grenzen is er niets.').waitFor();
    await page.getByText(new RegExp(`^Geteld over .*\\b${population.cases} (gekozen )?zaken`)).waitFor();
  });
}

const inApi = {
  'cases=1': usual,
  'length=8': 'minCases: 1, maxLength: 8',
  'strength=2': `${usual}, minStrength: 2`,
  'domain=DISASTER,INFRASTRUCTURE': `${usual}, where: { domain: { in: [DISASTER, INFRASTRUCTURE] } }`,
};

function signed({ sign, caseCount }) {
  return `${sign === 'POSITIVE' ? '+' : '−'} ${caseCount}×`;
}

/** In the page: what is wrong with where names and arrows of its diagrams are. */
function faults() {
  const found = [];
  for (const svg of document.querySelectorAll('main figure svg')) {
    const boxes = [...svg.querySelectorAll('a:not([data-link])')].map((link) => ({ link, box: link.querySelector('rect').getBBox() }));
    const within = ({ x, y }, box, margin) => x > box.x - margin && x < box.x + box.width + margin && y > box.y - margin && y < box.y + box.height + margin;
    for (const { link, box } of boxes) {
      for (const text of link.querySelectorAll('text')) {
        const { x, y, width, height } = text.getBBox();
        if (x < box.x || y < box.y || x + width > box.x + box.width || y + height > box.y + box.height) found.push(`${text.textContent} is not within its box`);
      }
    }
    for (const arrow of svg.querySelectorAll('a[data-link]')) {
      const [reach, , head] = arrow.querySelectorAll('path');
      const length = reach.getTotalLength();
      for (const end of [reach.getPointAtLength(0), reach.getPointAtLength(length), head.getPointAtLength(0)]) {
        if (boxes.some(({ box }) => within(end, box, 0))) found.push(`an end of ${arrow.getAttribute('aria-label')} is under a box`);
        if (!boxes.some(({ box }) => within(end, box, 6))) found.push(`an end of ${arrow.getAttribute('aria-label')} is at no box`);
      }
      for (let step = 1; step < 40; step++) {
        if (boxes.some(({ box }) => within(reach.getPointAtLength((length * step) / 40), box, 0))) {
          found.push(`${arrow.getAttribute('aria-label')} runs under a box`);
          break;
        }
      }
    }
  }
  return found;
}
