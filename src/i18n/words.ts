import { getCollection, getEntry } from 'astro:content';
import { fill, Format, type Locale, type UnitWords } from '#format';

/** The interface's words in one language; numbers and names go into `{braces}`. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export async function interfaceWords(locale: Locale): Promise<Say> {
  const texts = await interfaceTexts(locale);
  return (key, values = {}) => fill(texts(key), values);
}

async function interfaceTexts(locale: Locale): Promise<(key: string) => string> {
  const words = new Map(
    (await getCollection('interface')).map(({ id, data }) => [id, data[locale]]),
  );
  return (key) => {
    const text = words.get(key);
    if (text === undefined) throw new Error(`content/interface.yaml has no “${key}”`);
    return text;
  };
}

export async function findTerm(
  locale: Locale,
  key: string,
): Promise<{ term: string; gloss: string } | undefined> {
  const entry = await getEntry('glossary', key);
  return entry && { term: entry.data.term[locale], gloss: entry.data.gloss[locale] };
}

export async function glossaryEntries(
  locale: Locale,
): Promise<{ key: string; term: string; other: string; gloss: string }[]> {
  const entries = await getCollection('glossary');
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-Hans-u-co-pinyin');
  return entries
    .map(({ id, data }) => ({
      key: id,
      term: data.term[locale],
      other: data.term[locale === 'en' ? 'zh' : 'en'],
      gloss: data.gloss[locale],
    }))
    .sort((a, b) => collator.compare(a.term, b.term));
}

/** Words of the interface that every figure needs. */
const FRAME = [
  'reset', 'drawAgain', 'draw', 'seed', 'preset.course', 'preset.literature', 'showWithoutPredicting', 'compare',
  'guessNotANumber', 'drawHint',
  'drawFirst', 'chooseFirst',
  'noScript', 'numberBox', 'notANumber', 'outOfDomain', 'pin', 'unpin', 'undo', 'redo', 'play', 'pause', 'stepBack', 'stepOn', 'speed',
  'share', 'share.title', 'share.link', 'share.frame', 'share.code', 'copy', 'copied', 'copyByHand', 'close',
  'save', 'save.svg', 'save.png', 'save.csv', 'save.xlsx', 'save.live', 'save.says', 'save.licence', 'save.steps',
  'save.value', 'save.least', 'save.most', 'save.used', 'save.table', 'column.symbol', 'column.unit', 'settings', 'results', 'failed',
  'yes', 'no', 'places.years',
  'whatMatters', 'listen', 'fullScreen', 'leaveFullScreen', 'table', 'table.caption',
  'inWords', 'detail', 'none', 'and', 'change.from', 'change.up', 'change.down', 'change.many', 'change.draw', 'change.nothing',
  'comparison', 'pinned', 'present', 'difference', 'notes', 'note.clamped', 'note.notANumber',
  'note.notAnOption', 'note.unknownName', 'note.otherFigure', 'understood',
]; // prettier-ignore

/**
 * Everything a figure says: the frame's words, the terms of its parameters and
 * results, and its own sentences (which win where keys meet).
 */
export async function figureWords(
  locale: Locale,
  figure: string,
  terms: readonly string[],
): Promise<{ locale: Locale; units: Record<string, UnitWords>; text: Record<string, string> }> {
  const own = await getEntry('figures', figure);
  if (!own) throw new Error(`content/figures/${figure}.yaml is missing`);
  const frame = await interfaceTexts(locale);
  const text: Record<string, string> = {};
  for (const key of FRAME) text[key] = frame(key);
  Object.assign(text, await termWords(locale, figure, terms), await modelWords(locale, figure));
  for (const [key, words] of Object.entries(own.data)) text[key] = words[locale];
  return { locale, units: await unitWords(locale), text };
}

/** Of the frame's words, those that a laboratory needs; the words of its own begin with `lab.`. */
const BENCH = [
  'reset', 'drawAgain', 'draw', 'seed', 'preset.course', 'preset.literature', 'noScript', 'numberBox',
  'notANumber', 'outOfDomain', 'undo', 'redo', 'difference', 'notes', 'note.clamped',
  'note.notANumber', 'note.notAnOption', 'note.unknownName', 'note.otherFigure', 'understood', 'yes', 'no',
  'column.param', 'column.result',
]; // prettier-ignore

/** Everything a laboratory says of a model: its own words, and the terms of all parameters and results. */
export async function laboratoryWords(
  locale: Locale,
  model: string,
  terms: readonly string[],
): Promise<{ locale: Locale; units: Record<string, UnitWords>; text: Record<string, string> }> {
  const frame = await interfaceTexts(locale);
  const own = (await getCollection('interface')).map(({ id }) => id);
  const keys = [...BENCH, ...own.filter((key) => /^(lab|places?)\./.test(key))];
  const text = {
    ...Object.fromEntries(keys.map((key) => [key, frame(key)])),
    ...(await termWords(locale, model, terms)),
    ...(await modelWords(locale, model)),
  };
  return { locale, units: await unitWords(locale), text };
}

/** Words that every exercise needs; those of its own begin with `exercise` or `verdict.`. */
const SHEET = [
  'failed', 'results', 'numberBox', 'notANumber', 'outOfDomain', 'drawHint',
]; // prettier-ignore

/** Everything an exercise says: the words of its page, the terms of what it lets a reader turn, and its own. */
export async function exerciseWords(
  locale: Locale,
  id: string,
  terms: readonly string[],
): Promise<{ locale: Locale; units: Record<string, UnitWords>; text: Record<string, string> }> {
  const own = await getEntry('exercises', `${id}/${locale}`);
  if (!own) throw new Error(`content/exercises/${id}/${locale}.yaml is missing`);
  const frame = await interfaceTexts(locale);
  const all = (await getCollection('interface')).map((entry) => entry.id);
  const keys = [...SHEET, ...all.filter((key) => /^(exercise$|exercise\.|verdict\.)/.test(key))];
  const text = {
    ...Object.fromEntries(keys.map((key) => [key, frame(key)])),
    ...(await termWords(locale, id, terms)),
    ...own.data,
  };
  return { locale, units: await unitWords(locale), text };
}

async function termWords(
  locale: Locale,
  model: string,
  terms: readonly string[],
): Promise<Record<string, string>> {
  const found = await Promise.all(terms.map((key) => findTerm(locale, key)));
  return Object.fromEntries(
    terms.map((key, index) => {
      const entry = found[index];
      if (!entry) throw new Error(`content/glossary.yaml has no “${key}”, which ${model} names`);
      return [key, entry.term];
    }),
  );
}

/** What a unit is called in a table; options have none. */
export async function unitName(locale: Locale, unit: string): Promise<string> {
  if (unit === 'choice' || unit === 'boolean') return '–';
  const entry = await getEntry('units', unit);
  if (!entry) throw new Error(`content/units.yaml has no “${unit}”`);
  return entry.data.name[locale];
}

/** What a model calls its options, presets and results in words, and the places of its lists. */
async function modelWords(locale: Locale, model: string): Promise<Record<string, string>> {
  const entry = await getEntry('models', model);
  if (!entry) throw new Error(`content/models/${model}.yaml is missing`);
  const { words, places } = entry.data;
  const named = Object.entries(places).flatMap(([output, names]) =>
    names.map((name, place) => [`places.${output}.${place}`, name] as const),
  );
  return Object.fromEntries(
    [...Object.entries(words), ...named].map(([key, text]) => [key, text[locale]]),
  );
}

/** The formatter for numbers in the text. */
export async function figureFormat(locale: Locale): Promise<Format> {
  return new Format(locale, await unitWords(locale));
}

async function unitWords(locale: Locale): Promise<Record<string, UnitWords>> {
  const units = await getCollection('units');
  return Object.fromEntries(
    units.map(({ id, data }) => [
      id,
      { short: data.short[locale], full: data.full[locale], name: data.name[locale] },
    ]),
  );
}
