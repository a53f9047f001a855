import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isChoice, isNumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import {
  alive,
  button,
  figures,
  numberParam,
  openFigure,
  rested,
  say,
  sentence,
  slider,
  sliders,
} from './figures.ts';
import type { FigureOnPage } from './figures.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** The lesson as a bad link opens it, with the notice the reader gets. */
async function noted({ path, model }: FigureOnPage, query: string) {
  const seen = await visit(`${path}?${query}`);
  const stage = await alive(seen.page, model);
  const notes = stage.locator('[role="status"] .notes');
  await notes.waitFor();
  return { ...seen, stage, text: await notes.innerText() };
}

async function defaultSentence(figure: FigureOnPage): Promise<string> {
  await using seen = await openFigure(figure);
  return await sentence(seen.stage);
}

async function label(stage: Locator, name: string): Promise<string> {
  const id = await slider(stage, name).getAttribute('id');
  const words = await stage.locator(`label[for="${id}"]`).innerText();
  return words.replace(/\s+\S+$/, '');
}

/** A figure with numbers and a choice: what reads the link is the same for all. */
const figure = figures.find(
  ({ model }) =>
    Object.values(catalog[model]!.params).some(isChoice) &&
    Object.values(catalog[model]!.params).filter(isNumberParam).length >= 8,
)!;

inBrowser('a link with wrong numbers', () => {
  withBrowser();

  // A notice names six at most.
  test.for([
    [['lots', 'NaN', 'Infinity', '']],
    [[' ', '0x10', '<img src=x onerror=alert(1)>', "1'--"]],
  ])('leaves the defaults, and says which: %j', async ([wrong]) => {
    const { model } = figure;
    const names = Object.entries(catalog[model]!.params)
      .filter(([, param]) => isNumberParam(param))
      .map(([name]) => name)
      .slice(0, wrong!.length);
    const query = wrong!.map((text, at) => `${model}.${names[at]}=${encodeURIComponent(text)}`);
    await using bad = await noted(figure, query.join('&'));
    expect(await bad.stage.locator('.notes li').count()).toBe(wrong!.length);
    for (const name of names) {
      const { default: start } = numberParam(model, name);
      expect(Number(await slider(bad.stage, name).inputValue()), name).toBeCloseTo(start, 9);
      expect(bad.text).toContain(await label(bad.stage, name));
    }
    expect(await rested(bad.page)).toBe('');
    expect(bad.faults).toEqual([]);
  });
});

inBrowser('a link that cannot be right', () => {
  withBrowser();

  describe(`of ${figure.model}`, () => {
    const { model } = figure;
    const params = Object.entries(catalog[model]!.params);
    const choice = params.find(([, param]) => isChoice(param))?.[0];
    const stranger = Object.keys(catalog).find((id) => id.includes('-') && id !== model)!;

    test('wrong in every way at once, names each and stands at the defaults', async () => {
      const wrong = [
        `${model}.${params.find(([, param]) => isNumberParam(param))![0]}=lots`,
        `${model}.nonesuch=1`,
        `${model}.__proto__=2`,
        ...(choice ? [`${model}.${choice}=nonesuch`] : []),
      ];
      await using bad = await noted(figure, `${wrong.join('&')}&v=1`);
      expect(await bad.stage.locator('.notes li').count()).toBe(wrong.length);
      expect(bad.text).toContain('nonesuch');
      expect(bad.text).toContain('__proto__');
      expect(await sentence(bad.stage)).toBe(await defaultSentence(figure));
      expect(await rested(bad.page)).toBe('');
      await button(bad.stage, say('understood')).click();
      expect(await bad.stage.locator('.notes').count()).toBe(0);
      expect(bad.faults).toEqual([]);
    });

    test.for(['1e999', '-1e999'])('with %s takes the nearest value and says so', async (text) => {
      await using seen = await openFigure(figure);
      const name = (await sliders(seen.stage))[0]!;
      await using bad = await noted(figure, `${model}.${name}=${text}`);
      const { domain, default: start } = numberParam(model, name);
      const value = new URLSearchParams(await rested(bad.page)).get(`${model}.${name}`);
      expect(value === null ? start : Number(value)).toBe(domain[text.startsWith('-') ? 0 : 1]);
      expect(bad.text).toContain(await label(bad.stage, name));
      expect(await sentence(bad.stage)).not.toMatch(/NaN|Infinity|undefined/);
      expect(bad.faults).toEqual([]);
    });

    test('of 100 KB opens the page, and the notice stays short', async () => {
      const [name] = params.find(([, param]) => isNumberParam(param))!;
      await using bad = await noted(
        figure,
        `${model}.${name}=${'9'.repeat(50_000)}&${model}.${'x'.repeat(50_000)}=1`,
      );
      expect(bad.text.length).toBeLessThan(1000);
      expect(await sentence(bad.stage)).toMatch(/\S/);
      expect((await rested(bad.page)).length).toBeLessThan(100);
      expect(bad.faults).toEqual([]);
    });

    test('with the state of a figure that is not here names that figure, once', async () => {
      await using seen = await visit(`${figure.path}?${stranger}.nonesuch=0.5&v=1`);
      const notes = seen.page.locator('[role="status"] .notes');
      await notes.first().waitFor();
      await alive(seen.page, model);
      expect(await notes.count()).toBe(1);
      expect(await notes.innerText()).toContain(stranger);
      expect(seen.faults).toEqual([]);
    });

    test('with keys of nobody is read in silence', async () => {
      await using seen = await openFigure(figure, '?utm_source=mail&v=7');
      expect(await seen.page.locator('.notes').count()).toBe(0);
      expect(await sentence(seen.stage)).toBe(await defaultSentence(figure));
      expect(seen.faults).toEqual([]);
    });
  });
});
