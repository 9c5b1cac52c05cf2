import { equal } from '../checks.mjs';

const usual = {
  conditions: ['bottleneck/signals-ignored', 'bottleneck/recovery-by-the-causer', 'bottleneck/scheme-too-complex'],
  outcome: 'bottleneck/long-waits',
  consistency: 0.8,
};

/** An address for each way to ask, with the arguments that it stands for. */
const questions = [
  ['', {}],
  ['?negate=yes', { negate: true }],
  ['?fuzzy=yes', { fuzzy: true }],
  ['?fuzzy=yes&negate=yes&consistency=75&pri=50', { fuzzy: true, negate: true, consistency: 0.75, pri: 0.5 }],
  ['?fuzzy=yes&calibration=0,0.4,0.5,1', { fuzzy: true, calibration: [0, 0.4, 0.5, 1] }],
  ['?missing=yes', { notRecorded: 'MISSING' }],
  ['?strength=2&frequency=2&remainders=yes', { minStrength: 2, frequency: 2, remainders: true }],
  ['?consistency=95&contradiction=50', { consistency: 0.95, contradiction: 0.5 }],
  ['?kind=FOREIGN_CASE', { where: { country: { notIn: ['NL'] } } }],
  [
    '?absent=bottleneck/signals-ignored&either=bottleneck/scheme-too-complex',
    {
      expectations: [
        { condition: 'bottleneck/signals-ignored', present: false },
        { condition: 'bottleneck/recovery-by-the-causer', present: true },
      ],
    },
  ],
];

const outcomes = { PRESENT: 'aanwezig', ABSENT: 'afwezig', CONTRADICTION: 'tegenspraak', REMAINDER: 'te weinig zaken' };

export async function test(explorer, check) {
  const { page } = explorer;
  const rows = page.locator('section[aria-labelledby=rows] tbody tr');
  const solutions = page.locator('section[aria-labelledby=solutions]');
  const necessity = page.locator('section[aria-labelledby=necessity] tbody tr');
  const leftOut = page.locator('section[aria-labelledby=left-out] tbody tr');

  await explorer.inspect('dynamics-truth-table', '/dynamics/truth-table', check);
  await explorer.inspect('dynamics-truth-table-fuzzy', '/dynamics/truth-table?fuzzy=yes&calibration=0,0.4,0.5,1', check);
  await explorer.inspect('dynamics-truth-table-missing', '/dynamics/truth-table?missing=yes', check);

  for (const [address, asked] of questions) {
    await check(`rows, solutions and necessity are those of the API (${address || 'as it opens'})`, async () => {
      const { truthTable } = await ask(explorer, { ...usual, ...asked });
      await explorer.goto(`/dynamics/truth-table${address}`);
      equal(await rows.count(), truthTable.rows.length);
      for (const [index, row] of truthTable.rows.entries()) {
        const cells = await rows.nth(index).locator('td').allInnerTexts();
        equal(cells.slice(0, 3), usual.conditions.map((id) => (row.present.includes(id) ? '1' : '0')));
        equal(cells[3].startsWith(outcomes[row.outcome]), true);
        equal(cells[3].includes('spreken elkaar tegen'), row.contradictory);
        equal(cells.slice(4, 7), [String(row.caseCount), figure(row.consistency), figure(row.pri)]);
        equal(await rows.nth(index).locator('td:last-child a').allInnerTexts(), [...having(row, true), ...having(row, false)]);
      }
      equal(await solutions.locator('code').allTextContents(), truthTable.solutions.map(({ expression }) => expression));
      const terms = truthTable.solutions.flatMap((solution) => solution.terms);
      equal(
        await solutions.locator('tbody td.number').allTextContents(),
        terms.flatMap((term) => [term.consistency, term.pri, term.rawCoverage, term.uniqueCoverage].map(figure)),
      );
      equal(
        await necessity.locator('td').allInnerTexts(),
        truthTable.necessity.flatMap((of) => [of, of.absence].flatMap(({ consistency, relevance, coverage }) => [consistency, relevance, coverage].map(figure))),
      );
      equal(await leftOut.count(), truthTable.leftOut.length);
    });
  }

  await check('that cases are left out is told with why', async () => {
    await explorer.goto('/dynamics/truth-table?missing=yes');
    for (const why of await leftOut.locator('td').allInnerTexts()) equal(why.startsWith('Niet vastgelegd, en geen bron'), true);
    await explorer.goto('/dynamics/truth-table?fuzzy=yes&calibration=0,0.4,0.5,1');
    for (const why of await leftOut.locator('td').allInnerTexts()) equal(why.startsWith('Lidmaatschap van precies 0,5'), true);
  });

  await check('that the data allow several models is said, with each model', async () => {
    const { truthTable } = await ask(explorer, { ...usual, fuzzy: true, calibration: [0, 0.4, 0.5, 1] });
    const several = truthTable.solutions.filter(({ models }) => models > 1);
    equal(several.length > 0, true);
    await explorer.goto('/dynamics/truth-table?fuzzy=yes&calibration=0,0.4,0.5,1');
    await solutions.getByText(`De gegevens laten ${several[0].models} modellen toe`).waitFor();
    equal(await solutions.locator('h4').count(), several.length);
  });

  await check('of many models the first are shown, and the rest on demand', async () => {
    const { bottlenecks } = await explorer.ask('{ bottlenecks(first: 10, orderBy: [{ caseCount: DESC }, { name: ASC }]) { nodes { id } } }');
    const conditions = bottlenecks.nodes.map(({ id }) => id).filter((id) => id !== usual.outcome);
    const { truthTable } = await ask(explorer, { ...usual, conditions });
    const parsimonious = truthTable.solutions.filter(({ kind }) => kind === 'PARSIMONIOUS');
    equal(parsimonious.length > 3, true);
    await explorer.goto(`/dynamics/truth-table?conditions=${conditions.join()}`);
    const section = solutions.locator('section').filter({ has: page.getByRole('heading', { name: 'Zuinig' }) });
    equal(await section.locator('code:visible').count(), 3);
    await section.locator('summary').first().click();
    equal(await section.locator('code:visible').allInnerTexts(), parsimonious.map(({ expression }) => expression));
  });

  await check('by keyboard alone: a row leads to the claims of its cases, and a claim to its page', async () => {
    const { truthTable } = await ask(explorer, usual);
    const [{ cases }] = truthTable.rows;
    await explorer.goto('/dynamics/truth-table');
    await rows.first().locator('th a').focus();
    await page.keyboard.press('Enter');
    const opened = page.locator('#row-1 table');
    await opened.waitFor();
    equal((await opened.locator('tbody th').allInnerTexts()).toSorted(), cases.map(({ name }) => name).toSorted());
    equal(await page.evaluate(() => document.activeElement.closest('#row-1') !== null), true);
    await explorer.tabTo('#row-1 td a');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/explore/manifestation/'));
  });

  await check('what a reader chooses stands in the address, and each choice changes what is asked', async () => {
    await explorer.goto('/dynamics/truth-table');
    equal(await page.getByLabel('Lidmaatschap bij sterkte 2').count(), 0);
    await page.getByLabel('Vage verzamelingen').check();
    await page.waitForURL((url) => url.searchParams.get('fuzzy') === 'yes');
    equal(await page.getByLabel('Een knelpunt telt mee vanaf sterkte').count(), 0);
    const slider = page.getByLabel('Lidmaatschap bij sterkte 2');
    await slider.focus();
    await page.keyboard.press('Home');
    // The membership of less strength goes along down, since none may be more than the next.
    await page.waitForURL((url) => url.searchParams.get('calibration') === '0,0,0,1');
    await page.getByLabel('Herstelregeling te ingewikkeld').last().selectOption('absent');
    await page.waitForURL((url) => url.searchParams.get('absent') === 'bottleneck/scheme-too-complex');
    await page.getByLabel('PRI vanaf').focus();
    await page.keyboard.press('End');
    await page.waitForURL((url) => url.searchParams.get('pri') === '100');
    await explorer.settled();
    equal(await page.locator('.failure').count(), 0);
  });

  for (const [count, width, name] of [[3, 718, 'upright'], [6, 1047, 'across'], [14, 1047, 'across']]) {
    await check(`with ${count} conditions of long names the table prints on A4, ${name}`, async () => {
      const { bottlenecks } = await explorer.ask('{ bottlenecks(first: 200) { nodes { id name } } }');
      const longest = ({ name }) => Math.max(...name.split(/[ -]/).map(({ length }) => length));
      const named = bottlenecks.nodes.filter(({ id }) => id !== usual.outcome).toSorted((a, b) => longest(b) - longest(a));
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await explorer.goto(`/dynamics/truth-table?frequency=1&conditions=${named.slice(0, count).map(({ id }) => id).join()}`);
      await rows.first().waitFor();
      equal(await page.locator('section[aria-labelledby=rows] table').evaluate((table) => table.offsetWidth <= table.parentElement.clientWidth), true);
      equal(await page.locator('section[aria-labelledby=rows]').evaluate((section) => getComputedStyle(section).page), name === 'across' ? 'wide' : 'auto');
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  }

  await check('a condition that becomes the outcome is no condition any more', async () => {
    await explorer.goto('/dynamics/truth-table');
    await page.getByLabel('Uitkomst', { exact: true }).selectOption(usual.conditions[2]);
    await page.waitForURL((url) => url.searchParams.get('outcome') === usual.conditions[2]);
    await explorer.settled();
    equal(await page.locator('.failure').count(), 0);
    equal(await rows.first().locator('td').first().isVisible(), true);
    equal(await necessity.count(), 4);
  });

  await check('a truth table without conditions asks for one', async () => {
    await explorer.goto('/dynamics/truth-table?conditions=');
    await page.getByText('Kies ten minste een voorwaarde.').waitFor();
  });
}

function ask(explorer, variables) {
  return explorer.ask(
    `query ($conditions: [ID!]!, $outcome: ID!, $negate: Boolean, $consistency: Float!, $pri: Float, $contradiction: Float, $frequency: Int, $minStrength: Int,
      $fuzzy: Boolean, $calibration: [Float!], $notRecorded: NotRecorded, $expectations: [DirectionalExpectation!], $remainders: Boolean, $where: CaseWhere) {
      truthTable(conditions: $conditions, outcome: $outcome, negate: $negate, consistency: $consistency, pri: $pri, contradiction: $contradiction,
        frequency: $frequency, minStrength: $minStrength, fuzzy: $fuzzy, calibration: $calibration, notRecorded: $notRecorded, expectations: $expectations,
        remainders: $remainders, where: $where) {
        rows { present outcome caseCount contradictory consistency pri cases { id name } withOutcome { id } }
        solutions { kind expression models terms { consistency pri rawCoverage uniqueCoverage } }
        necessity { consistency coverage relevance absence { consistency coverage relevance } }
        leftOut { id }
      }
    }`,
    variables,
  );
}

function having({ cases, withOutcome }, outcome) {
  return cases.filter(({ id }) => withOutcome.some((one) => one.id === id) === outcome).map(({ name }) => name);
}

/** A share as Dutch readers write it, to three places. */
function figure(value) {
  return value === null ? '–' : new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 }).format(value);
}
