import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { say } from './figures.ts';
import { inBrowser, tabTo, visit, withBrowser } from './visit.ts';

inBrowser('the gallery of the models', () => {
  withBrowser();
  const all = Object.keys(catalog).length;

  const left = (page: Page) => page.locator('.model-part li:visible').count();

  test.for([
    ['en', 'leaky', 1],
    ['en', '漏桶', 1],
    ['en', 'K23', 1],
    ['zh', 'κ₁', 1],
    ['zh', 'no such model', 0],
  ] as const)('in %s finds “%s”', async ([language, query, least]) => {
    await using seen = await visit(`${language}/models/`);
    expect(await left(seen.page)).toBe(all);
    await tabTo(seen.page, seen.page.getByRole('searchbox'));
    await seen.page.keyboard.type(query);
    const count = await left(seen.page);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThan(all / 4);
    const told = await seen.page.locator('.model-search [role="status"]').innerText();
    if (count > 0) expect(told).toContain(String(count));
    else expect(told).toBe(say('models.none', language));
    for (const part of await seen.page.locator('.model-part:visible').all()) {
      expect(await part.locator('li:visible').count()).toBeGreaterThan(0);
    }
  });

  test('leads to a model by keyboard', async () => {
    await using seen = await visit('en/models/');
    await tabTo(seen.page, seen.page.getByRole('searchbox'));
    await seen.page.keyboard.type('K23');
    await seen.page.keyboard.press('Tab');
    await seen.page.keyboard.press('Enter');
    await seen.page.waitForURL('**/en/models/bonds/');
  });

  test('is whole without scripts', async () => {
    await using seen = await visit('zh/models/', { javaScriptEnabled: false });
    expect(await left(seen.page)).toBe(all);
    expect(await seen.page.locator('input:visible').count()).toBe(0);
    expect(await seen.page.locator('.model-part svg:visible').count()).toBeGreaterThanOrEqual(all);
  });
});

inBrowser('the page of a model without scripts', () => {
  withBrowser();

  test.for(['en/models/bonds/', 'zh/models/retention/'])(
    '%s offers no control that would do nothing',
    async (path) => {
      await using seen = await visit(path, { javaScriptEnabled: false });
      for (const control of await seen.page.locator('input, button, select').all()) {
        expect(await control.isVisible(), await control.evaluate((node) => node.outerHTML)).toBe(
          false,
        );
      }
      expect(await seen.page.locator('[data-now]:visible').count()).toBeGreaterThan(0);
      expect(await seen.page.locator('[data-default]:visible').count()).toBeGreaterThan(5);
    },
  );
});
