/** What a figure asks around its own setting, fetched when a reader wants it: the laboratory's words and questions. */
import { Vocabulary } from '#controls';
import type { Locale } from '#format';
import { fetchModel } from '../at-hand.ts';
import { Bench, type Given } from './bench.svelte.ts';

export { default as Panel } from './Questions.svelte';

/** @throws {Error} when the line is broken. */
export async function openBench(id: string, locale: Locale): Promise<Bench> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const [model, answer] = await Promise.all([
    fetchModel(id),
    fetch(`${base}/${locale}/models/${id}/laboratory.json`),
  ]);
  const { words, results, outcome } = (await answer.json()) as Given;
  return new Bench(model, new Vocabulary(words), results, outcome);
}
