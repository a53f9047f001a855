import { expect, test } from 'vitest';
import {
  alive,
  button,
  figures,
  keys,
  numberParam,
  openFigure,
  rested,
  say,
  slider,
  sliders,
} from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const path = figures
  .map((figure) => figure.path)
  .find((each, at, all) => all.indexOf(each) !== at)!;
const [first, second] = figures.filter((figure) => figure.path === path);

inBrowser('undo and redo', () => {
  withBrowser();

  test('lead back and forth through the moves of the whole page; a text field keeps its own', async () => {
    await using seen = await openFigure(first!);
    const { stage, page } = seen;
    const name = (await sliders(stage))[0]!;
    const range = slider(stage, name);
    const start = await range.inputValue();
    const settle = () => page.waitForTimeout(400);

    // A drag with a rest in it is one step.
    const { x, y, width, height } = (await range.boundingBox())!;
    const at = (share: number) => [x + width * share, y + height / 2] as const;
    await page.mouse.move(...at(0.2));
    await page.mouse.down();
    await settle();
    await page.mouse.move(...at(0.4));
    await settle();
    await page.mouse.up();
    await settle();
    const dragged = await range.inputValue();
    expect(dragged).not.toBe(start);

    // The next step is in another figure of the page.
    const other = await alive(page, second!.model);
    const door = other.locator('summary', { hasText: say('showWithoutPredicting') });
    if (await door.isVisible()) await door.click();
    const otherName = (await sliders(other))[0]!;
    const otherRange = slider(other, otherName);
    const otherStart = await otherRange.inputValue();
    await otherRange.press(keys(numberParam(second!.model, otherName))[0]);
    await settle();

    await page.keyboard.press('Control+z');
    expect(await otherRange.inputValue()).toBe(otherStart);
    expect(await range.inputValue()).toBe(dragged);
    await page.keyboard.press('Control+z');
    expect(await range.inputValue()).toBe(start);
    await expect
      .poll(() => stage.evaluate((node) => node.getBoundingClientRect().bottom > 0))
      .toBe(true);
    expect(await rested(page)).toBe('');
    await page.keyboard.press('Control+Shift+z');
    expect(await range.inputValue()).toBe(dragged);
    await page.keyboard.press('Control+y');
    expect(await otherRange.inputValue()).not.toBe(otherStart);

    const back = button(stage, say('undo'));
    await back.click();
    await back.click();
    expect(await range.inputValue()).toBe(start);
    expect(await back.getAttribute('aria-disabled')).toBe('true');
    await button(stage, say('redo')).click();
    expect(await range.inputValue()).toBe(dragged);

    const field = page.locator(`input[name="${name}"]`);
    const box = stage.locator('.field', { has: field }).locator('input[type="text"]');
    await box.click();
    await page.keyboard.type('1');
    await page.keyboard.type('2');
    const typed = await box.inputValue();
    await page.keyboard.press('Control+z');
    expect(await box.inputValue()).not.toBe(typed);
    expect(await range.inputValue()).toBe(dragged);
    expect(seen.faults).toEqual([]);
  });
});
