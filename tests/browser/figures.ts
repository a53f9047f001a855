/** The figures of the pages, and how a reader works with one. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'yaml';
import { isNumberParam, type NumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import { lessons, pages } from './pages.ts';
import { visit, type Visit } from './visit.ts';

export interface FigureOnPage {
  /** Address of the page. */
  readonly path: string;
  readonly model: string;
}

type Both = Readonly<Record<'en' | 'zh', string>>;

const interfaceWords: Readonly<Record<string, Both>> = parse(
  readFileSync('content/interface.yaml', 'utf8'),
);

const glossary: Readonly<Record<string, { term: Both }>> = parse(
  readFileSync('content/glossary.yaml', 'utf8'),
);

/** The name of a parameter or result in English. */
export function term(key: string): string {
  const entry = glossary[key];
  if (!entry) throw new Error(`content/glossary.yaml has no “${key}”`);
  return entry.term.en;
}

/** A word of the interface. */
export function say(key: string, language: 'en' | 'zh' = 'en'): string {
  const words = interfaceWords[key];
  if (!words) throw new Error(`content/interface.yaml has no “${key}”`);
  return words[language];
}

/** A word of a figure in English: its own, its model's, or the interface's. */
export function figureSays(model: string, key: string): string | undefined {
  const read = (folder: string) => parse(readFileSync(`content/${folder}/${model}.yaml`, 'utf8'));
  const own: Readonly<Record<string, Both>> = read('figures');
  const { words }: { words?: Readonly<Record<string, Both>> } = read('models');
  return (own[key] ?? words?.[key] ?? interfaceWords[key])?.en;
}

export function figuresOf(html: string): string[] {
  return [...html.matchAll(/<div class="stage[^>]*data-model="([^"]+)"/g)].map(
    ([, model]) => model!,
  );
}

function inEnglish(of: typeof pages): FigureOnPage[] {
  return of
    .filter(({ path }) => path.startsWith('en/'))
    .flatMap(({ path, html }) => figuresOf(html).map((model) => ({ path, model })));
}

/** Every figure of every lesson, in English. */
export const figures = inEnglish(lessons);

/** Every figure there is, in English: on its lesson if it has one, else on the page of its model. */
export const everyFigure = [
  ...new Map(
    [...inEnglish(pages.filter(({ template }) => template === 'model')), ...figures].map(
      (figure) => [figure.model, figure] as const,
    ),
  ),
];

export const named = figures.map((figure) => [figure.model, figure] as const);

export interface OpenFigure extends Visit {
  readonly stage: Locator;
}

/** The page with its figure alive and open, as the link of `query` finds it. */
export async function openFigure(
  { path, model }: FigureOnPage,
  query = '',
  wishes: Parameters<typeof visit>[1] = {},
): Promise<OpenFigure> {
  const seen = await visit(`${path}${query}`, wishes);
  const stage = await alive(seen.page, model);
  await reveal(stage);
  return { ...seen, stage };
}

export async function alive(page: Page, model: string): Promise<Locator> {
  const stage = page.locator(`.stage[data-model="${model}"]`);
  await stage.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (id) =>
      !document
        .querySelector(`.stage[data-model="${id}"]`)!
        .closest('astro-island')!
        .hasAttribute('ssr'),
    model,
  );
  return stage;
}

async function reveal(stage: Locator): Promise<void> {
  const door = stage.locator('summary', { hasText: say('showWithoutPredicting') });
  if ((await door.count()) > 0 && (await door.isVisible())) await door.click();
}

export function button(stage: Locator, word: string): Locator {
  return stage.getByRole('button', { name: word, exact: true });
}

/** What the figure shows: words and shapes of sentence, picture and table, apart from its controls. */
export function shown(stage: Locator): Promise<string> {
  return stage.evaluate((node) => {
    const shapes = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height', 'class'];
    const said = [...node.querySelectorAll('.sentence, .picture, table')].map(
      (part) => part.textContent,
    );
    const drawn = [...node.querySelectorAll('.picture svg *')].map((mark) =>
      shapes.map((name) => mark.getAttribute(name)).join(' '),
    );
    return [...said, ...drawn.sort()].join('\n');
  });
}

export function sentence(stage: Locator): Promise<string> {
  return stage.locator('.sentence').innerText();
}

/** Sliders of the figure's own parameters, by name. */
export function sliders(stage: Locator): Promise<string[]> {
  return stage
    .locator('.controls input[type="range"][name]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
}

export function slider(stage: Locator, name: string): Locator {
  return stage.locator(`.controls input[type="range"][name="${name}"]`);
}

export function numberParam(model: string, name: string): NumberParam {
  const param = catalog[model]?.params[name];
  if (!param || !isNumberParam(param)) throw new Error(`${model} has no number “${name}”`);
  return param;
}

/** A key that leads away from the default, and the one that leads back. */
export function keys({ domain, default: start }: NumberParam): readonly [string, string] {
  return start < domain[1] ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
}

/** The query once the hand has rested. */
export async function rested(page: Page): Promise<string> {
  await page.waitForTimeout(400);
  return page.evaluate(() => location.search);
}

/** Moves the first slider by some steps; its name. */
export async function move(
  { stage, page }: OpenFigure,
  model: string,
  presses = 2,
): Promise<string> {
  const name = (await sliders(stage))[0]!;
  // A mixture is set by its mean and spread, which are no parameters of their own.
  const [away] = name in catalog[model]!.params ? keys(numberParam(model, name)) : ['ArrowRight'];
  await slider(stage, name).focus();
  for (let press = 0; press < presses; press += 1) await page.keyboard.press(away);
  return name;
}

/** The figure as a file of this kind. */
export async function saved(
  { stage, page }: OpenFigure,
  kind: 'svg' | 'png' | 'csv' | 'xlsx',
): Promise<{ name: string; bytes: Buffer }> {
  const chooser = button(stage, say('save'));
  if ((await chooser.getAttribute('aria-expanded')) === 'false') await chooser.click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(stage, say(`save.${kind}`)).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
