import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, retentionIllusion, type Values } from '#core';
import { pieces } from '#format';
import {
  compare,
  CUSTOMERS,
  forecast,
  guessAt,
  LAST,
  read,
} from '#widgets/RetentionIllusion/retention-illusion.ts';
import { heap } from '#widgets/stage/balls.ts';

type Given = Values<typeof retentionIllusion.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(retentionIllusion.params),
  ...values,
});

const states: readonly [key: string, values: Partial<Given>][] = [
  ['mixed', {}],
  ['mixed', retentionIllusion.presets.course.values],
  ['alike', { everyoneAlike: 'yes' }],
  ['nearlyAlike', { alpha: 10, beta: 100 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/retention-illusion.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...retentionIllusion.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('in year 12 of the high-end customers 39.4 % stayed, and the mixed curve says 37.8 %', () => {
  expect((forecast.observed[LAST]! * 100).toFixed(1)).toBe('39.4');
  expect((forecast.mixed[LAST]! * 100).toFixed(1)).toBe('37.8');
  expect(forecast.simple[LAST]!).toBeLessThan(forecast.mixed[LAST]! - 0.05);
});

test('a flat drawing and a rising one are told apart', () => {
  expect(compare(guessAt.map(() => 0.85)).kind).toBe('flat');
  expect(compare(guessAt.map((year) => 0.85 + year / 200)).kind).toBe('rising');
});

const shape = fc.double({ min: 0.01, max: 100, noNaN: true });
const anyGiven: fc.Arbitrary<Given> = fc.record({
  alpha: shape,
  beta: shape,
  everyoneAlike: fc.constantFrom('no', 'yes'),
});

test('whoever has left leaves a place empty, and the rest are all there', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 0, max: LAST }), (values, year) => {
      const { chances, leaves, here } = read(values);
      expect(chances.length).toBe(CUSTOMERS);
      const balls = heap(chances, (ball) => leaves[ball]! > year);
      const points = (path: string) => path.split('M').length - 1;
      expect(points(balls.classes.join(''))).toBe(here[year]);
      expect(points(balls.empty)).toBe(CUSTOMERS - here[year]!);
    }),
    { numRuns: 50 },
  );
});

test('the table is the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { table, results } = read(values);
      const model = retentionIllusion.evaluate(values);
      expect(table.rows.map((row) => row[1])).toEqual(model.survivalCurve);
      expect(table.rows.slice(1).map((row) => row[2])).toEqual(model.observedRetention);
      expect(table.rows.map((row) => row[3])).toEqual(model.chanceOfLeaving);
      expect(results['meanLifetime']?.value ?? null).toBe(model.meanLifetime);
    }),
    { numRuns: 50 },
  );
});
