import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, expectations, type Values } from '#core';
import { pieces } from '#format';
import { answer, read } from '#widgets/Expectations/expectations.ts';

type Given = Values<typeof expectations.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(expectations.params),
  ...values,
});

const states: readonly [key: string, values: Partial<Given>][] = [
  ['over', {}],
  ['under', expectations.presets.modest.values],
  ['honest', { promise: 7 }],
  ['overForEver', { learning: 0 }],
  ['underForEver', { learning: 0, promise: 5 }],
  ['surprise', expectations.presets.surprise.values],
  ['over', { surprise: 1, surpriseVisit: 30 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/expectations.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...expectations.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('the surprise of visit 3 is the standard of visit 10', () => {
  const reading = read(given(expectations.presets.surprise.values));
  // Seven visits at a learning of 0.3 leave 0.7⁷ of it.
  expect(reading.mentions!['absorbed']!.value).toBeCloseTo(1 - 0.7 ** 7, 12);
  expect(reading.mentions!['later']!.value).toBe(10);
  expect(reading.satisfaction[2]).toBeCloseTo(8 + 0.5, 12);
  expect(reading.satisfaction[9]).toBeCloseTo(8 + 0.5 * 0.7 ** 7, 12);
});

test('a promise of a tenth too much is forgotten by the twentieth visit', () => {
  const model = 7 - 2 * 0.5 * 0.7 * 0.7 ** 19;
  expect(answer(7).model).toBeCloseTo(model, 12);
  expect([answer(5), answer(7), answer(7.7)].map(({ kind }) => kind)).toEqual([
    'low',
    'near',
    'high',
  ]);
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(expectations.params).map(([key, param]) => [
      key,
      'integer' in param
        ? fc.integer({ min: param.domain[0], max: Math.min(200, param.domain[1]) })
        : fc.double({ min: param.domain[0], max: param.domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('the gap lies between what is expected and what is experienced, and all of it is drawn', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const reading = read(values);
      for (const [index, experience] of reading.experience.entries()) {
        const expectation = reading.expectation[index]!;
        expect(reading.upper[index]! - reading.lower[index]!).toBeCloseTo(
          Math.abs(experience - expectation),
          9,
        );
        for (const level of [experience, expectation]) {
          expect(level).toBeGreaterThan(reading.levels[0]);
          expect(level).toBeLessThan(reading.levels[1]);
        }
      }
      for (const mood of [...reading.satisfaction, ...reading.honest]) {
        expect(mood).toBeGreaterThan(reading.moods[0]);
        expect(mood).toBeLessThan(reading.moods[1]);
      }
    }),
    { numRuns: 50 },
  );
});

test('table and results are the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { table, results } = read(values);
      const model = expectations.evaluate(values);
      for (const row of table.rows) {
        const visit = row[0]! - 1;
        expect(row.slice(1)).toEqual([
          model.expectation[visit],
          model.experience[visit],
          model.surplus[visit],
          model.shortfall[visit],
          model.visitSatisfaction[visit],
        ]);
      }
      expect(results['lastSatisfaction']!.value).toBe(model.lastSatisfaction);
      expect(results['meanSatisfaction']!.value).toBeCloseTo(model.meanSatisfaction, 9);
      expect(results['promiseEffect']!.value).toBe(model.promiseEffect);
    }),
    { numRuns: 50 },
  );
});
