import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  alive,
  everyFigure,
  figures,
  keys,
  numberParam,
  say,
  slider,
  sliders,
  type FigureOnPage,
} from './figures.ts';
import { pages } from './pages.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

const door = say('showWithoutPredicting');
const html = (path: string) => pages.find((page) => page.path === path)!.html;
const hasGate = ({ path, model }: FigureOnPage) =>
  new RegExp(`data-model="${model}"(?:(?!data-model=)[^])*?<summary[^>]*>${door}`).test(html(path));
const gated = figures.filter(hasGate).map((figure) => [figure.model, figure] as const);

/** One figure for each kind of question; by-keys.test.ts answers the question of every figure. */
const kinds = new Map(
  everyFigure
    .filter(([, figure]) => hasGate(figure))
    .map((each) => [kindOf(each[1]), each] as const)
    .toReversed(),
);

function kindOf({ path, model }: FigureOnPage): string {
  const page = html(path);
  const [, question = ''] =
    new RegExp(`id="figure-${model}"[^]*?class="predict([^]*?)<summary`).exec(page) ?? [];
  return ['class="surface', 'type="radio"', 'inputmode="decimal"']
    .filter((sign) => question.includes(sign))
    .join(' ');
}

test('every lesson has a figure that asks before it shows', () => {
  const paths = new Set(figures.map(({ path }) => path));
  expect(new Set(gated.map(([, { path }]) => path))).toEqual(paths);
});

/** What a screen reader finds in the figure. */
async function heard(page: Page, model: string): Promise<string> {
  return page.locator(`.stage[data-model="${model}"]`).ariaSnapshot();
}

async function open(stage: Locator): Promise<boolean> {
  return (
    (await stage.locator('.sentence').isVisible()) &&
    (await stage.locator('.picture svg').first().isVisible())
  );
}

inBrowser('a figure behind a prediction', () => {
  withBrowser();

  describe.for([...kinds.values()])('%s', ([model, figure]) => {
    const closed = async () => {
      const seen = await visit(figure.path);
      const stage = await alive(seen.page, model);
      return { ...seen, stage };
    };

    test('is out of sight and of the accessibility tree at first', async () => {
      await using seen = await closed();
      expect(await open(seen.stage)).toBe(false);
      const tree = await heard(seen.page, model);
      expect(tree).toContain(door);
      const says = (await seen.stage.locator('.sentence').textContent())!.trim().slice(0, 20);
      expect(tree).not.toContain(says);
      expect(await seen.stage.locator('.predict').isVisible()).toBe(true);
    });

    test('opens at one click', async () => {
      await using seen = await closed();
      await seen.stage.locator('summary', { hasText: door }).click();
      await expect.poll(() => open(seen.stage)).toBe(true);
      expect(seen.faults).toEqual([]);
    });

    test('takes a drawing by pointer, where it asks for one', async () => {
      await using seen = await closed();
      const surface = seen.stage.locator('.predict .surface');
      if ((await surface.count()) === 0) {
        expect(await seen.stage.locator('.predict input').count()).toBeGreaterThan(0);
        return;
      }
      await surface.scrollIntoViewIfNeeded();
      const handles = () =>
        seen.stage
          .locator('.predict [role="slider"]')
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-valuenow')));
      const before = await handles();
      const { x, y, width, height } = (await surface.boundingBox())!;
      await seen.page.mouse.move(x + 2, y + height * 0.3);
      await seen.page.mouse.down();
      await seen.page.mouse.move(x + width - 2, y + height * 0.2, { steps: 30 });
      await seen.page.mouse.up();
      const after = await handles();
      expect(after.length).toBe(before.length);
      for (const [index, value] of after.entries()) expect(value).not.toBe(before[index]);
      expect(seen.faults).toEqual([]);
    });
  });

  describe('however it asks', () => {
    const [model, figure] = gated[0]!;
    const closed = async () => {
      const seen = await visit(figure.path);
      return { ...seen, stage: await alive(seen.page, model) };
    };

    test('opens by a link with state', async () => {
      await using first = await closed();
      await first.stage.locator('summary', { hasText: door }).click();
      const name = (await sliders(first.stage))[0]!;
      await slider(first.stage, name).focus();
      await first.page.keyboard.press(keys(numberParam(model, name))[0]);
      await first.page.waitForTimeout(400);
      const link = await first.page.evaluate(() => location.href);
      expect(link).toContain(`${model}.${name}=`);
      await using second = await visit(link);
      const stage = await alive(second.page, model);
      await expect.poll(() => open(stage)).toBe(true);
    });

    test('stays closed for a link with the state of another figure', async () => {
      const other = figures.find((each) => each.path === figure.path && each.model !== model);
      await using seen = await visit(`${figure.path}?${other?.model ?? 'nonesuch'}.x=1`);
      const stage = await alive(seen.page, model);
      await seen.page.waitForTimeout(200);
      expect(await open(stage)).toBe(false);
    });

    test('is open on paper', async () => {
      await using seen = await closed();
      await seen.page.emulateMedia({ media: 'print' });
      expect(await open(seen.stage)).toBe(true);
      expect(await seen.stage.locator('table').first().isVisible()).toBe(true);
      expect(await seen.stage.locator('.predict').isVisible()).toBe(false);
    });
  });
});
