/** A reader's browser, and everything on the page that should never happen. */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { launch } from './launch.ts';

export const address = inject('address');
const found = inject('browser');

/** `describe` for tests that need a browser: skipped where there is none. */
export const inBrowser = describe.skipIf(found === undefined);

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Refusals of the policy, errors, requests to other hosts, in words. */
  readonly faults: string[];
  /** Every address asked for so far. */
  readonly requests: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

interface Wishes {
  /** Runs in the page before its own scripts. */
  readonly init?: string;
  /** Called before the page is opened. */
  readonly before?: (page: Page) => Promise<void>;
  /** The host that may be asked; every other is a fault. */
  readonly origin?: string;
}

let browser: Browser;

/** Starts a browser for the tests of a file. */
export function withBrowser(): void {
  beforeAll(async () => {
    if (found) browser = await launch(found);
  });
  afterAll(async () => {
    await browser?.close();
  });
}

export async function visit(
  path: string,
  options: BrowserContextOptions & Wishes = {},
): Promise<Visit> {
  const { init, before, origin = address, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const fault = (text: string) => {
    const short = text.slice(0, 200);
    if (!faults.includes(short)) faults.push(short);
  };
  const requests: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') fault(message.text());
  });
  page.on('pageerror', (error) => fault(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:data|blob|about):/.test(url)) return;
    requests.push(url);
    if (!url.startsWith(new URL(origin).origin)) fault(`another host: ${url}`);
  });
  await before?.(page);
  await page.goto(new URL(path, address).href, { waitUntil: 'load' });
  return { page, context, faults, requests, [Symbol.asyncDispose]: () => context.close() };
}

/** Scrolls through the whole page, so that every figure comes to life, and back to the top. */
export async function walkThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What is told of a place that was reached arrives after the frame that shows it.
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const pause = () => frame().then(frame);
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight * 0.8) {
      scrollTo(0, y);
      await pause();
    }
    scrollTo(0, 0);
    await pause();
  });
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr]:not([client="asked"])'),
  );
  await page.waitForLoadState('networkidle');
}

/** Opens every folded part of the page. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Presses Tab until the focus is where it should be, as a reader without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}
