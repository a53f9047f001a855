import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { button, figureSays, figures, openFigure, say, shown } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const figure = figures.find(({ model }) => model === 'leaky-bucket')!;
const word = (key: string) => figureSays(figure.model, key)!;

/** The places seen while it plays, until it stands. */
async function played(stage: Locator, track: Locator): Promise<number[]> {
  const seen = [Number(await track.inputValue())];
  while ((await button(stage, word('pause')).count()) > 0) {
    const at = Number(await track.inputValue());
    if (at !== seen.at(-1)) seen.push(at);
    await stage.page().waitForTimeout(40);
  }
  return [...seen, Number(await track.inputValue())];
}

inBrowser('a process in time', () => {
  withBrowser();

  test('is stepped, dragged, and played; who wants no motion sees stills', async () => {
    await using seen = await openFigure(figure);
    const { stage, page } = seen;
    const track = stage.getByRole('slider', { name: word('week'), exact: true });
    const at = async () => Number(await track.inputValue());
    const last = Number(await track.getAttribute('max'));

    expect(await at()).toBe(last);
    expect(await button(stage, say('stepOn')).getAttribute('aria-disabled')).toBe('true');
    const before = await shown(stage);
    await button(stage, say('stepBack')).click();
    await button(stage, say('stepBack')).click();
    expect(await at()).toBe(last - 2);
    expect(await shown(stage)).not.toBe(before);
    await track.press('Home');
    expect(await track.getAttribute('aria-valuetext')).toMatch(/0/);
    await button(stage, say('stepOn')).click();
    expect(await at()).toBe(1);

    await stage.getByRole('combobox', { name: say('speed') }).selectOption('2×');
    await button(stage, word('play')).click();
    const stills = await played(stage, track);
    expect(stills.at(-1)).toBe(last);
    expect(stills.length).toBeLessThanOrEqual(15);
    expect(stills.length).toBeGreaterThan(5);

    await stage.getByRole('combobox', { name: say('speed') }).selectOption('½×');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await button(stage, word('play')).click();
    await page.waitForTimeout(500);
    await button(stage, word('pause')).click();
    const paused = await at();
    expect(paused).toBeGreaterThan(0);
    expect(paused).toBeLessThan(last);
    await page.waitForTimeout(300);
    expect(await at()).toBe(paused);
    expect(seen.faults).toEqual([]);
  });
});
