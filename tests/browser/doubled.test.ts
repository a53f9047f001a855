/** A language with longer words has room: nothing is cut off on a phone where every word is doubled. */
import { expect, test } from 'vitest';
import { clipped } from './clipped.ts';
import { doubled, inDoubledWords } from './doubled.ts';
import { pages } from './pages.ts';
import { inBrowser, unfold, visit, walkThrough, withBrowser } from './visit.ts';

test('doubling leaves tags, entities and the places of values alone', () => {
  expect(doubled('<p class="a">One {n} of the customer’s &amp; x</p>')).toBe(
    '<p class="a">OneOne {n} ofof thethe customer’scustomer’s &amp; xx</p>',
  );
  const props =
    '{&quot;words&quot;:[0,{&quot;text&quot;:[0,{&quot;key&quot;:[0,&quot;Go&quot;]}]}]}';
  expect(doubled(`<astro-island props="${props}">`)).toContain('[0,&quot;GoGo&quot;]');
  expect(doubled(`<astro-island props="${props}">`)).toContain('{&quot;key&quot;:');
});

const english = pages.filter(({ path }) => path.startsWith('en/'));

inBrowser('on a screen of 360 px with every word doubled', () => {
  withBrowser();

  test.for(english.map(({ path }) => path))(
    '%s cuts nothing off, every fold and question open',
    { timeout: 120_000 },
    async (path) => {
      await using seen = await visit(path, {
        viewport: { width: 360, height: 800 },
        before: inDoubledWords,
      });
      const { page } = seen;
      await walkThrough(page);
      const found = new Set(await clipped(page));
      const look = async () => (await clipped(page)).forEach((text) => found.add(text));
      await unfold(page);
      await look();
      for (const tab of await page.locator('.laboratory').getByRole('tab').all()) {
        await tab.click();
        await page.locator('.laboratory [role="tabpanel"]:visible .says').first().waitFor();
        await unfold(page);
        await look();
      }
      expect([...found]).toEqual([]);
      expect(seen.faults).toEqual([]);
    },
  );
});
