import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, formation, type Values } from '#core';
import { pieces } from '#format';
import { answer, periods, read } from '#widgets/Formation/formation.ts';

type Given = Values<typeof formation.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(formation.params),
  ...values,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const states: readonly [key: string, values: Partial<Given>][] = [
  ['holds', {}],
  ['exploration', { expectedValue: 8 }],
  ['formation', formation.presets.rival.values],
  ['formation', formation.presets.literature.values],
  ['stable', formation.presets.unfair.values],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/formation.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values), 1);
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...formation.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('a rival empties the middle, an unfair share the end', () => {
  const lost = (values: Partial<Given>) =>
    read(given(values), 1).lost.map(({ customers }) => customers);
  const [, middle, end] = lost(formation.presets.rival.values);
  expect(middle).toBeGreaterThan(500);
  expect(end).toBeLessThan(50);
  const [, spared, emptied] = lost(formation.presets.unfair.values);
  expect(emptied).toBeGreaterThan(300);
  expect(spared).toBeLessThan(50);
  expect(answer().period).toBe('formation');
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(formation.params).map(([key, param]) => [
      key,
      key === 'starters'
        ? fc.constantFrom(100, 300)
        : 'integer' in param
          ? fc.integer({ min: param.domain[0], max: param.domain[1] })
          : fc.double({ min: param.domain[0], max: param.domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('nobody appears or vanishes: at every visit all stand somewhere, and the gone were lost somewhere', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 1000 }), (values, seed) => {
      const { visits, lost } = read(values, seed);
      expect(visits).toHaveLength(values.visits + 1);
      for (const row of visits) {
        expect(sum(row.map(({ customers }) => customers))).toBe(values.starters);
        for (const { trust } of row) {
          if (trust !== null) expect(trust).toBeGreaterThanOrEqual(0);
          if (trust !== null) expect(trust).toBeLessThanOrEqual(1);
        }
      }
      expect(sum(lost.map(({ customers }) => customers))).toBe(visits.at(-1)!.at(-1)!.customers);
    }),
    { numRuns: 40 },
  );
});

test('table and results are the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 1000 }), (values, seed) => {
      const { table, results, lost } = read(values, seed);
      const model = formation.evaluate(values, seed);
      for (const row of table.rows) {
        const visit = row[0]!;
        expect(row[3]).toBe(model.stable[visit]);
        expect(row[6]).toBe(model.meanTrust[visit]);
      }
      expect(lost.map(({ period }) => period)).toEqual([...periods]);
      expect(lost.map(({ pass }) => pass)).toEqual(model.passChances);
      expect(results['everStable']!.value).toBe(model.everStable);
      expect(results['medianVisitsToLoyalty']?.value ?? null).toBe(model.medianVisitsToLoyalty);
    }),
    { numRuns: 30 },
  );
});
