import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { catalog } from '#core/catalog.ts';
import { read } from '#state/query.ts';
import { readCsv } from '../exports/read-csv.ts';
import {
  button,
  figureSays,
  keys,
  named,
  numberParam,
  openFigure,
  rested,
  alive,
  say,
  sentence,
  shown,
  slider,
  sliders,
  type OpenFigure,
} from './figures.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

async function move({ stage, page }: OpenFigure, model: string, presses = 2): Promise<string> {
  const name = (await sliders(stage))[0]!;
  const [away] = keys(numberParam(model, name));
  await slider(stage, name).focus();
  for (let press = 0; press < presses; press += 1) await page.keyboard.press(away);
  return name;
}

async function saved(
  { stage, page }: OpenFigure,
  word: string,
): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(stage, say(word)).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

inBrowser('what a reader can do', () => {
  withBrowser();

  describe.for(named)('with %s', ([model, figure]) => {
    const { params, presets } = catalog[model]!;

    test('each preset sets its numbers, and Reset takes them back', async () => {
      await using seen = await openFigure(figure);
      const { stage, page } = seen;
      const start = await shown(stage);
      const labels = Object.keys(presets).map((preset) => figureSays(model, `preset.${preset}`)!);
      expect(new Set(labels).size).toBe(labels.length);
      for (const [index, preset] of Object.values(presets).entries()) {
        await move(seen, model);
        await button(stage, labels[index]!).click();
        const { values } = read(new URLSearchParams(await rested(page)), model, params);
        const wanted = {
          ...defaults(params),
          ...(preset.values as Record<string, number | string>),
        };
        for (const [key, value] of Object.entries({ ...defaults(params), ...values })) {
          if (typeof value === 'number') expect(value, key).toBeCloseTo(wanted[key] as number, 8);
          else expect(value, key).toBe(wanted[key]);
        }
      }
      await button(stage, say('reset')).click();
      expect(await rested(page)).toBe('');
      expect(await shown(stage)).toBe(start);
      expect(seen.faults).toEqual([]);
    });

    test('a pinned baseline stands beside what changes, with the difference', async () => {
      await using seen = await openFigure(figure);
      const { stage, faults } = seen;
      await button(stage, say('pin')).click();
      const name = await move(seen, model, 3);
      const table = stage.locator('table', { hasText: say('comparison') });
      await table.waitFor();
      const rows = await table
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent!.trim())),
        );
      const spoken = await slider(stage, name).getAttribute('aria-valuetext');
      const moved = rows[0]!;
      expect(moved[1]).not.toBe(moved[2]);
      expect(spoken).toContain(moved[2]!.replace(/[^\d.,]/g, ''));
      const differences = rows.map((row) => row[3]!).filter((cell) => /[1-9]/.test(cell));
      expect(differences.length).toBeGreaterThan(0);
      for (const difference of differences) expect(difference).toMatch(/^[+\u2212]/);
      await button(stage, say('unpin')).click();
      expect(await table.count()).toBe(0);
      expect(faults).toEqual([]);
    });

    test('the copied link opens the same state at the figure', async () => {
      await using seen = await openFigure(figure);
      await seen.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await move(seen, model);
      await button(seen.stage, say('copyLink')).click();
      await seen.stage.getByText(say('copied')).waitFor();
      const link = await seen.page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).hash).toBe(`#figure-${model}`);
      await using again = await visit(link);
      const stage = await alive(again.page, model);
      await expect.poll(() => stage.locator('.sentence').isVisible()).toBe(true);
      expect(await sentence(stage)).toBe(await sentence(seen.stage));
    });

    test('a link that cannot be copied stands there to be copied by hand', async () => {
      await using seen = await openFigure(figure);
      await seen.page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('no')) },
        });
      });
      await button(seen.stage, say('copyLink')).click();
      const link = await seen.stage.getByLabel(say('linkToCopy')).inputValue();
      expect(new URL(link).hash).toBe(`#figure-${model}`);
    });

    test('the saved picture is an SVG of its own: title, description, no rule from outside', async () => {
      await using seen = await openFigure(figure);
      await move(seen, model);
      const { name, text } = await saved(seen, 'saveDrawing');
      expect(name).toBe(`${model}.svg`);
      const read = await seen.page.evaluate((source) => {
        const document = new DOMParser().parseFromString(source, 'image/svg+xml');
        return {
          errors: document.querySelectorAll('parsererror').length,
          root: document.documentElement.nodeName,
          title: document.querySelector('title')?.textContent,
          description: document.querySelector('desc')?.textContent,
          marks: document.querySelectorAll('path, rect, circle').length,
          scripts: document.querySelectorAll('script, foreignObject, image').length,
        };
      }, text);
      expect(read).toMatchObject({ errors: 0, root: 'svg', scripts: 0 });
      expect(read.title).toBe(figureSays(model, 'title'));
      expect(read.description).toContain(`#figure-${model}`);
      expect(read.marks).toBeGreaterThan(1);
      expect(text).not.toMatch(/var\(--|light-dark\(|NaN/);
      expect(seen.faults).toEqual([]);
    });

    test('the saved table has the rows and the numbers of the shown one', async () => {
      await using seen = await openFigure(figure);
      await move(seen, model);
      const { name, text } = await saved(seen, 'saveTable');
      expect(name).toBe(`${model}.csv`);
      expect(text.startsWith('\ufeff')).toBe(true);
      const [head, ...rows] = readCsv(text.slice(1));
      // The table is written anew when the hand has rested.
      await seen.page.waitForTimeout(300);
      const drawn = await seen.stage.locator('.scroller table').evaluate((table) => ({
        head: [...table.querySelectorAll('thead th')].map((cell) => cell.textContent),
        rows: [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent!),
        ),
      }));
      expect(head).toEqual(drawn.head);
      expect(rows.length).toBe(drawn.rows.length);
      for (const [at, row] of rows.entries()) {
        expect(row.length).toBe(head!.length);
        for (const [column, cell] of row.entries()) {
          const text = drawn.rows[at]![column]!;
          if (cell === '') expect(text).toMatch(/^\D*$/);
          else expect(asNumbers(text, Number(cell)), `${text} for ${cell}`).toBe(true);
        }
      }
    });
  });
});

/** Whether a shown text is a number, or that number as per cent, to the decimals shown. */
function asNumbers(text: string, value: number): boolean {
  const digits = text
    .replace(/\u2212/g, '-')
    .replace(/,/g, '')
    .match(/-?\D*?(\d+(?:\.(\d+))?)/);
  if (!digits || !Number.isFinite(value)) return false;
  const sign = digits[0].includes('-') ? -1 : 1;
  const scale = text.includes('%') ? 100 : 1;
  const half = 0.5 / 10 ** (digits[2]?.length ?? 0);
  return Math.abs(sign * Number(digits[1]) - value * scale) <= half + 1e-9;
}
