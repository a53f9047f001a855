import { expect, test } from 'vitest';
import { defaults, isNumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import { read } from '#state/query.ts';
import {
  button,
  everyFigure,
  keys,
  named,
  numberParam,
  openFigure,
  rested,
  say,
  sentence,
  shown,
  slider,
  sliders,
} from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

inBrowser('the sliders', () => {
  withBrowser();

  test.for(everyFigure)(
    'of %s move lines without drawing them anew, speak with units, and say something at either end',
    async ([model, figure]) => {
      await using seen = await openFigure(figure);
      const { stage, page } = seen;
      const { params } = catalog[model]!;
      for (const name of await sliders(stage)) {
        const range = slider(stage, name);
        const param = params[name];
        const spoken = await range.getAttribute('aria-valuetext');
        expect(spoken, name).toMatch(/\d/);
        const says = await sentence(stage);
        await range.focus();
        // A number of people or of rows may bring some that were not there.
        if (param && isNumberParam(param) && !param.integer) {
          if (param.unit.startsWith('share')) expect(spoken, name).toMatch(/%/);
          await stage.evaluate((node) => {
            for (const path of node.querySelectorAll('.picture path.moves'))
              path.setAttribute('data-seen', '');
          });
          await page.keyboard.press(keys(param)[0]);
          const fresh = await stage.locator('.picture path.moves:not([data-seen])').count();
          expect(fresh, `lines drawn anew by ${name}`).toBe(0);
        }
        for (const end of ['End', 'Home']) {
          await page.keyboard.press(end);
          expect(await sentence(stage), `${name} at ${end}`).toMatch(/\S.{10}/);
          expect(await shown(stage), `${name} at ${end}`).not.toMatch(/NaN|Infinity|undefined/);
        }
        await button(stage, say('reset')).click();
        expect(await sentence(stage), `${name} taken back`).toBe(says);
      }
      expect(seen.faults).toEqual([]);
    },
  );
});

inBrowser('a slider moved by keys', () => {
  withBrowser();
  const [model, figure] = named[0]!;

  test('is found again by the link, after the page has loaded', async () => {
    await using first = await openFigure(figure);
    const name = (await sliders(first.stage))[0]!;
    const [away] = keys(numberParam(model, name));
    await slider(first.stage, name).focus();
    for (let press = 0; press < 3; press += 1) await first.page.keyboard.press(away);
    const query = await rested(first.page);
    await using second = await openFigure(figure, query);
    await expect.poll(() => sentence(second.stage)).toBe(await sentence(first.stage));
    expect(await slider(second.stage, name).inputValue()).toBe(
      await slider(first.stage, name).inputValue(),
    );
    expect(await rested(second.page)).toBe(query);
  });

  test('has a twin in the sentence: the live number turns the same parameter', async () => {
    await using seen = await openFigure(figure);
    const live = seen.stage.locator('.sentence [role="slider"]').first();
    const before = {
      spoken: await live.getAttribute('aria-valuetext'),
      all: await shown(seen.stage),
    };
    await live.focus();
    await seen.page.keyboard.press('ArrowDown');
    expect(await live.getAttribute('aria-valuetext')).not.toBe(before.spoken);
    expect(await shown(seen.stage)).not.toBe(before.all);
    const query = new URLSearchParams(await rested(seen.page));
    expect(query.size).toBe(2);
    await seen.page.keyboard.press('ArrowUp');
    expect(await rested(seen.page)).toBe('');
    expect(seen.faults).toEqual([]);
  });

  test('is written at most four times a second, and once after a quick hand has rested', async () => {
    await using seen = await openFigure(figure);
    const { stage, page } = seen;
    await page.evaluate(() => {
      const write = history.replaceState.bind(history);
      Object.assign(window, { writes: 0 });
      history.replaceState = (...given) => {
        (window as unknown as { writes: number }).writes += 1;
        write(...given);
      };
    });
    const name = (await sliders(stage))[0]!;
    const [away] = keys(numberParam(model, name));
    await slider(stage, name).focus();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press(away);
      await page.waitForTimeout(20);
    }
    await rested(page);
    const writes = await page.evaluate(() => (window as unknown as { writes: number }).writes);
    expect(writes).toBeGreaterThanOrEqual(1);
    expect(writes).toBeLessThanOrEqual(3);
  });

  test('takes a typed number too, and says so in plain words when it is none', async () => {
    await using seen = await openFigure(figure);
    const { stage, page } = seen;
    const name = (await sliders(stage))[0]!;
    const param = numberParam(model, name);
    const field = stage.locator('.field', { has: page.locator(`input[name="${name}"]`) });
    const box = field.locator('input[type="text"]');
    await box.fill('lots');
    await box.press('Enter');
    expect(await field.locator('.trouble').innerText()).toMatch(/\S.{10}/);
    expect(await rested(page)).toBe('');
    await box.fill('999999999');
    await box.blur();
    const found = read(new URLSearchParams(await rested(page)), model, catalog[model]!.params);
    expect({ ...defaults(catalog[model]!.params), ...found.values }[name]).toBe(param.domain[1]);
  });
});
