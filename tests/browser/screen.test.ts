import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { alive, button, everyFigure, figures, openFigure, say } from './figures.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** Visible type smaller than 28 px. */
function small(stage: Locator): Promise<string[]> {
  return stage.evaluate((node) =>
    [...node.querySelectorAll('*')]
      .filter((part) => part.checkVisibility() && !part.closest('.visually-hidden'))
      .filter((part) =>
        [...part.childNodes].some((child) => child.nodeType === 3 && child.nodeValue!.trim()),
      )
      .map(
        (part) =>
          [part.outerHTML.slice(0, 60), parseFloat(getComputedStyle(part).fontSize)] as const,
      )
      .filter(([, size]) => size < 28)
      .map(([html, size]) => `${size}: ${html}`),
  );
}

inBrowser('a figure on the full screen', () => {
  withBrowser();

  test.for(everyFigure)(
    '%s is readable from the last row, with its controls in one line',
    async ([, figure]) => {
      await using seen = await openFigure(figure);
      const { stage, page } = seen;
      await button(stage, say('fullScreen')).click();
      const leave = button(stage, say('leaveFullScreen'));
      await leave.waitFor();
      expect(await stage.evaluate((node) => document.fullscreenElement === node)).toBe(true);
      expect(await small(stage)).toEqual([]);
      const ends = await stage
        .locator('.controls > *')
        .evaluateAll((nodes) =>
          nodes.map((node) => Math.round(node.getBoundingClientRect().bottom)),
        );
      expect(new Set(ends).size).toBe(1);
      expect(ends[0]).toBeLessThanOrEqual(page.viewportSize()!.height);
      const { width, height } = await stage.evaluate((node) => node.getBoundingClientRect());
      expect([width, height]).toEqual([page.viewportSize()!.width, page.viewportSize()!.height]);
      await leave.click();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
      expect(seen.faults).toEqual([]);
    },
  );

  test('is not offered where the browser has none', async () => {
    const { path, model } = figures[0]!;
    await using seen = await visit(path, {
      init: `Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false })`,
    });
    const stage = await alive(seen.page, model);
    expect(await stage.locator('.actions button').count()).toBeGreaterThan(3);
    expect(await stage.getByText(say('fullScreen'), { exact: true }).count()).toBe(0);
  });
});

inBrowser('a curve to be heard', () => {
  withBrowser();

  test('is silent until asked for, plays once, and stops at the second press', async () => {
    await using seen = await openFigure(figures[0]!);
    const { stage, page } = seen;
    await page.evaluate(() => {
      const pitches: number[] = [];
      const glide = AudioParam.prototype.linearRampToValueAtTime;
      AudioParam.prototype.linearRampToValueAtTime = function (value, time) {
        if (value > 200) pitches.push(value);
        return glide.call(this, value, time);
      };
      Object.assign(window, { pitches });
    });
    const heard = () => page.evaluate(() => (window as unknown as { pitches: number[] }).pitches);
    const listen = button(stage, say('listen'));
    expect(await heard()).toEqual([]);
    await listen.click();
    await expect.poll(() => listen.getAttribute('aria-pressed')).toBe('true');
    const rows = await stage.locator('.scroller tbody tr').count();
    expect((await heard()).length).toBe(rows);
    await listen.click();
    await expect.poll(() => listen.getAttribute('aria-pressed')).toBe('false');
    expect(seen.faults).toEqual([]);
  });
});
