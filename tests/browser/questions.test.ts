import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaults, isNumberParam } from '#core';
import { sensitivity } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { axe, complaints } from './axe.ts';
import { button, figures, openFigure, say, slider, term, type OpenFigure } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const figure = (model: string) =>
  figures.find((each) => each.model === model) ?? { path: `en/models/${model}/`, model };

interface Asked extends OpenFigure {
  readonly asker: Locator;
  readonly panel: Locator;
  readonly answer: Locator;
}

async function ask(model: string, wishes = {}): Promise<Asked> {
  const seen = await openFigure(figure(model), '', wishes);
  const asker = button(seen.stage, say('whatMatters'));
  await asker.focus();
  await seen.page.keyboard.press('Enter');
  const panel = seen.stage.getByRole('region', { name: say('lab.ask') });
  return { ...seen, asker, panel, answer: panel.locator('.says') };
}

inBrowser('what matters most to a figure', () => {
  withBrowser();

  test('is the parameter that a sensitivity around what is set finds, one bar each', async () => {
    await using seen = await ask('retention');
    const model = catalog['retention']!;
    for (const retention of [0.8, 0.4]) {
      await slider(seen.stage, 'retention').fill(String(retention));
      const { bars } = sensitivity(
        model,
        { ...defaults(model.params), retention },
        { output: 'netValue', share: 0.1, of: 'value' },
      );
      const moving = bars.filter(({ swing }) => swing !== 0 && swing !== null);
      await expect
        .poll(() => seen.answer.innerText())
        .toContain(`${term(moving[0]!.key)} changes “${term('netValue')}” most`);
      const named = await seen.panel.locator('svg text').allTextContents();
      for (const { key } of moving) expect(named.join('\n')).toContain(term(key));
    }
    expect(seen.faults).toEqual([]);
  });

  test('can be asked of any result, and of how sure it is', async () => {
    await using seen = await ask('retention');
    await seen.panel.getByLabel(say('lab.outcome')).selectOption('meanLifetime');
    await expect
      .poll(() => seen.answer.innerText())
      .toContain(`Only ${term('retention')}`.replace(/Only (.*)/, 'Only “$1”'));
    await seen.panel.getByRole('tab', { name: say('lab.chance') }).click();
    await expect.poll(() => seen.answer.innerText()).toMatch(/nine runs of ten .* years/);
    expect(seen.faults).toEqual([]);
  });

  test('comes when it is asked for and not before, and goes with Escape', async () => {
    await using seen = await ask('five-points');
    await seen.answer.filter({ hasText: /\d/ }).waitFor();
    expect(await seen.asker.getAttribute('aria-expanded')).toBe('true');
    await seen.page.keyboard.press('Escape');
    expect(await seen.panel.count()).toBe(1);
    await seen.panel.getByLabel(say('lab.outcome')).focus();
    await seen.page.keyboard.press('Escape');
    expect(await seen.panel.count()).toBe(0);
    expect(await seen.asker.evaluate((node) => node === document.activeElement)).toBe(true);
    await seen.asker.click();
    await seen.panel.waitFor();
    await seen.asker.click();
    expect(await seen.panel.count()).toBe(0);

    await using folded = await openFigure(figure('five-points'));
    const needed = folded.requests.filter((url) => /Questions|laboratory\.json|\/open\./.test(url));
    expect(needed).toEqual([]);
  });

  test('of a model that draws is worked out beside the page', async () => {
    await using seen = await ask('word-of-mouth');
    await seen.answer.filter({ hasText: /\d/ }).waitFor({ timeout: 30_000 });
    const numbers = Object.values(catalog['word-of-mouth']!.params).filter(isNumberParam);
    await seen.panel.locator('summary', { hasText: say('lab.table') }).click();
    await expect.poll(() => seen.panel.locator('tbody tr').count()).toBe(numbers.length);
    expect(seen.requests.some((url) => /\/worker-/.test(url))).toBe(true);
    expect(seen.faults).toEqual([]);
  });

  const looks = [
    [390, 'light'],
    [768, 'dark'],
    [1280, 'light'],
  ] as const;

  describe.for(looks)('at %i px, %s', ([width, colorScheme]) => {
    test('leaves axe nothing to say, and the page as wide as the screen', async () => {
      const viewport = { width, height: 900 };
      await using seen = await ask('leaky-bucket', { viewport, colorScheme, init: axe });
      for (const key of ['matters', 'chance']) {
        await seen.panel.getByRole('tab', { name: say(`lab.${key}`) }).click();
        await seen.answer.filter({ hasText: /\d/ }).waitFor();
        expect(await complaints(seen.page, '.stage section')).toEqual([]);
      }
      const wide = await seen.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      expect(seen.faults).toEqual([]);
    });
  });
});
