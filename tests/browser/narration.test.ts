import { expect, test } from 'vitest';
import { figures, keys, numberParam, openFigure, sentence, slider, sliders } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const bare = (text: string) => text.replace(/\s+/g, ' ').trim();

inBrowser('a figure tells', () => {
  withBrowser();

  test('what has changed and what it now says, at most twice a second; its picture is described in words', async () => {
    const { model } = figures[0]!;
    await using seen = await openFigure(figures[0]!);
    const { stage, page } = seen;
    const live = stage.locator('p[aria-live="polite"]');
    await live.evaluate((node) => {
      const told: number[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(performance.now())).observe(node, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    expect(await live.textContent()).toBe('');

    const name = (await sliders(stage))[0]!;
    const range = slider(stage, name);
    const spoken = () => range.getAttribute('aria-valuetext');
    const before = (await spoken())!;
    const [away] = keys(numberParam(model, name));
    await range.focus();
    for (let press = 0; press < 15; press += 1) {
      await page.keyboard.press(away);
      await page.waitForTimeout(60);
    }
    await expect.poll(() => live.textContent()).toContain(bare(await sentence(stage)));
    const text = (await live.textContent())!;
    expect(text).toContain(/[\d.,]+/.exec(before)![0]);
    expect(text).toContain((await spoken())!);
    const times = await page.evaluate(() => (window as unknown as { told: number[] }).told);
    for (const [at, time] of times.entries())
      if (at > 0) expect(time - times[at - 1]!).toBeGreaterThan(450);

    const described = await stage.locator('.picture svg[role="img"]').evaluateAll((pictures) =>
      pictures.map((picture) => {
        const id = picture.getAttribute('aria-describedby');
        return id === null ? '' : document.getElementById(id)!.textContent!;
      }),
    );
    expect(described.some((words) => bare(words).includes(bare(text).slice(-40)))).toBe(true);
    expect(seen.faults).toEqual([]);
  });
});
