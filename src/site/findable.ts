/** What a model can be found by: its names and leads, its rows, symbols and terms, in both languages. */
import { findTerm, locales } from '#i18n';
import type { ModelPlace } from './models.ts';

export async function findable({ id, model, entry }: ModelPlace): Promise<string> {
  const declared = Object.entries({ ...model.params, ...model.outputs });
  const terms = await Promise.all(
    declared.flatMap(([key]) => locales.map(async (locale) => (await findTerm(locale, key))?.term)),
  );
  const symbols = declared.map(([, { symbol }]) => symbol);
  const words = locales.flatMap((locale) => [entry.name[locale], entry.lead[locale]]);
  const found = [id, ...model.rows, ...words, ...terms, ...symbols];
  return [...new Set(found.map((text) => text?.normalize('NFKC').toLowerCase()))].join(' ');
}
