/**
 * The model of an island that is given only its id. On the server the whole catalog is at hand; in the
 * browser each model is a chunk of its own, and `client:reached` waits for the one that the island
 * names (`data-model-module="bonds"`) before it brings the island to life.
 */
import type { Model } from '#core';
import { catalog } from '#core/catalog.ts';

const loaded = new Map<string, Model>(import.meta.env.SSR ? Object.entries(catalog) : []);
const chunks = import.meta.env.SSR ? {} : import.meta.glob<Model>('#core/models/*.ts');

/** @throws {Error} when the catalog has no such model, or the island does not name it. */
export function modelOf(id: string): Model {
  const model = loaded.get(id);
  if (!model) throw new Error(`the model “${id}” is not at hand`);
  return model;
}

async function load(id: string): Promise<void> {
  const path = Object.keys(chunks).find((each) => each.endsWith(`/${id}.ts`));
  if (!path) throw new Error(`there is no model “${id}”`);
  loaded.set(id, await chunks[path]!());
}

if (!import.meta.env.SSR) {
  document.addEventListener('model-wanted', (event) => {
    const { id, wait } = (event as CustomEvent<ModelWanted>).detail;
    if (!loaded.has(id)) wait(load(id));
  });
}

/** What an island that is about to come to life asks for; whoever knows where the model is says how long to wait. */
export interface ModelWanted {
  readonly id: string;
  wait(until: Promise<void>): void;
}
