/**
 * What an island is given only by name: a model of the catalog, the drawn figure of one, an exercise, a
 * kind of reply. On the server everything is at hand; in the browser each is a chunk of its own, and
 * `client:reached` waits for those that the island names (`data-awaits="models/bonds"`, several parted
 * by blanks) before it brings the island to life.
 */
import type { Model } from '#core';
import { catalog } from '#core/catalog.ts';
import { catalog as exercises, type Exercise } from '#exercises';
import type { AnyReply } from './Exercise/reply.ts';
import type { DrawnFigure } from './ModelFigure/drawn-figure.ts';

const SERVER = import.meta.env.SSR;

// Never eager: what is imported at once anywhere would come with every page.
const figures = import.meta.glob<DrawnFigure>('./ModelFigure/figures/*.ts', { import: 'figure' });

const shelves = {
  models: {
    loaded: new Map<string, Model>(SERVER ? Object.entries(catalog) : []),
    chunks: SERVER ? {} : import.meta.glob<Model>('#core/models/*.ts'),
  },
  figures: {
    loaded: new Map<string, DrawnFigure>(SERVER ? await everyOne(figures) : []),
    chunks: SERVER ? {} : figures,
  },
  exercises: {
    loaded: new Map<string, Exercise>(SERVER ? exercises.map((each) => [each.id, each]) : []),
    chunks: SERVER ? {} : only(import.meta.glob('#exercises/catalog/*.ts')),
  },
  replies: {
    loaded: new Map<string, AnyReply>(),
    chunks: import.meta.glob<AnyReply>('./Exercise/replies/*.svelte', { import: 'default' }),
  },
} as const;

/** @throws {Error} when the catalog has no such model, or the island does not name it. */
export function modelOf(id: string): Model {
  return found(shelves.models.loaded, id, 'model');
}

/** The model itself, from wherever it is. */
export async function fetchModel(id: string): Promise<Model> {
  await load(`models/${id}`);
  return modelOf(id);
}

/** @throws {Error} when the model has no drawn figure, or the island does not name it. */
export function drawnFigureOf(id: string): DrawnFigure {
  return found(shelves.figures.loaded, id, 'drawn figure');
}

/** @throws {Error} when the catalog has no such exercise, or the island does not name it. */
export function exerciseOf(id: string): Exercise {
  return found(shelves.exercises.loaded, id, 'exercise');
}

/** @throws {Error} when there is no such kind of reply, or the island does not name it. */
export function replyOf(name: string): AnyReply {
  return found(shelves.replies.loaded, name, 'reply');
}

/** Models with a drawn figure, where pages are made. */
export function drawnFigures(): readonly string[] {
  return [...shelves.figures.loaded.keys()];
}

function found<T>(loaded: ReadonlyMap<string, T>, id: string, kind: string): T {
  const one = loaded.get(id);
  if (!one) throw new Error(`the ${kind} “${id}” is not at hand`);
  return one;
}

async function load(name: string): Promise<void> {
  const [shelf, id] = name.split('/') as [keyof typeof shelves, string];
  const { loaded, chunks } = shelves[shelf];
  if (loaded.has(id)) return;
  const path = Object.keys(chunks).find((each) => nameOf(each) === id);
  if (!path) throw new Error(`there is nothing named “${name}”`);
  (loaded as Map<string, unknown>).set(id, await chunks[path]!());
}

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.\w+$/g, '');
}

/** Everything in the chunks, by the names of their files. */
function everyOne<T>(chunks: Readonly<Record<string, () => Promise<T>>>): Promise<[string, T][]> {
  const loads = Object.entries(chunks).map(
    async ([path, fetch]) => [nameOf(path), await fetch()] as [string, T],
  );
  return Promise.all(loads);
}

/** Files that export one thing, whatever its name. */
function only(
  modules: Readonly<Record<string, () => Promise<unknown>>>,
): Record<string, () => Promise<unknown>> {
  return Object.fromEntries(
    Object.entries(modules).map(([path, chunk]) => [
      path,
      async () => Object.values((await chunk()) as object)[0],
    ]),
  );
}

if (!SERVER) {
  document.addEventListener('chunk-wanted', (event) => {
    const { name, wait } = (event as CustomEvent<ChunkWanted>).detail;
    wait(load(name));
  });
}

/** What an island that is about to come to life asks for; whoever knows where it is says how long to wait. */
export interface ChunkWanted {
  readonly name: string;
  wait(until: Promise<void>): void;
}
