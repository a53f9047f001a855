import { describe, expect, test } from 'vitest';
import { figuresOf, say } from './figures.ts';
import { lessons } from './pages.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

inBrowser('a browser without scripts', () => {
  withBrowser();

  describe.for(lessons.map((page) => [page.path, page] as const))('on %s', ([, { path, html }]) => {
    test('shows each figure with its sentence, and its table at a click', async () => {
      await using seen = await visit(path, { javaScriptEnabled: false });
      const models = figuresOf(html);
      expect(models.length).toBeGreaterThan(0);
      for (const model of models) {
        const stage = seen.page.locator(`[data-model="${model}"]`);
        const drawings = await stage.locator('.picture svg').all();
        const boxes = await Promise.all(drawings.map((drawing) => drawing.boundingBox()));
        const seenAsPicture = boxes.some((box) => box && box.width > 100 && box.height > 100);
        expect(seenAsPicture, `${model}: picture`).toBe(true);
        expect(await stage.locator('.sentence').isVisible(), `${model}: sentence`).toBe(true);
        expect(await stage.locator('.sentence').innerText()).toMatch(/\d/);
        const door = stage.getByText(say('table', path.startsWith('zh') ? 'zh' : 'en'), {
          exact: true,
        });
        const table = stage.locator('.scroller table');
        if (!(await table.isVisible())) await door.click();
        expect(await table.isVisible(), `${model}: table`).toBe(true);
        expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
      }
      expect(seen.faults).toEqual([]);
    });

    test('offers no control that would do nothing', async () => {
      await using seen = await visit(path, { javaScriptEnabled: false });
      for (const control of await seen.page.locator('input, button, select').all()) {
        expect(await control.isVisible(), await control.evaluate((node) => node.outerHTML)).toBe(
          false,
        );
      }
    });
  });
});
