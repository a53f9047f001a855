import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { figures, openFigure, slider, sliders } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

/** What is lit, by the key it stands for. */
function lit(stage: Locator): Promise<string[]> {
  return stage
    .locator('[data-lit]')
    .evaluateAll((nodes) =>
      nodes.map((node) => `${node.getAttribute('data-symbol')} ${node.nodeName}`),
    );
}

/** Where everything stands. */
function places(stage: Locator): Promise<string> {
  return stage.evaluate((node) => {
    const { top } = node.getBoundingClientRect();
    const boxes = [...node.querySelectorAll('*')].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y - top, width, height].map(Math.round);
    });
    return JSON.stringify(boxes);
  });
}

inBrowser('attention', () => {
  withBrowser();

  test('to one of a parameter’s signs lights the others, by pointer and by focus alike', async () => {
    await using seen = await openFigure(figures[0]!);
    const { stage, page } = seen;
    const inSentence = await stage
      .locator('.sentence [role="slider"]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-symbol')!));
    const name = (await sliders(stage)).find((key) => inSentence.includes(key))!;
    const letter = stage.locator(`.formulas [data-symbol="${name}"]`).first();
    const before = await places(stage);
    const kinds = ['SPAN', 'DIV', await letter.evaluate((node) => node.nodeName)];
    const signs: readonly Locator[] = [
      letter,
      stage.locator(`.sentence [data-symbol="${name}"]`),
      slider(stage, name),
    ];
    for (const sign of signs) {
      await sign.hover();
      const hovered = await lit(stage);
      expect(hovered).toEqual(expect.arrayContaining(kinds.map((kind) => `${name} ${kind}`)));
      expect(new Set(hovered.map((text) => text.split(' ')[0]))).toEqual(new Set([name]));
      expect(await places(stage)).toBe(before);
      await page.mouse.move(0, 0);
      expect(await lit(stage)).toEqual([]);
      await sign.focus();
      expect(await lit(stage)).toEqual(hovered);
      await sign.blur();
      expect(await lit(stage)).toEqual([]);
    }
    expect(seen.faults).toEqual([]);
  });

  test('goes through a formula by the arrow keys, which is one stop for Tab', async () => {
    await using seen = await openFigure(figures[0]!);
    const { stage, page } = seen;
    const stops = stage.locator('.formulas [tabindex]');
    expect(await stage.locator('.formulas [tabindex="0"]').count()).toBe(1);
    await stops.first().focus();
    const keys = [];
    for (let step = 0; step < 3; step += 1) {
      keys.push((await lit(stage))[0]!.split(' ')[0]);
      await page.keyboard.press('ArrowRight');
    }
    expect(keys).toEqual(
      (
        await stops.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-symbol')))
      ).slice(0, 3),
    );
    await page.keyboard.press('Tab');
    expect(await stage.locator('.formulas :focus').count()).toBe(0);
    expect(seen.faults).toEqual([]);
  });
});
