// The explorer as a reader has it before them, and the API to compare it with.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { equal } from '../checks.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class Explorer {
  #context;
  #screenshots;
  /** How often axe looked, what it found, and how many screenshots were made. */
  figures = { looks: 0, violations: 0, screenshots: 0 };

  constructor({ context, origin, screenshots }) {
    this.#context = context;
    this.origin = origin;
    this.#screenshots = screenshots;
  }

  async open() {
    this.page = await this.#context.newPage();
    this.page.setDefaultTimeout(10_000);
  }

  async close() {
    await this.page.close();
  }

  /** Goes to an address below /explore and waits until the view and its answers are there. */
  async goto(address) {
    await this.page.goto(`${this.origin}/explore${address}`);
    await this.settled();
  }

  /** While `act` runs the explorer asks for so many of each list at most, so that lists of the real data go on. */
  async withShortLists(most, act) {
    await this.page.route('**/graphql', (route) => {
      const { query, variables, ...rest } = route.request().postDataJSON();
      return route.fallback({
        postData: {
          ...rest,
          query: query.replace(/first: (\d+)/g, (_, first) => `first: ${Math.min(first, most)}`),
          variables: variables?.first > most ? { ...variables, first: most } : variables,
        },
      });
    });
    try {
      await act();
    } finally {
      await this.page.unroute('**/graphql');
    }
  }

  async settled() {
    await this.page.locator('h1').waitFor();
    await this.page.waitForFunction(
      () => !document.querySelector('main [role=status].muted') && !document.querySelector('main [aria-busy=true]'),
    );
  }

  /** Asks the API itself; an error is an error here too. */
  async ask(query, variables = {}) {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /**
   * What holds of every view: axe finds nothing to complain of by WCAG 2.2 AA, in both themes and at both
   * widths; nothing is wider than a phone; the query behind it runs in the playground's API. Screenshots are
   * kept at both widths. A view that has asked nothing yet is not `answered`.
   */
  async inspect(name, address, check, { answered = true } = {}) {
    for (const language of ['nl', 'en']) {
      const at = language === 'nl' ? address : inEnglish(address);
      for (const [width, height] of [[1280, 800], [360, 740]]) {
        await check(`${name} at ${width} px in ${language} has no axe violation and does not scroll sideways`, async () => {
          await this.page.setViewportSize({ width, height });
          await this.page.emulateMedia({ colorScheme: width === 360 && language === 'en' ? 'dark' : 'light' });
          await this.goto(at);
          equal(await this.page.locator('html').getAttribute('lang'), language);
          await this.screenshot(`${name}-${language}-${width}`);
          equal(await this.violations(), []);
          equal(await this.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
        });
      }
    }
    await this.page.setViewportSize({ width: 1280, height: 800 });
    await this.page.emulateMedia({ colorScheme: 'light' });
    await check(`${name}: the query behind it is one that the API answers`, async () => {
      await this.goto(address);
      const links = this.page.locator('.query-links a');
      equal((await links.count()) > 0, true);
      for (const link of await links.all()) {
        const opened = new URL(await link.getAttribute('href'), this.origin);
        if (answered) await this.ask(opened.searchParams.get('query'), JSON.parse(opened.searchParams.get('variables')));
      }
    });
  }

  /** What axe finds against WCAG 2.2 A and AA: the rule and the first element that breaks it. */
  async violations() {
    await this.page.evaluate(axe);
    const found = await this.page.evaluate(() =>
      window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    this.figures.looks += 1;
    this.figures.violations += found.violations.length;
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length}x, ${nodes[0].html.slice(0, 200)}`);
  }

  /** Presses Tab until what is focused fits the selector; fails after so many presses. */
  async tabTo(selector, presses = 60) {
    for (let press = 0; press < presses; press++) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`Tab does not come to ${selector} in ${presses} presses`);
  }

  async screenshot(name) {
    if (!this.#screenshots) return;
    await mkdir(this.#screenshots, { recursive: true });
    this.figures.screenshots += 1;
    await this.page.screenshot({ path: join(this.#screenshots, `${name}.png`), fullPage: true });
  }
}

function inEnglish(address) {
  const [rest, fragment] = address.split('#');
  return `${rest}${rest.includes('?') ? '&' : '?'}lang=en${fragment === undefined ? '' : `#${fragment}`}`;
}
