import { expect, test } from 'vitest';
import { openFigure, slider, type FigureOnPage } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const figure: FigureOnPage = { path: 'en/lessons/five-percent/', model: 'five-points' };

async function openBox() {
  const seen = await openFigure(figure);
  const box = seen.stage
    .locator('details', { has: seen.page.locator('input[id$="-formula"]') })
    .last();
  await box.locator('summary').first().click();
  const input = box.locator('input[id$="-formula"]');
  await input.waitFor();
  const said = box.locator('[role="status"]');
  const curve = seen.stage.locator('.picture path[data-series="own"]');
  return { ...seen, input, said, curve };
}

inBrowser('a formula typed by a reader', () => {
  withBrowser();

  test('is drawn beside the curve of the model, and its value said', async () => {
    await using box = await openBox();
    await box.input.fill('x / (1 + d - r - x)');
    await expect.poll(() => box.curve.count()).toBe(1);
    // 0.05 / (1.1 − 0.8 − 0.05) = 0.2: what the model says as well.
    await expect.poll(() => box.said.innerText()).toMatch(/20\.0\s?%.*20\.0\s?%/);
    const model = await box.stage.locator('.picture path[data-series="uplift"]').getAttribute('d');
    expect(await box.curve.getAttribute('d')).not.toBe('');
    await box.input.fill('2 x');
    await expect.poll(() => box.said.innerText()).toMatch(/10\.0\s?%.*20\.0\s?%/);
    expect(await box.curve.getAttribute('d')).not.toBe(model);
    expect(box.faults).toEqual([]);
  });

  test('follows the sliders', async () => {
    await using box = await openBox();
    await box.input.fill('r');
    await expect.poll(() => box.said.innerText()).toMatch(/80\.0\s?%/);
    await slider(box.stage, 'retention').focus();
    await box.page.keyboard.press('ArrowRight');
    await expect.poll(() => box.said.innerText()).toMatch(/81\.0\s?%/);
  });

  test.for(['x +', 'y + 1', '"text"', 'constructor', 'x = 1', '1/(r-r)', `1${'+1'.repeat(200)}`])(
    '“%s” is answered with a sentence and no curve',
    async (text) => {
      await using box = await openBox();
      await box.input.fill('x');
      await expect.poll(() => box.curve.count()).toBe(1);
      await box.input.fill(text);
      await expect.poll(async () => /\d\s?%/.test(await box.said.innerText())).toBe(false);
      expect(await box.said.innerText()).toMatch(/\S.{15}/);
      expect((await box.curve.count()) === 0 || (await box.curve.getAttribute('d')) === '').toBe(
        true,
      );
      expect(box.faults).toEqual([]);
    },
  );

  test('says so when its reader cannot be loaded', async () => {
    await using seen = await openFigure(figure);
    await seen.page.route('**/formula*.js', (route) => route.abort());
    await seen.stage
      .locator('details', { has: seen.page.locator('input[id$="-formula"]') })
      .last()
      .locator('summary')
      .first()
      .click();
    const said = seen.stage.locator('[id$="-said"]');
    await expect.poll(() => said.innerText()).toMatch(/\S.{15}/);
  });
});
