// A Chromium that can reach one server only, and what it complained of.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export async function openBrowser({ origin, executablePath }) {
  const profile = await mkdtemp(join(tmpdir(), 'herstelgraaf-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const outside = [];
  const complaints = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (['data:', 'blob:'].includes(new URL(url).protocol) || new URL(url).origin === origin) return route.continue();
    outside.push(url);
    return route.abort();
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return {
    context,
    /** Addresses that a page asked elsewhere. */
    outside,
    /** Errors and warnings on the console. */
    complaints,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
