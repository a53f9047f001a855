/** Every figure, from its question to its files, by the keyboard alone. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { defaults } from '#core';
import { catalog } from '#core/catalog.ts';
import { read } from '#state/query.ts';
import {
  alive,
  button,
  everyFigure,
  figureSays,
  keys,
  numberParam,
  rested,
  say,
  sentence,
  slider,
  sliders,
} from './figures.ts';
import { beginAt, predict, reach, tryEveryStop } from './keys.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** Sentence and table: what stands whatever a player of the picture has come to. */
function told(stage: Locator): Promise<(string | null)[]> {
  return stage
    .locator('.sentence, .scroller table')
    .evaluateAll((parts) => parts.map((part) => part.textContent));
}

inBrowser('the keyboard alone', () => {
  withBrowser();

  test.for(everyFigure)('completes %s', { timeout: 120_000 }, async ([model, { path }]) => {
    await using seen = await visit(path);
    const { page } = seen;
    const stage = await alive(page, model);
    const { params, presets } = catalog[model]!;
    const press = async (word: string) => {
      await reach(page, button(stage, word));
      await page.keyboard.press('Enter');
    };

    await beginAt(stage);
    if (await stage.locator('.predict').isVisible()) {
      await predict(page, stage);
      await expect.poll(() => stage.locator('.sentence').isVisible()).toBe(true);
      expect(await stage.locator('.predict').count()).toBe(0);
      expect(await stage.locator('.remark').innerText()).toMatch(/\S.{10}/);
      await expect
        .poll(() => stage.evaluate((node) => node.contains(document.activeElement)))
        .toBe(true);
    }
    const start = await told(stage);
    await beginAt(stage);
    let dead = await tryEveryStop(page, stage);

    await press(say('reset'));
    await expect.poll(() => told(stage), { message: 'Reset takes all back' }).toEqual(start);
    expect(await rested(page)).toBe('');

    for (const [key, preset] of Object.entries(presets)) {
      await press(figureSays(model, `preset.${key}`)!);
      const wanted = { ...defaults(params), ...(preset.values as Record<string, number | string>) };
      const stands = async () => {
        const query = new URLSearchParams(await page.evaluate(() => location.search));
        return { ...defaults(params), ...read(query, model, params).values };
      };
      const near = Object.fromEntries(
        Object.entries(wanted).map(([name, value]) => [
          name,
          typeof value === 'number' ? expect.closeTo(value, 8) : value,
        ]),
      );
      await expect.poll(stands, { message: `preset ${key}` }).toEqual(near);
      if (dead.length > 0) {
        // What has no bearing at the defaults has one where a preset gives it something to bear on.
        await beginAt(stage);
        dead = await tryEveryStop(page, stage, dead);
      }
    }
    expect(dead, 'answers to no key').toEqual([]);
    await press(say('reset'));
    await expect.poll(() => page.evaluate(() => location.search)).toBe('');

    // A figure may have pinned one itself.
    if ((await button(stage, say('unpin')).count()) > 0) await press(say('unpin'));
    await press(say('pin'));
    const name = (await sliders(stage))[0]!;
    const own = name in params;
    const range = slider(stage, name);
    const before = { value: await range.inputValue(), says: await sentence(stage) };
    await reach(page, range);
    const comparison = stage.locator('table', { hasText: say('comparison') });
    const differences = async () =>
      (await comparison.locator('tbody td:last-child').allInnerTexts()).filter((cell) =>
        /[1-9]/.test(cell),
      );
    const away = own ? keys(numberParam(model, name))[0] : 'ArrowRight';
    for (let step = 0; step < 3; step += 1) await page.keyboard.press(away);
    // Where results are rounded, small steps may change none of them.
    const farther = away === 'ArrowRight' ? 'PageUp' : 'PageDown';
    for (let step = 0; step < 9 && (await differences()).length === 0; step += 1)
      await page.keyboard.press(farther);
    const moved = await range.inputValue();
    expect(moved).not.toBe(before.value);
    expect(await sentence(stage), `${name} moves the sentence`).not.toBe(before.says);
    const [first] = await comparison
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim())),
      );
    expect(first![1]).not.toBe(first![2]);
    const spoken = await range.getAttribute('aria-valuetext');
    if (own) expect(spoken).toContain(first![2]!.replace(/[^\d.,]/g, ''));
    expect((await differences()).length, 'differences').toBeGreaterThan(0);
    for (const each of await differences()) expect(each).toMatch(/^[+\u2212]/);
    const query = new URLSearchParams(await rested(page));
    if (own) expect([...query.keys()]).toEqual([`${model}.${name}`, 'v']);
    else expect(query.size).toBeGreaterThan(1);

    // A hand that rests between two keys has made two moves.
    const until = async (value: string, act: () => Promise<void>) => {
      for (let move = 0; move < 40 && (await range.inputValue()) !== value; move += 1) await act();
      expect(await range.inputValue()).toBe(value);
    };
    await until(before.value, () => page.keyboard.press('Control+z'));
    await until(moved, () => press(say('redo')));
    await until(before.value, () => press(say('undo')));
    await press(say('unpin'));
    expect(await comparison.count()).toBe(0);

    await press(say('share'));
    const dialog = page.getByRole('dialog', { name: say('share.title') });
    await dialog.waitFor();
    expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    expect(await dialog.getByLabel(say('share.link'), { exact: true }).inputValue()).toMatch(
      new RegExp(`#figure-${model}$`),
    );
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    const opener = button(stage, say('share'));
    expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);

    await press(say('save'));
    await reach(page, button(stage, say('save.csv')));
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe(`${model}.csv`);
    await press(say('save'));
    expect(await button(stage, say('save.csv')).isVisible()).toBe(false);
    expect(seen.faults).toEqual([]);
  });
});
