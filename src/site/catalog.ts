/**
 * What the site offers, for instructors' tools and other sites: written as
 * `catalog.json` at the root of every build. The format is described in README.
 */
import { getCollection } from 'astro:content';
import { catalog } from '#core/catalog.ts';
import { catalog as exerciseCatalog } from '#exercises';
import { link, locales, type Locale } from '#i18n';
import { places } from './course.ts';
import { claimsIn, exercisesIn } from './markdown/mentions.ts';
import { sections } from './markdown/sections.ts';

type ByLocale = Record<Locale, string>;

function urls(path: string, anchor = ''): ByLocale {
  return Object.fromEntries(
    locales.map((locale) => [locale, link(locale, path) + anchor]),
  ) as ByLocale;
}

export async function siteCatalog() {
  const texts = await getCollection('lessons');
  const bodyOf = (slug: string, locale: Locale) =>
    texts.find(({ id }) => id === `${slug}/${locale}`)?.body ?? '';
  const lessons = (await places()).map(({ slug, number, part, models }, order) => {
    const body = bodyOf(slug, 'en');
    return {
      slug,
      part: part.number,
      order,
      number,
      locales: locales.filter((locale) => bodyOf(slug, locale) !== ''),
      rows: Object.fromEntries(
        sections(body).flatMap(({ anchor, rows }) => rows.map((row) => [row, anchor])),
      ),
      models,
      exercises: exercisesIn(body),
      claims: claimsIn(body),
      urls: urls(`lessons/${slug}`),
    };
  });
  const claims = (await getCollection('claims')).map(({ id, data }) => {
    const home = lessons.find((lesson) => lesson.claims.includes(id));
    return {
      id,
      status: data.status,
      urls: home ? urls(`lessons/${home.slug}`, `#claim-${id}`) : {},
    };
  });
  const models = Object.values(catalog).map(({ id, rows, params, outputs, references }) => ({
    id,
    rows,
    params: Object.fromEntries(
      Object.entries(params).map(([key, { symbol, unit, domain, default: initial }]) => [
        key,
        { symbol, unit, domain, default: initial },
      ]),
    ),
    outputs: Object.keys(outputs),
    references,
    urls: urls(`models/${id}`),
  }));
  const exercises = exerciseCatalog.map(({ id, models, rows, parts }) => {
    const home = lessons.find((lesson) => lesson.exercises.includes(id));
    return {
      id,
      kinds: parts.map(({ kind }) => kind),
      models,
      rows,
      urls: home ? urls(`lessons/${home.slug}`, `#exercise-${id}`) : {},
    };
  });
  return { version: 1, lessons, models, exercises, claims, cases: [], notebooks: [] };
}
