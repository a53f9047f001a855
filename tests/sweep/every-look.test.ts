/** `npm run sweep`: every page in both themes at three widths, as it opens and with every fold and question open. */
import { afterAll, test } from 'vitest';
import { axe, complaints } from '../browser/axe.ts';
import { faultsAt, faultsWhenNarrow, looks } from '../browser/looks.ts';
import { pages } from '../browser/pages.ts';
import { inBrowser, visit, walkThrough, withBrowser } from '../browser/visit.ts';

let seenLooks = 0;
let seenAnswers = 0;

inBrowser.concurrent('every page in every theme and width', () => {
  withBrowser();

  afterAll(() => {
    console.log(
      `${pages.length} pages, ${seenLooks} looks, ${seenAnswers} answers of laboratories`,
    );
  });

  test.for(pages.map(({ path }) => [path || '/', path] as const))(
    '%s breaks no rule',
    { timeout: 400_000 },
    async ([, path], { expect }) => {
      await using seen = await visit(path, { init: axe });
      const { page } = seen;
      await walkThrough(page);
      const found: string[] = [];
      const note = (where: string, texts: readonly string[]) =>
        found.push(...texts.map((text) => `${where}: ${text}`));
      for (const look of looks) {
        note(`${look.width} px, ${look.theme}`, await faultsAt(page, look));
        seenLooks += 1;
      }
      for (const tab of await page.locator('.laboratory').getByRole('tab').all()) {
        const name = await tab.innerText();
        await tab.click();
        await page.locator('.laboratory [role="tabpanel"]:visible .says').first().waitFor();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          note(`${name}, ${colorScheme}`, await complaints(page, '.laboratory'));
        }
        seenAnswers += 1;
      }
      note('320 px', await faultsWhenNarrow(page));
      expect([...found, ...seen.faults]).toEqual([]);
    },
  );
});
