/**
 * The one place that touches `location`. Every figure on the page connects
 * here; the query is written when values have rested, at most four times a
 * second, and holds what differs from the defaults.
 */
import type { Params, Values } from '#core';
import { moved, moves } from './page-moves.svelte.ts';
import { entries, modelOf, read, strangers, VERSION, type Note } from './query.ts';
import type { Scenario } from './scenario.svelte.ts';

const REST = 250;
/** Says that the page shows its figure alone. */
const EMBED = 'embed';

/** Who writes into the link, by model. */
const scenarios = new Map<string, { readonly pairs: () => [string, string][] }>();
/** Models that the link had settings for when the page was opened. */
const stated = new Set<string>();
let strangersTold = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Sets what the link says about a model; from now on what the reader sets goes into the link and can
 * be undone. Call once a view of the scenario lives in the page; what the link held in vain is told to
 * the first.
 */
export function connect<P extends Params>(
  scenario: Scenario<P>,
): { notes: readonly Note[]; stated: boolean } {
  const { id, linked } = scenario;
  if (scenarios.has(id)) return { notes: [], stated: stated.has(id) };
  const query = new URLSearchParams(location.search);
  const found = read(query, id, linked);
  const { seed = scenario.seed, ...values } = found.values as Partial<Values<P>> & {
    seed?: number;
  };
  scenario.restore({ values: { ...scenario.values, ...values }, seed });
  scenarios.set(id, {
    pairs: () => entries(id, linked, { ...scenario.values, seed: scenario.seed }),
  });
  if (found.stated) stated.add(id);
  if (!strangersTold) {
    strangersTold = true;
    found.notes.push(...strangers(query, modelsOnPage()));
  }
  moves.watch(scenario);
  $effect.root(() => {
    $effect(() => {
      JSON.stringify(scenario.setting);
      schedule();
      moved();
    });
  });
  return found;
}

/** Writes the query once the reader's hand has rested. */
function schedule(): void {
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
  if (!model && url.searchParams.has(EMBED)) query.append(EMBED, '1');
  for (const [name, text] of old) {
    const owner = modelOf(name);
    const waiting = owner !== undefined && onPage.includes(owner) && !scenarios.has(owner);
    if (waiting && text.length < 40) query.append(name, text);
  }
  for (const each of scenarios.values()) {
    for (const [name, text] of each.pairs()) query.append(name, text);
  }
  return withQuery(url, query, model && `figure-${model}`);
}

/** The address of the model's own page with its figure alone, as it stands: for a frame on another site. */
export function embedded(model: string, locale: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const url = new URL(`${base}/${locale}/models/${model}/`, location.href);
  const pairs = scenarios.get(model)?.pairs() ?? [];
  return withQuery(url, new URLSearchParams([[EMBED, '1'], ...pairs]));
}

function withQuery(url: URL, query: URLSearchParams, hash?: string): string {
  if ([...query.keys()].some((name) => name !== EMBED)) query.append('v', String(VERSION));
  url.search = query.toString();
  if (hash !== undefined) url.hash = hash;
  return url.href;
}

function modelsOnPage(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-model]')].map(
    (node) => node.dataset['model']!,
  );
}
