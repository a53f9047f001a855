import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, intentionBehaviour, type Values } from '#core';
import { pieces } from '#format';
import { compare, grid, ratings, read } from '#widgets/IntentionBehaviour/intention-behaviour.ts';

type Given = Values<typeof intentionBehaviour.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(intentionBehaviour.params),
  ...values,
});

const states: readonly [key: string, values: Partial<Given>][] = [
  ['turned', {}],
  ['onlyByWord', intentionBehaviour.presets.straight.values],
  ['both', { pointCost: 10 }],
  ['onlyByWord', { opportunity: 0 }],
  ['onlyByDeed', { lowIntention: 0.5, highIntention: 0.5 }],
  ['never', { repurchaseValue: 0 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/intention-behaviour.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...intentionBehaviour.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('managing by the survey the firm stops at 4; managing by repurchase it starts there', () => {
  const { results, pays } = read(given());
  expect(results['stopByIntention']!.value).toBe(4);
  expect(results['startByRepurchase']!.value).toBe(4);
  expect(pays.intention[3]).toBeLessThan(0);
  expect(pays.repurchase[3]).toBeGreaterThan(0);
});

test('what a reader drew is compared at rating 4, and the turn is seen in its last step', () => {
  const flat = [0, 0.4, 0.7, 0.85, 0.9];
  const steep = [0, 0.02, 0.05, 0.2, 0.6];
  expect(compare({ intention: flat, repurchase: steep })).toMatchObject({
    guess: { intention: 0.85, repurchase: 0.2 },
    turned: true,
  });
  expect(compare({ intention: steep, repurchase: flat }).turned).toBe(false);
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(intentionBehaviour.params).map(([key, { domain }]) => [
      key,
      fc.double({ min: domain[0], max: domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('curves, table and results are the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { curves, table, results } = read(values);
      const model = intentionBehaviour.evaluate(values);
      for (const [yardstick, at] of [
        ['intention', model.intentionAt],
        ['repurchase', model.repurchaseAt],
      ] as const) {
        for (const [index, rating] of ratings.entries()) {
          expect(curves[yardstick][grid.indexOf(rating)]).toBeCloseTo(at[index]!, 12);
        }
      }
      expect(table.rows.map((row) => row[1])).toEqual(model.intentionSteps);
      expect(table.rows.map((row) => row[2])).toEqual(model.repurchaseSteps);
      expect(results['sayDoGap']!.value).toBe(model.sayDoGap);
      expect(results['stopByIntention']?.value ?? null).toBe(model.stopByIntention);
      expect(results['startByRepurchase']?.value ?? null).toBe(model.startByRepurchase);
    }),
    { numRuns: 50 },
  );
});
