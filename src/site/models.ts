/** The models in the order of the course, each with its words, its neighbours, and where it is used. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { defaults, type Model } from '#core';
import { catalog } from '#core/catalog.ts';
import { laboratoryWords, locales, type Locale } from '#i18n';
import type { Given } from '#widgets/questions/bench.svelte.ts';
import { parts, places } from './course.ts';
import { claimsIn } from './markdown/mentions.ts';

export interface ModelPlace {
  readonly id: string;
  readonly model: Model;
  readonly entry: CollectionEntry<'models'>['data'];
  readonly part: CollectionEntry<'course'>['data'];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** @throws {Error} when content/models/ lacks a model of the catalog, or names a part that is not there. */
export async function modelPlaces(): Promise<ModelPlace[]> {
  const all = await parts();
  const found = await Promise.all(
    Object.values(catalog).map(async (model) => {
      const entry = (await getEntry('models', model.id))?.data;
      const part = all.find(({ number }) => number === entry?.part);
      if (!entry || !part) throw new Error(`content/models/${model.id}.yaml lacks its part`);
      return { id: model.id, model, entry, part };
    }),
  );
  const row = ({ model }: (typeof found)[number]) => model.rows[0] ?? '';
  found.sort((a, b) => a.part.number - b.part.number || row(a).localeCompare(row(b)));
  return found.map((place, index) => ({
    ...place,
    previous: found[index - 1]?.id,
    next: found[index + 1]?.id,
  }));
}

/** The pages of all models, in every language. */
export async function modelPages(): Promise<
  { params: { locale: Locale; model: string }; props: { place: ModelPlace } }[]
> {
  const all = await modelPlaces();
  return all.flatMap((place) =>
    locales.map((locale) => ({ params: { locale, model: place.id }, props: { place } })),
  );
}

/** What questions to a model are asked with, in one language. */
export async function questionsTo({ model, entry }: ModelPlace, locale: Locale): Promise<Given> {
  const terms = [...Object.keys(model.params), ...Object.keys(model.outputs)];
  return {
    words: await laboratoryWords(locale, model.id, terms),
    outcome: entry.outcome,
    results: model.evaluate(defaults(model.params)),
  };
}

/** Lessons that draw a model, by slug, in the order of the course. */
export async function lessonsWith(model: string): Promise<string[]> {
  return (await places()).filter(({ models }) => models.includes(model)).map(({ slug }) => slug);
}

/** Claims that a model bears on, each with the lesson that weighs it, where there is one. */
export async function claimsWith(
  model: string,
): Promise<{ claim: CollectionEntry<'claims'>; lesson: string | undefined }[]> {
  const claims = (await getCollection('claims')).filter(({ data }) =>
    data.models.some((each) => each.model === model),
  );
  const texts = await getCollection('lessons');
  return claims.map((claim) => ({
    claim,
    lesson: texts.find(({ body }) => claimsIn(body ?? '').includes(claim.id))?.id.split('/')[0],
  }));
}
