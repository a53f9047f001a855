import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { defaults } from '#core';
import { say } from './figures.ts';
import { pages } from './pages.ts';
import { inBrowser, tabTo, visit, type Visit, withBrowser } from './visit.ts';

const models = pages.filter(({ template, path }) => template === 'model' && path.startsWith('en/'));

interface OpenLaboratory extends Visit {
  readonly lab: Locator;
}

async function openLaboratory(model: string, query = ''): Promise<OpenLaboratory> {
  const seen = await visit(`en/models/${model}/${query}`);
  const lab = seen.page.locator('.laboratory');
  await lab.scrollIntoViewIfNeeded();
  await seen.page.waitForFunction(
    () => !document.querySelector('.laboratory')!.closest('astro-island')!.hasAttribute('ssr'),
  );
  return { ...seen, lab };
}

const panel = (lab: Locator) => lab.locator('[role="tabpanel"]:visible');
const answer = (lab: Locator) => panel(lab).locator('.says');
const tab = (lab: Locator, key: string) =>
  lab.getByRole('tab', { name: say(`lab.${key}`), exact: true });

test('every model has a page in both languages', () => {
  for (const language of ['en', 'zh']) {
    const paths = Object.keys(catalog).map((id) => `${language}/models/${id}/`);
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  }
});

describe('the page of a model, as it is served', () => {
  test.for(models.map((page) => [page.path, page] as const))(
    '%s names each parameter with its symbol and default, and the results there',
    ([, { path, html }]) => {
      const model = catalog[path.split('/')[2]!]!;
      for (const [key, { symbol }] of Object.entries(model.params)) {
        expect(html).toContain(`data-default="${key}"`);
        expect(html).toContain(`<var>${symbol}</var>`);
      }
      const singles = Object.keys(model.outputs).filter((key) => !model.outputs[key]!.shape);
      for (const key of singles) expect(html).toContain(`data-now="${key}"`);
      const lists = Object.keys(model.outputs).filter((key) => model.outputs[key]!.shape);
      const answers = model.evaluate(defaults(model.params));
      const drawn = lists.filter((key) => Array.isArray(answers[key]));
      expect(html.match(/<figure data-symbol=/g)?.length ?? 0).toBeGreaterThanOrEqual(drawn.length);
    },
  );
});

inBrowser('the laboratory', () => {
  withBrowser();

  test('brings its own model to the browser and no other', async () => {
    await using seen = await openLaboratory('bonds');
    await tab(seen.lab, 'curve').click();
    await answer(seen.lab).filter({ hasText: /\d/ }).waitFor();
    const ids = Object.keys(catalog);
    const loaded = seen.requests.flatMap(
      (url) => /\/([a-z-]+)\.[\w-]+\.js$/.exec(new URL(url).pathname)?.[1] ?? [],
    );
    // The model, and the figure of the same name.
    expect([...new Set(loaded.filter((name) => ids.includes(name)))]).toEqual(['bonds']);
    expect(seen.faults).toEqual([]);
  });

  test('says what the model answers as a slider moves', async () => {
    await using seen = await openLaboratory('retention');
    const now = () => panel(seen.lab).locator('[data-now="marginMultiple"]').innerText();
    // Gupta & Lehmann (2003), table 1: 2.50 at 80 % and 12 %, 4.09 at 90 %.
    expect(await now()).toBe('2.50× margin');
    const slider = seen.lab.locator('input[type="range"][name="retention"]');
    await slider.fill('0.9');
    await expect.poll(now).toBe('4.09× margin');
  });

  test('shares what is set with the figure on its page', async () => {
    await using seen = await openLaboratory('leaky-bucket');
    const figure = seen.page.locator('.stage[data-model="leaky-bucket"]');
    const same = (where: Locator) => where.locator('input[type="range"][name="churn"]');
    await same(seen.lab).fill('0.2');
    await expect.poll(() => same(figure).inputValue()).toBe('0.2');
  });

  test('opens as a link says', async () => {
    await using seen = await openLaboratory('bonds', '?bonds.margin=200&v=1');
    expect(await seen.lab.locator('input[type="range"][name="margin"]').inputValue()).toBe('200');
    await expect
      .poll(() => answer(seen.lab).innerText())
      .toContain('At the defaults it is $374,569');
  });

  test('can be used with the keyboard alone, question by question', async () => {
    await using seen = await openLaboratory('bonds');
    const { page, lab } = seen;
    await lab.evaluate((node) => node.querySelector<HTMLElement>('select')!.focus());
    await tabTo(page, tab(lab, 'all'));
    for (const key of ['curve', 'matters', 'grid', 'chance', 'scenarios', 'goal']) {
      await page.keyboard.press('ArrowRight');
      expect(await tab(lab, key).getAttribute('aria-selected')).toBe('true');
      await expect.poll(() => answer(lab).innerText(), { timeout: 20_000 }).not.toBe('');
      const chosen = await tab(lab, key).getAttribute('aria-controls');
      expect(await panel(lab).getAttribute('id')).toBe(chosen);
    }
    await tabTo(page, panel(lab).getByRole('textbox'));
    await page.keyboard.type('400000');
    await expect.poll(() => answer(lab).innerText()).toContain('$400,000');
    const set = panel(lab).getByRole('button').first();
    await tabTo(page, set);
    await page.keyboard.press('Enter');
    const margin = lab.locator('input[type="range"][name="structuralSpend"]');
    expect(Number(await margin.inputValue())).toBeCloseTo(7, 0);
    await tabTo(page, margin);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(Number(await margin.inputValue())).toBeGreaterThan(7.5);
    expect(seen.faults).toEqual([]);
  });

  test('lights up with the formulas and the tables of its page', async () => {
    await using seen = await openLaboratory('bonds');
    const { page } = seen;
    const letter = page.locator('.formula-lines [data-symbol="barrierCeiling"]').first();
    await letter.focus();
    const lit = page.locator('[data-lit]');
    expect(await lit.count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.laboratory .field[data-lit]').count()).toBe(1);
    expect(await page.locator('.facts tr[data-lit]').count()).toBe(1);
    // One stop for the Tab key, the arrow keys lead on.
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.formula-lines [tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.facts tr[data-lit]').getAttribute('data-symbol')).not.toBe(
      'barrierCeiling',
    );
  });

  test('compares settings with the same luck, and loads one back', async () => {
    await using seen = await openLaboratory('closing-rates');
    const { lab } = seen;
    await tab(lab, 'scenarios').click();
    const bonus = lab.locator('input[type="range"][name="loyaltyBonus"]');
    await bonus.fill('0.5');
    const cells = panel(lab).locator('tr[data-symbol="pastRate"] td');
    // The sieve gives (α + 1) / (α + β + 1) = 50 %, and half of the rest is the bonus.
    await expect
      .poll(() => cells.allInnerTexts())
      .toEqual(['50\u202f%', '75\u202f%', '+25 points']);
    await panel(lab).getByRole('button', { name: 'Load A' }).click();
    expect(await bonus.inputValue()).toBe('0');
  });

  test('hands long work to a worker, says how far it is, and stops when told', async () => {
    await using seen = await openLaboratory('loyalty-programme');
    const { lab, page } = seen;
    await tab(lab, 'chance').click();
    const cancel = panel(lab).getByRole('button', { name: say('lab.cancel') });
    await cancel.waitFor({ timeout: 20_000 });
    expect(await panel(lab).locator('progress').count()).toBe(1);
    // The page answers while the worker works.
    const wait = await page.evaluate(async () => {
      const start = performance.now();
      await new Promise((next) => setTimeout(next, 50));
      return performance.now() - start;
    });
    expect(wait).toBeLessThan(1000);
    await cancel.click();
    await expect.poll(() => panel(lab).locator('progress').count()).toBe(0);
    expect(seen.faults).toEqual([]);
  });

  test('has a sentence, a table and a file for a curve', async () => {
    await using seen = await openLaboratory('competitive-zones');
    const { lab, page } = seen;
    await tab(lab, 'curve').click();
    await expect
      .poll(() => answer(lab).innerText())
      .toMatch(/rises with “Satisfaction”, from 0\s?% to 100\s?%/);
    await panel(lab).getByText(say('lab.table')).click();
    expect(await panel(lab).locator('.scroller tbody tr').count()).toBe(101);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel(lab)
        .getByRole('button', { name: say('lab.save') })
        .click(),
    ]);
    expect(file.suggestedFilename()).toBe('competitive-zones-loyalty-satisfaction.csv');
  });
});
