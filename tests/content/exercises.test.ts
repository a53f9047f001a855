import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Format, pieces } from '#format';
import {
  catalog,
  exerciseSeed,
  feedbackKeys,
  mark,
  namesOf,
  rootSeed,
  variantOf,
  wordKeys,
  type Part,
  type Variant,
} from '#exercises';
import { languages, latin } from './library.ts';

const HAN = /\p{Script=Han}/u;
const EAST = /[，。：；（）]|\p{Script=Han}/u;
const COMPUTED = ['number', 'tune', 'curve', 'expression'];
const HINT = /^[^.]+\.hint\.[1-9]$/;

const words = (id: string, language: string): Readonly<Record<string, string>> =>
  parse(readFileSync(`content/exercises/${id}/${language}.yaml`, 'utf8'));

const names = (text: string) => pieces(text).flatMap((piece) => ('name' in piece ? [piece.name] : []));

test('every exercise has words, and nothing else has', () => {
  const folders = globSync('content/exercises/*').map((path) => path.replace(/^.*\//, ''));
  expect(folders.sort()).toEqual(catalog.map(({ id }) => id).sort());
});

/** Replies with something wrong in them. */
function slips(part: Part, { given, key, lists }: Variant): unknown[] {
  const [first = [], second = []] = lists[part.id]!;
  switch (part.kind) {
    case 'number':
      return Object.values(part.mistakes).map((wrongly) => wrongly(given, key));
    case 'choice':
      return part.many ? [first.filter((one) => !part.answer(given).includes(one))] : [...first];
    case 'order':
      return [first, [...first].reverse()];
    case 'match':
      return second.map((right) => Object.fromEntries(first.map((left) => [left, right])));
    case 'classify':
      return part.rows.flatMap((row) =>
        part.columns.map((column) => Object.fromEntries(first.map((thing) => [thing, `${row}/${column}`]))),
      );
    default:
      return [];
  }
}

describe.for(catalog.map((one) => [one.id, one] as const))(
  '%s',
  ([id, exercise]) => {
    test.for(languages)('says all it must, and nothing more, in %s', (language) => {
      const keys = Object.keys(words(id, language)).filter((key) => !HINT.test(key));
      expect(keys.sort()).toEqual(wordKeys(exercise).sort());
    });

    test('has the same hints in both languages, and names the same numbers', () => {
      const [en, zh] = [words(id, 'en'), words(id, 'zh')];
      expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
      for (const key of Object.keys(en)) {
        expect(names(zh[key]!).sort(), key).toEqual(names(en[key]!).sort());
      }
    });

    test('says it in its own language', () => {
      for (const [key, text] of Object.entries(words(id, 'en'))) expect(text, key).not.toMatch(EAST);
      for (const [key, text] of Object.entries(words(id, 'zh'))) {
        if (!/\.letter\./.test(key)) expect(text, key).toMatch(HAN);
        expect(latin(text), key).toEqual([]);
      }
    });

    test.for(languages)('names only what every variant has, in %s', (language) => {
      const format = new Format(language, {});
      const own = words(id, language);
      for (let student = 0; student < 20; student += 1) {
        const told = namesOf(variantOf(exercise, exerciseSeed(rootSeed('words', `${student}`), id)));
        for (const name of Object.values(own).flatMap(names)) {
          const one = told[name];
          expect(one, name).toBeDefined();
          if (typeof one === 'string') expect(own[one]).toBeDefined();
          else expect(format.quantity(one!.value, one!.unit, one!)).toMatch(/^[−+]?[\d.,]+/);
        }
      }
    });

    test('writes every number of a question in full: the answer reckons with what is read', () => {
      const format = new Format('en', {});
      const questions = Object.entries(words(id, 'en')).filter(([key]) => key.endsWith('.question'));
      for (let student = 0; student < 50; student += 1) {
        const told = namesOf(variantOf(exercise, exerciseSeed(rootSeed('exact', `${student}`), id)));
        for (const name of questions.flatMap(([, text]) => names(text))) {
          const one = told[name]!;
          if (typeof one === 'string') continue;
          const written = format.quantity(one.value, one.unit, one);
          const read = Number(written.replace('−', '-').replace(/[^\d.-]/g, ''));
          expect(written.endsWith('%') ? read / 100 : read, `${name} ${written}`).toBeCloseTo(one.value, 9);
        }
      }
    });

    test('works out only what it tells', () => {
      const told = new Set(Object.values(words(id, 'en')).flatMap(names));
      const variant = variantOf(exercise, exerciseSeed(rootSeed('told', ''), id));
      const worked = Object.keys({ ...exercise.worked?.(variant.given), ...exercise.phrases });
      expect(worked.filter((name) => !told.has(name))).toEqual([]);
    });

    test('has a word for everything that it finds wrong', () => {
      const own = words(id, 'en');
      for (let student = 0; student < 20; student += 1) {
        const variant = variantOf(exercise, exerciseSeed(rootSeed('slips', `${student}`), id));
        exercise.parts.forEach((part, at) => {
          for (const reply of slips(part, variant)) {
            const verdict = mark(variant, { ...variant.key, [part.id]: reply }, () => undefined)[at]!;
            const keys = feedbackKeys(part, verdict);
            if (verdict.kind === 'mistake') expect(keys.length).toBeGreaterThan(0);
            for (const one of keys) expect(own[one], one).toBeDefined();
          }
        });
      }
    });

    test('helps with every computed part', () => {
      const keys = Object.keys(words(id, 'en'));
      for (const part of exercise.parts) {
        if (COMPUTED.includes(part.kind)) expect(keys).toContain(`${part.id}.hint.1`);
      }
    });

    test('does not tell an answer in a question or a hint', () => {
      const answers = exercise.parts.filter(({ kind }) => kind === 'number').map((part) => part.id);
      for (const [key, text] of Object.entries(words(id, 'en'))) {
        if (/\.(question|hint\.\d)$/.test(key)) {
          expect(names(text).filter((name) => answers.includes(name)), key).toEqual([]);
        }
      }
    });
  },
);
