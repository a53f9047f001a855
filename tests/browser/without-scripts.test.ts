import { expect, test } from 'vitest';
import { figuresOf, say } from './figures.ts';
import { pages } from './pages.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** Both languages of the lessons; a model's page is one template, its figures differ. */
const withFigures = pages.filter(
  ({ path, template, html }) =>
    figuresOf(html).length > 0 && (template === 'lessons' || path.startsWith('en/')),
);

inBrowser('a browser without scripts', () => {
  withBrowser();

  test.for(withFigures.map((page) => [page.path, page] as const))(
    'shows each figure of %s with its sentence, its table at a click, and no control that would do nothing',
    async ([, { path, html }]) => {
      await using seen = await visit(path, { javaScriptEnabled: false });
      for (const model of figuresOf(html)) {
        const stage = seen.page.locator(`.stage[data-model="${model}"]`);
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
      const idle = await seen.page
        .locator('input, button, select')
        .evaluateAll((controls) =>
          controls
            .filter((node) => node.checkVisibility({ visibilityProperty: true }))
            .map((node) => node.outerHTML),
        );
      expect(idle).toEqual([]);
      expect(seen.faults).toEqual([]);
    },
  );
});
