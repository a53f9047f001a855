import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { catalog } from '#core/catalog.ts';
import { read } from '#state/query.ts';
import {
  button,
  figureSays,
  move,
  named,
  openFigure,
  rested,
  say,
  shown,
  slider,
} from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

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
  });
});
