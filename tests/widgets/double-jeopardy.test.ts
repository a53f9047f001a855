import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, doubleJeopardy, type Values } from '#core';
import { pieces } from '#format';
import { answer, read, SHOWN } from '#widgets/DoubleJeopardy/double-jeopardy.ts';

type Given = Values<typeof doubleJeopardy.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(doubleJeopardy.params),
  ...values,
});
const words = parse(readFileSync('content/figures/double-jeopardy.yaml', 'utf8')) as Record<
  string,
  Record<string, string>
>;

const states: readonly [key: string, values: Partial<Given>][] = [
  ['jeopardy', {}],
  ['jeopardy', doubleJeopardy.presets.literature.values],
  ['equal', { shareRatio: 1 }],
];

describe('the sentence', () => {
  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values), 1);
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...doubleJeopardy.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('the leader of the question is the leader of the model', () => {
  const { leader, tenth } = answer(0.3);
  for (const text of Object.values(words['question']!)) {
    expect(text).toContain(`${Math.round(leader * 100)}`);
  }
  expect(tenth).toBeLessThan(leader);
  expect([0.1, tenth, 0.9].map((guess) => answer(guess).kind)).toEqual(['low', 'near', 'high']);
});

test('small brands are punished twice, and growth by loyalty leaves the line where reach keeps to it', () => {
  fc.assert(
    fc.property(
      fc.record({
        brands: fc.integer({ min: 2, max: 12 }),
        shareRatio: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        switching: fc.double({ min: 0.3, max: 5, noNaN: true }),
        salesGrowth: fc.double({ min: 0.02, max: 0.25, noNaN: true }),
        grown: fc.constantFrom('smallest', 'leader'),
      }),
      (values) => {
        const { brands, grown } = read(given({ ...values, households: 200 }), 1);
        for (const [index, brand] of brands.entries()) {
          expect(brand.baskets).toHaveLength(SHOWN);
          const larger = brands[index - 1];
          if (!larger) continue;
          expect(brand.penetration).toBeLessThan(larger.penetration);
          expect(brand.frequency).toBeLessThan(larger.frequency);
          expect(brand.repeatRate).toBeLessThan(larger.repeatRate);
        }
        expect(grown.loyalty.x).toBe(grown.before.x);
        expect(grown.reach.x).toBeGreaterThan(grown.before.x);
        expect(grown.reach.y).toBeLessThan(grown.loyalty.y);
        // The same sales by either way.
        expect(grown.reach.x * grown.reach.y).toBeCloseTo(grown.loyalty.x * grown.loyalty.y, 6);
      },
    ),
    { numRuns: 30 },
  );
});

test('the table is the model’s own numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 2, max: 12 }),
      (seed, brands) => {
        const values = given({ brands, households: 200 });
        const { table } = read(values, seed);
        const model = doubleJeopardy.evaluate(values, seed);
        expect(table.rows.map((row) => row[2])).toEqual(model.penetration);
        expect(table.rows.map((row) => row[4])).toEqual(model.repeatRate);
        expect(table.rows.map((row) => row[6])).toEqual(model.panelPenetration);
      },
    ),
    { numRuns: 20 },
  );
});
