/**
 * The one place that touches `location`. Every figure on the page connects
 * here; the query is written when values have rested, at most four times a
 * second, and holds what differs from the defaults.
 */
import type { Params, Values } from '#core';
import { entries, modelOf, read, strangers, VERSION, type Note } from './query.ts';

const REST = 250;

interface Figure {
  readonly params: Params;
  readonly values: () => Readonly<Record<string, number | string>>;
}

const figures = new Map<string, Figure>();
let strangersTold = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * What the link says about a model, and from now on what the reader sets goes
 * into the link. Call once the figure lives in the page.
 */
export function connect<P extends Params>(
  model: string,
  params: P,
  values: () => Readonly<Record<string, number | string>>,
): { values: Partial<Values<P>>; notes: Note[]; stated: boolean } {
  const query = new URLSearchParams(location.search);
  const found = read(query, model, params);
  figures.set(model, { params, values });
  if (!strangersTold) {
    strangersTold = true;
    found.notes.push(...strangers(query, modelsOnPage()));
  }
  return found;
}

/** Writes the query once the reader's hand has rested. */
export function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const url = address();
    if (url !== location.href) history.replaceState(history.state, '', url);
  }, REST);
}

/** The address of the page as it stands; with a model, one that opens at its figure. */
export function address(model?: string): string {
  const url = new URL(location.href);
  const old = [...url.searchParams];
  const onPage = modelsOnPage();
  const query = new URLSearchParams();
  for (const [name, text] of old) {
    const owner = modelOf(name);
    const waiting = owner !== undefined && onPage.includes(owner) && !figures.has(owner);
    if (waiting && text.length < 40) query.append(name, text);
  }
  for (const [id, figure] of figures) {
    for (const [name, text] of entries(id, figure.params, figure.values()))
      query.append(name, text);
  }
  if (query.size > 0) query.append('v', String(VERSION));
  url.search = query.toString();
  if (model) url.hash = `figure-${model}`;
  return url.href;
}

function modelsOnPage(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-model]')].map(
    (node) => node.dataset['model']!,
  );
}
