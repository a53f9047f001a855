import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { budgetSplit, defaults, type Values } from '#core';
import { pieces } from '#format';
import { answer, read, sides } from '#widgets/BudgetSplit/budget-split.ts';

type Given = Values<typeof budgetSplit.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(budgetSplit.params),
  ...values,
});

const states: readonly [key: string, values: Partial<Given>][] = [
  ['pays', {}],
  ['loses', { firstSaveCost: 5000 }],
  ['hopeless', { newValue: 10000 }],
  ['nothingMoved', { moved: 0 }],
  ['nobodyLeaves', { leaving: 0 }],
  ['even', { oldValue: 10, newValue: 10, moved: 1e-9 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/budget-split.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...budgetSplit.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('on a straight line 83,333 must stay, 39.7 % of those leaving', () => {
  const { results, mustKeep } = read(given(budgetSplit.presets.course.values));
  expect(Math.round(mustKeep)).toBe(83333);
  expect((results['breakEvenShare']!.value * 100).toFixed(1)).toBe('39.7');
});

test('where winning tires, a fifth to a third of those leaving is enough', () => {
  const { ceilingNear, ceilingFar } = budgetSplit.presets;
  const [near, far] = [ceilingNear, ceilingFar].map(
    ({ values }) => read(given(values)).results['breakEvenShare']!.value,
  );
  expect(near).toBeGreaterThan(0.19);
  expect(near).toBeLessThan(0.2);
  expect(far!.toFixed(2)).toBe('0.33');
});

test('a guess is judged by both answers', () => {
  const { straight, curve } = answer(0);
  expect(Math.round(straight)).toBe(83333);
  expect(curve).toBeLessThan(straight);
  expect([10000, 70000, 200000].map((guess) => answer(guess).kind)).toEqual([
    'low',
    'near',
    'high',
  ]);
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(budgetSplit.params).map(([key, { domain }]) => [
      key,
      fc.double({ min: domain[0], max: domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('both curves rise, the budget is spent once, and where it stands lies on them', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { responses, most } = read(values);
      const { winning, keeping } = responses;
      expect(winning.here.spend + keeping.here.spend).toBeCloseTo(values.budget, 3);
      for (const side of sides) {
        const { spend, customers } = responses[side];
        expect(spend[0]).toBeCloseTo(0, 6);
        expect(spend.at(-1)).toBeCloseTo(values.budget, 3);
        for (const [index, count] of customers.entries()) {
          if (index > 0) expect(count).toBeGreaterThanOrEqual(customers[index - 1]! - 1e-6);
          expect(count).toBeLessThanOrEqual(most + 1e-6);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('results and the line of worth are the model’s own numbers, and none is better than the best', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const reading = read(values);
      const model = budgetSplit.evaluate(values);
      for (const key of Object.keys(reading.results)) {
        expect(reading.results[key]?.value ?? null).toBe(model[key as keyof typeof model]);
      }
      const slack = 1e-6 * (1 + Math.abs(model.bestValueChange));
      for (const worth of reading.worth) {
        expect(worth).toBeLessThanOrEqual(model.bestValueChange + slack);
      }
    }),
    { numRuns: 50 },
  );
});
