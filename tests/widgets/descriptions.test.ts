/** What a figure says is what its model answers: sentence, results, settings and table, in any state. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paramText, type Vocabulary } from '#controls';
import { isNumberParam, type Model, type OutputValue, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import { locales, pieces } from '#format';
import type { Reading } from '#state/lab.svelte.ts';
import { results as resultLines, settings as settingLines } from '#widgets/stage/describe.ts';
import { cellText, resultTexts, sentence } from '#widgets/stage/reading-text.ts';
import { counted } from '#widgets/places.ts';
import { figures, named, settings, type Figure } from './figures.ts';
import { names } from './read-back.ts';
import { hasFigure, vocabulary } from './words.ts';

const STATES = 50;
const BROKEN = /NaN|undefined|null|Infinity|∞|[{}]|\[object|^\s*$/;

type Answers = Readonly<Record<string, OutputValue>>;

interface State {
  readonly model: Model;
  readonly words: Vocabulary;
  readonly params: Params;
  readonly values: Values<Params>;
  readonly reading: Reading;
  readonly answers: Answers;
}

/** The model's own numbers; undefined where these values together have no answer. */
function answersOf({ model }: Figure, values: Values<Params>, seed: number): Answers | undefined {
  try {
    return model.evaluate(values, seed);
  } catch {
    return undefined;
  }
}

function isNamed(text: string, value: number, of: string, compact = false) {
  expect(names(text, value, compact), `${of}: “${text}” for ${value}`).toBe(true);
}

/** Every place of the sentence is filled with the number of its name. */
function checkSentence({ words, params, values, reading, answers }: State) {
  const said = sentence(words, params, values, reading);
  expect(said).not.toMatch(BROKEN);
  const texts = resultTexts(words, reading);
  const quantities = { ...reading.results, ...reading.mentions };
  for (const piece of pieces(words.say(reading.says))) {
    if (!('name' in piece)) continue;
    const { name } = piece;
    const param = params[name];
    const isSet = param !== undefined && isNumberParam(param);
    const text = isSet ? paramText(words.format, param, Number(values[name])) : texts[name]!;
    expect(said).toContain(text);
    const quantity = quantities[name];
    if (isSet) isNamed(text, Number(values[name]), name);
    else if (!quantity) expect(text, name).toBe('–');
    else {
      isNamed(text, quantity.value, name, quantity.compact);
      const answer = reading.results[name] && answers[name];
      if (typeof answer === 'number') isNamed(text, answer, name, quantity.compact);
    }
  }
}

function checkResults({ words, reading, answers }: State) {
  const lines = resultLines(words, reading);
  for (const [index, [key, quantity]] of Object.entries(reading.results).entries()) {
    const line = lines[index]!;
    expect(line).not.toMatch(BROKEN);
    expect(line).toContain(words.say(key));
    const answer = answers[key];
    if (answer === null) expect(quantity, key).toBeNull();
    if (typeof answer === 'number') expect(quantity, key).not.toBeNull();
    if (!quantity) {
      expect(line).toContain(words.say('none'));
      continue;
    }
    const told = line.replace(words.say(key), '');
    isNamed(told, quantity.value, key, quantity.compact);
    if (typeof answer === 'number') isNamed(told, answer, key, quantity.compact);
  }
}

function checkSettings({ words, params, values }: State) {
  const lines = settingLines(words, params, values);
  for (const [index, [key, param]] of Object.entries(params).entries()) {
    const line = lines[index]!;
    expect(line).not.toMatch(BROKEN);
    expect(line).toContain(words.say(key));
    if (isNumberParam(param)) isNamed(line.replace(words.say(key), ''), Number(values[key]), key);
    else expect(line).toContain(words.say(`${key}.${values[key]}`));
  }
}

/** Cells say the numbers of the reading; a column that bears the name of a list of the model is that list. */
function checkTable({ model, words, reading, answers }: State) {
  const { columns, rows } = reading.table;
  for (const { key } of columns) expect(words.say(key)).not.toMatch(BROKEN);
  for (const row of rows) {
    expect(row.length).toBe(columns.length);
    for (const [at, value] of row.entries()) {
      const text = cellText(words, columns[at]!, value);
      expect(text).not.toMatch(BROKEN);
      if (value === null) expect(text).toBe('–');
      else if (columns[at]!.names === undefined) isNamed(text, value, columns[at]!.key);
    }
  }
  for (const [at, column] of columns.entries()) {
    for (const [place, answer] of modelColumn(model, answers, reading.table, at).entries()) {
      if (answer === undefined) continue;
      const text = cellText(words, column, rows[place]![at]!);
      // The model counts 0 where there is nobody to take a mean of; the figure leaves a gap.
      if (text === '–') expect(answer, column.key).toBe(0);
      else isNamed(text, answer, column.key);
    }
  }
}

/** The model's list of a column's name, row by row: at the number of the row where its places are counted. */
function modelColumn(
  { outputs }: Model,
  answers: Answers,
  { columns, rows }: Reading['table'],
  at: number,
): (number | undefined)[] {
  const { key } = columns[at]!;
  const list = answers[key];
  if (!Array.isArray(list)) return [];
  const places = counted(outputs[key]!.shape!);
  if (places) return rows.map(([number]) => list[number! - places.from] as number | undefined);
  return list.length === rows.length ? [...list] : [];
}

test('every model with words for a figure has one', () => {
  const ids = figures.map(({ model }) => model.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(Object.keys(catalog).filter(hasFigure).toSorted());
});

test.for(named)(
  `%s says its own numbers in ${STATES} states`,
  { timeout: 30_000 },
  ([id, figure]) => {
    const { model } = figure;
    const { params } = model;
    const languages = locales.map((locale) => vocabulary(id, locale));
    fc.assert(
      fc.property(settings(params), fc.integer({ min: 1, max: 999 }), (values, seed) => {
        const answers = answersOf(figure, values, seed);
        // Values that have no answer together have nothing to be told.
        if (!answers) return;
        const reading = figure.read(values, seed);
        for (const words of languages) {
          const state = { model, words, params, values, reading, answers };
          checkSentence(state);
          checkResults(state);
          checkSettings(state);
          checkTable(state);
        }
      }),
      { numRuns: STATES },
    );
  },
);
