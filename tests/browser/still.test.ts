import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyFigure, figures, named, type FigureOnPage } from './figures.ts';
import { pages } from './pages.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** Keeps the script of one figure from arriving, also when it is asked for again. */
function withhold({ path, model }: FigureOnPage): (page: Page) => Promise<void> {
  const { html } = pages.find((page) => page.path === path)!;
  const island = html.slice(0, html.indexOf(`id="figure-${model}"`)).lastIndexOf('<astro-island');
  const script = /component-url="([^"]+)"/.exec(html.slice(island))![1]!;
  return async (page) => {
    await page.route(
      ({ pathname }) => pathname === script,
      (route) => route.abort(),
    );
  };
}

inBrowser('a figure that cannot be brought to life', () => {
  withBrowser();

  const ofModel = everyFigure.find(([, { path }]) => !path.includes('lessons'))!;
  test.for([named[0]!, ofModel])('%s says so beside its still picture', async ([model, figure]) => {
    await using seen = await visit(figure.path, { before: withhold(figure) });
    const stage = seen.page.locator(`.stage[data-model="${model}"]`);
    await stage.scrollIntoViewIfNeeded();
    const note = stage.locator('.still-note[role="status"]');
    await note.waitFor();
    expect(await note.count()).toBe(1);
    expect(await stage.locator('.picture svg').first().isVisible()).toBe(true);
    expect(await stage.locator('.sentence').isVisible()).toBe(true);
    expect(await stage.locator('table').first().isVisible()).toBe(true);
    for (const control of await stage.locator('input, button').all()) {
      expect(await control.isVisible()).toBe(false);
    }
  });

  test('leaves the other figures of its page alive', async () => {
    const [first, second] = ['retention', 'five-points'].map((model) =>
      figures.find((figure) => figure.model === model)!,
    );
    expect(first!.path).toBe(second!.path);
    await using seen = await visit(first!.path, { before: withhold(first!) });
    const stage = seen.page.locator('[data-model="five-points"]');
    await stage.scrollIntoViewIfNeeded();
    await seen.page.waitForFunction(
      () =>
        !document
          .querySelector('[data-model="five-points"]')!
          .closest('astro-island')!
          .hasAttribute('ssr'),
    );
    expect(await stage.locator('.still-note').count()).toBe(0);
  });
});
