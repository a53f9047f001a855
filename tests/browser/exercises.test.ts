import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalog, exerciseSeed, rootSeed, variantOf } from '#exercises';
import { say } from './figures.ts';
import { lessons } from './pages.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** Every exercise of every lesson, in English. */
const placed = lessons
  .filter(({ path }) => path.startsWith('en/'))
  .flatMap(({ path, html }) =>
    [...html.matchAll(/id="exercise-([\w-]+)"/g)].map(([, id]) => [id!, path] as const),
  );

const exerciseOf = (id: string) => catalog.find((each) => each.id === id)!;

/** The exercise alive on its page, and its present variant: all readers practise on the same ones. */
async function open(page: Page, id: string): Promise<Locator> {
  const sheet = page.locator(`#exercise-${id}`);
  await button(sheet, 'exercise.answer').click();
  await page.waitForFunction(
    (name) => !document.getElementById(name)!.closest('astro-island')!.hasAttribute('ssr'),
    `exercise-${id}`,
  );
  return sheet;
}

const keyOf = (id: string, copy = 0) =>
  variantOf(exerciseOf(id), exerciseSeed(rootSeed('practice', ''), id, copy));

const button = (sheet: Locator, key: string) =>
  sheet.getByRole('button', { name: say(key), exact: true });

inBrowser('an exercise', () => {
  withBrowser();

  test.for(placed)(
    '%s of %s takes no answer for one, and shows its solution',
    async ([id, path]) => {
      await using seen = await visit(path);
      const sheet = await open(seen.page, id);
      await button(sheet, 'exercise.check').click();
      const verdicts = sheet.locator('.verdict');
      await expect.poll(() => verdicts.count()).toBe(exerciseOf(id).parts.length);
      for (const text of await verdicts.allInnerTexts())
        expect(text).toContain(say('verdict.blank'));
      await button(sheet, 'exercise.solution').click();
      await expect.poll(() => sheet.locator('.solution').count()).toBe(exerciseOf(id).parts.length);
      await button(sheet, 'exercise.another').click();
      await expect.poll(() => verdicts.count()).toBe(0);
      expect(seen.faults).toEqual([]);
    },
  );

  test('marks numbers by the keyboard alone, names a mistake, and carries an error on', async () => {
    const path = placed.find(([id]) => id === 'full-bucket')![1];
    await using seen = await visit(path);
    const { page } = seen;
    const sheet = await open(page, 'full-bucket');
    const { given, key } = keyOf('full-bucket') as {
      given: Readonly<Record<string, number>>;
      key: Readonly<Record<string, number>>;
    };
    const type = async (steady: number, mended: number) => {
      await sheet.locator('input').first().focus();
      for (const [place, value] of [steady, mended].entries()) {
        if (place > 0)
          while (!(await focusedInput(page, sheet, place))) await page.keyboard.press('Tab');
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(String(value));
      }
      await page.keyboard.press('Enter');
    };
    const wrong = given['inflow']! * given['churn']!;
    await type(wrong, wrong / (1 - given['stopped']!));
    await expect
      .poll(() => sheet.locator('.verdict').allInnerTexts())
      .toEqual([
        expect.stringContaining(say('verdict.mistake')),
        expect.stringContaining(say('verdict.carried')),
      ]);
    await type(key['steady']!, key['mended']!);
    await expect
      .poll(() => sheet.locator('.verdict').allInnerTexts())
      .toEqual(Array(2).fill(expect.stringContaining(say('verdict.right'))));
  });

  test('sorts by the keyboard: pick up, put down, and the focus goes on', async () => {
    const [id, path] = placed.find(([name]) =>
      exerciseOf(name).parts.some(({ kind }) => kind === 'classify'),
    )!;
    await using seen = await visit(path);
    const sheet = await open(seen.page, id);
    const part = exerciseOf(id).parts.find(({ kind }) => kind === 'classify')!;
    if (part.kind !== 'classify') throw new Error('no such part');
    const things = keyOf(id).lists[part.id]![0]!;
    for (const thing of things) {
      await sheet.locator(`[data-thing="${thing}"]`).focus();
      await seen.page.keyboard.press('Enter');
      await sheet.locator(`[data-cell="${part.items[thing]}"] .put`).focus();
      await seen.page.keyboard.press('Enter');
      await expect
        .poll(() =>
          sheet.locator(`[data-cell="${part.items[thing]}"] [data-thing="${thing}"]`).count(),
        )
        .toBe(1);
    }
    await button(sheet, 'exercise.check').click();
    await expect
      .poll(() => sheet.locator('.verdict').first().innerText())
      .toContain(say('verdict.right'));
  });

  test('puts in order by dragging as by the buttons', async () => {
    const path = placed.find(([id]) => id === 'order-of-profit')![1];
    await using seen = await visit(path);
    const sheet = await open(seen.page, 'order-of-profit');
    const part = exerciseOf('order-of-profit').parts[0]!;
    if (part.kind !== 'order') throw new Error('no such part');
    const order = () =>
      sheet
        .locator('[data-item]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['item']!));
    const before = await order();
    const [last, first] = [before.at(-1)!, before[0]!];
    await sheet
      .locator(`[data-item="${last}"] .name`)
      .dragTo(sheet.locator(`[data-item="${first}"] .name`));
    await expect.poll(order).toEqual([last, ...before.slice(0, -1)]);
    for (const [place, item] of part.items.entries()) {
      const up = sheet.locator(`[data-item="${item}"] [data-way="up"]`);
      while ((await order()).indexOf(item) > place) await up.press('Enter');
    }
    await button(sheet, 'exercise.check').click();
    await expect
      .poll(() => sheet.locator('.verdict').first().innerText())
      .toContain(say('verdict.right'));
  });
});

async function focusedInput(page: Page, sheet: Locator, place: number): Promise<boolean> {
  const input = await sheet.locator('input').nth(place).elementHandle();
  return page.evaluate((node) => document.activeElement === node, input);
}
