import { expect, test } from 'vitest';
import { inBrowser, unfold, visit, walkThrough, withBrowser } from './visit.ts';
import { KB, weigh } from './weigh.ts';

/** A figure of its own, much chance, many parameters: what weighs most. */
const HEAVY = [
  'leaky-bucket',
  'five-points',
  'double-jeopardy',
  'delivered-value',
  'loyalty-programme',
];

inBrowser('the page of a model, scrolled through', () => {
  withBrowser();

  test.for(HEAVY)('%s keeps its budget, every question opened', async (model) => {
    await using seen = await visit(`en/models/${model}/`);
    await walkThrough(seen.page);
    for (const tab of await seen.page.getByRole('tab').all()) {
      await tab.click();
      await seen.page.locator('[role="tabpanel"]:visible .says').waitFor();
    }
    // What the page ships is weighed in every-page.test.ts; here come seven answers that it loads when asked.
    // What the worker loads is no part of the page, and not needed to show it.
    const page = seen.requests.filter((url) => !/\/worker-/.test(url));
    const { js, fonts } = weigh(page);
    expect(js, 'JavaScript').toBeLessThanOrEqual(115 * KB);
    expect(fonts, 'fonts').toBeLessThanOrEqual(90 * KB);
  });
});

inBrowser('the formula box', () => {
  withBrowser();
  const path = 'en/lessons/five-percent/';

  test('loads its reader when it is opened and not before, and no more than 45 KB', async () => {
    await using seen = await visit(path);
    await walkThrough(seen.page);
    await unfold(seen.page);
    await using closed = await visit(path);
    await walkThrough(closed.page);
    const { js: before } = weigh(closed.requests);
    await seen.page.waitForLoadState('networkidle');
    const { js: after } = weigh(seen.requests);
    expect(after).toBeGreaterThan(before);
    expect(after - before).toBeLessThanOrEqual(45 * KB);
  });
});
