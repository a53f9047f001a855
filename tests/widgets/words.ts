/** A figure's vocabulary as its page hands it over, read from content/. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Vocabulary, type Words } from '#controls';
import type { Locale, UnitWords } from '#format';

type Both = Readonly<Record<Locale, string>>;
type Texts = Readonly<Record<string, Both>>;

const read = new Map<string, unknown>();

function yaml<T>(path: string): T {
  if (!read.has(path)) read.set(path, parse(readFileSync(`content/${path}.yaml`, 'utf8')));
  return read.get(path) as T;
}

export const hasFigure = (model: string) => existsSync(`content/figures/${model}.yaml`);

/** What the page hands to the figure of a model, but for its formula. */
export function wordsOf(model: string, locale: Locale): Words {
  const glossary = yaml<Record<string, { term: Both }>>('glossary');
  const terms = Object.entries(glossary).map(([key, { term }]) => [key, term] as const);
  const said = yaml<{ words?: Texts; places?: Record<string, readonly Both[]> }>(`models/${model}`);
  const all: Texts = {
    ...yaml<Texts>('interface'),
    ...Object.fromEntries(terms),
    ...said.words,
    ...Object.fromEntries(
      Object.entries(said.places ?? {}).flatMap(([output, names]) =>
        names.map((name, place) => [`places.${output}.${place}`, name] as const),
      ),
    ),
    ...(hasFigure(model) && yaml<Texts>(`figures/${model}`)),
  };
  return { locale, units: unitWords(locale), text: inLocale(all, locale) };
}

/** What the page hands to an exercise. */
export function exerciseWords(id: string, locale: Locale): Words {
  const own = yaml<Readonly<Record<string, string>>>(`exercises/${id}/${locale}`);
  const text = { ...inLocale(yaml<Texts>('interface'), locale), ...own };
  return { locale, units: unitWords(locale), text };
}

function inLocale(texts: Texts, locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, both]) => [key, both[locale]]));
}

function unitWords(locale: Locale): Record<string, UnitWords> {
  const units = yaml<Record<string, Record<keyof UnitWords, Both>>>('units');
  return Object.fromEntries(
    Object.entries(units).map(([unit, { short, full, name }]) => [
      unit,
      { short: short[locale], full: full[locale], name: name[locale] },
    ]),
  );
}

export function vocabulary(model: string, locale: Locale): Vocabulary {
  return new Vocabulary(wordsOf(model, locale));
}
