import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { catalog } from '#core/catalog.ts';
import { read } from '#state/query.ts';
import {
  keys,
  named,
  numberParam,
  openFigure,
  rested,
  sentence,
  shown,
  slider,
  sliders,
} from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

inBrowser('a slider moved by keys', () => {
  withBrowser();

  describe.for(named)('in %s', ([model, figure]) => {
    test('moves the lines of the picture, and draws none of them anew', async () => {
      await using seen = await openFigure(figure);
      const { stage, page, faults } = seen;
      const drawn = () =>
        stage
          .locator('.picture path')
          .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
      const names = await sliders(stage);
      expect(names.length).toBeGreaterThan(0);
      await stage.evaluate((node) => {
        for (const path of node.querySelectorAll('.picture path'))
          path.setAttribute('data-seen', '');
      });
      const moving: string[] = [];
      for (const name of names) {
        const [away, back] = keys(numberParam(model, name));
        const before = { lines: await drawn(), says: await sentence(stage) };
        await slider(stage, name).focus();
        await page.keyboard.press(away);
        if (JSON.stringify(await drawn()) !== JSON.stringify(before.lines)) moving.push(name);
        expect(await stage.locator('.picture path:not([data-seen])').count(), name).toBe(0);
        await page.keyboard.press(back);
        expect(await sentence(stage), name).toBe(before.says);
      }
      expect(moving).not.toEqual([]);
      expect(faults).toEqual([]);
    });

    test('changes the sentence: the first of the figure does', async () => {
      await using seen = await openFigure(figure);
      const { stage, page } = seen;
      const name = (await sliders(stage))[0]!;
      const before = await sentence(stage);
      await slider(stage, name).focus();
      await page.keyboard.press(keys(numberParam(model, name))[0]);
      expect(await sentence(stage)).not.toBe(before);
    });

    test('is in the link, alone and with the version, until it stands at its default', async () => {
      await using seen = await openFigure(figure);
      const { stage, page, faults } = seen;
      for (const name of await sliders(stage)) {
        const param = numberParam(model, name);
        const [away, back] = keys(param);
        const before = await shown(stage);
        await slider(stage, name).focus();
        await page.keyboard.press(away);
        const query = new URLSearchParams(await rested(page));
        expect([...query.keys()], name).toEqual([`${model}.${name}`, 'v']);
        expect(query.get('v')).toBe('1');
        const value = Number(query.get(`${model}.${name}`));
        expect(Math.abs(value - param.default), name).toBeCloseTo(param.step, 9);
        expect(await shown(stage), `${name} changes nothing`).not.toBe(before);
        await page.keyboard.press(back);
        expect(await rested(page), name).toBe('');
      }
      expect(faults).toEqual([]);
    });

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

    test('at either end of its domain leaves a figure that still says something', async () => {
      await using seen = await openFigure(figure);
      const { stage, page, faults } = seen;
      for (const name of await sliders(stage)) {
        await slider(stage, name).focus();
        for (const end of ['End', 'Home']) {
          await page.keyboard.press(end);
          expect(await sentence(stage), `${name} at ${end}`).toMatch(/\S.{10}/);
          expect(await shown(stage), `${name} at ${end}`).not.toMatch(/NaN|Infinity|undefined/);
        }
        await page.waitForTimeout(50);
      }
      expect(faults).toEqual([]);
    });

    test('speaks its value with the unit', async () => {
      await using seen = await openFigure(figure);
      for (const name of await sliders(seen.stage)) {
        const spoken = await slider(seen.stage, name).getAttribute('aria-valuetext');
        expect(spoken, name).toMatch(/\d/);
        const { unit } = numberParam(model, name);
        if (unit.startsWith('share')) expect(spoken).toMatch(/%/);
        if (unit.endsWith('/year')) expect(spoken).toMatch(/year/);
      }
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
});
