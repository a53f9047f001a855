import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { closingRates, defaults, type Values } from '#core';
import { pieces } from '#format';
import { ACROSS, heap } from '#widgets/stage/balls.ts';
import { answer, MOST, read } from '#widgets/ClosingRates/closing-rates.ts';

type Given = Values<typeof closingRates.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(closingRates.params),
  ...values,
});

const states: readonly [key: string, values: Partial<Given>][] = [
  ['sieve', {}],
  ['sieve', closingRates.presets.literature.values],
  ['alike', closingRates.presets.alike.values],
  ['bonus', { loyaltyBonus: 0.5 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/closing-rates.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values), 1);
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...closingRates.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('the sieve alone gives 15 and 50 %', () => {
  const { results } = read(given(), 1);
  expect(results['newRate']!.value).toBeCloseTo(0.15, 4);
  expect(results['pastRate']!.value).toBeCloseTo(0.5, 4);
  expect(results['loyaltyPart']!.value).toBe(0);
  expect(answer(0.5).kind).toBe('near');
  expect(answer(0.15).kind).toBe('low');
  expect(answer(0.9).kind).toBe('high');
});

const anyGiven: fc.Arbitrary<Given> = fc.record({
  yesShape: fc.double({ min: 0.01, max: 50, noNaN: true }),
  noShape: fc.double({ min: 0.01, max: 50, noNaN: true }),
  loyaltyBonus: fc.double({ min: 0, max: 1, noNaN: true }),
  prospects: fc.integer({ min: 1, max: 3000 }),
});

test('nobody is asked again who has not said yes, and every ball is one of them', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 1000 }), (values, seed) => {
      const { rounds } = read(values, seed);
      expect(rounds[0]!.asked).toBe(values.prospects);
      expect(rounds[1]!.asked).toBe(rounds[0]!.yes);
      for (const { chances, asked } of rounds) {
        if (values.prospects <= MOST) expect(chances.length).toBe(asked);
        const { rows, classes } = heap(chances);
        expect(classes.join('').split('M').length - 1).toBe(chances.length);
        expect(rows).toBe(Math.ceil(chances.length / ACROSS));
      }
    }),
    { numRuns: 50 },
  );
});

test('table and results are the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 1000 }), (values, seed) => {
      const { table, results } = read(values, seed);
      const model = closingRates.evaluate(values, seed);
      expect(table.rows.map((row) => row[1])).toEqual(model.simulatedCounts.slice(0, -1));
      expect(table.rows.map((row) => row[3])).toEqual(model.roundRates);
      expect(results['pastRate']!.value).toBe(model.pastRate);
      expect(results['simulatedPastRate']?.value ?? null).toBe(model.simulatedPastRate);
    }),
    { numRuns: 50 },
  );
});
