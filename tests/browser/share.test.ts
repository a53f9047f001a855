import { describe, expect, test } from 'vitest';
import {
  alive,
  button,
  everyFigure,
  figures,
  move,
  named,
  openFigure,
  say,
  sentence,
} from './figures.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

inBrowser('a figure passed on', () => {
  withBrowser();

  const ofModel = everyFigure.find(([, { path }]) => !path.includes('lessons'))!;
  describe.for([named[0]!, ofModel])('%s', ([model, figure]) => {
    test('by a link opens in the same state, at its place', async () => {
      await using seen = await openFigure(figure);
      await seen.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await move(seen, model);
      const share = button(seen.stage, say('share'));
      await share.click();
      const dialog = seen.page.getByRole('dialog', { name: say('share.title') });
      await button(dialog, `${say('copy')}: ${say('share.link')}`).click();
      await dialog.getByText(say('copied')).waitFor();
      const link = await seen.page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).hash).toBe(`#figure-${model}`);
      expect(link.length).toBeLessThanOrEqual(400);

      const frame = await dialog.getByLabel(say('share.frame'), { exact: true }).inputValue();
      const { attributes, count } = await seen.page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html').body;
        const named = [...parsed.firstElementChild!.attributes].map(({ name, value }) => [
          name,
          value,
        ]);
        return { attributes: Object.fromEntries(named), count: parsed.childNodes.length };
      }, frame);
      const source = new URL(attributes['src']);
      expect(count).toBe(1);
      expect(Object.keys(attributes).sort()).toEqual([
        'height',
        'loading',
        'src',
        'title',
        'width',
      ]);
      expect(source.pathname).toBe(`/en/models/${model}/`);
      expect(source.search.replace('embed=1&', '')).toBe(new URL(link).search);

      await seen.page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
      expect(await share.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(seen.faults).toEqual([]);

      await using again = await visit(link);
      const stage = await alive(again.page, model);
      await expect.poll(() => stage.locator('.sentence').isVisible()).toBe(true);
      expect(await sentence(stage)).toBe(await sentence(seen.stage));
    });
  });

  test('by a link that cannot be copied stands there, selected', async () => {
    await using seen = await openFigure(figures[0]!);
    await seen.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
      });
    });
    await button(seen.stage, say('share')).click();
    const dialog = seen.page.getByRole('dialog');
    await button(dialog, `${say('copy')}: ${say('share.link')}`).click();
    await dialog.getByText(say('copyByHand')).waitFor();
    const field = dialog.getByLabel(say('share.link'), { exact: true });
    expect(
      await field.evaluate((node: HTMLTextAreaElement) => {
        return document.activeElement === node && node.selectionEnd - node.selectionStart;
      }),
    ).toBe((await field.inputValue()).length);
    await button(dialog, say('close')).click();
    expect(await dialog.count()).toBe(0);
  });
});

inBrowser('a page in a frame', () => {
  withBrowser();
  const path = figures
    .map((figure) => figure.path)
    .find((each, at, all) => all.indexOf(each) !== at)!;

  test('shows its first figure alone, as the link has it, and leads out of the frame', async () => {
    const { model } = figures.find((figure) => figure.path === path)!;
    await using seen = await openFigure({ path, model }, `?embed=1`);
    const { page, stage } = seen;
    const visible = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (node) =>
            node.checkVisibility() && !node.closest('.figure') && !node.querySelector('.figure'),
        )
        .map((node) => node.outerHTML.slice(0, 60)),
    );
    expect(visible).toEqual([]);
    expect(await page.locator('.figure:visible').count()).toBe(1);
    const box = (await stage.boundingBox())!;
    expect(box.y).toBeLessThan(2);
    expect(box.width).toBeGreaterThan(1270);

    await move(seen, model);
    await page.waitForTimeout(400);
    const search = await page.evaluate(() => location.search);
    expect(search).toMatch(new RegExp(`^\\?embed=1&${model}\\.`));

    const [opened] = await Promise.all([
      seen.context.waitForEvent('page'),
      page.locator('.figure > .credit').click(),
    ]);
    await opened.waitForURL((url) => url.pathname === `/${path}`);
    expect(seen.faults).toEqual([]);
  });
});
