import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, isNumberParam, satisfactionTrap, type Values } from '#core';
import { pieces } from '#format';
import { BLOCK, crowd, FIELD, PITCH, STEP, WIDE } from '#widgets/SatisfactionTrap/crowd.ts';
import { answer, read } from '#widgets/SatisfactionTrap/satisfaction-trap.ts';

type Given = Values<typeof satisfactionTrap.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(satisfactionTrap.params),
  ...values,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sizes = satisfactionTrap.levels.map(([size]) => size);
const rates = satisfactionTrap.levels.map(([, leaving]) => leaving);
const all = (keys: readonly string[], value: number) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Partial<Given>;

const states: readonly [key: string, values: Partial<Given>][] = [
  ['counted', {}],
  ['counted', satisfactionTrap.presets.mixed.values],
  ['counted', satisfactionTrap.presets.literature.values],
  ['quoted', { wording: 'quoted' }],
  ['satisfiedStay', { leavingSatisfied: 0, leavingVerySatisfied: 0 }],
  ['noneSatisfied', { sizeSatisfied: 0, sizeVerySatisfied: 0 }],
  ['nobodyLeft', all(rates, 0)],
  ['nobody', all(sizes, 0)],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/satisfaction-trap.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...satisfactionTrap.params, ...reading.results };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('7 % of the satisfied left, and 72 % of those who left were satisfied: the same people', () => {
  const { sides, results } = read(given());
  expect(Math.round(results['leftOfSatisfied']!.value * 100)).toBe(7);
  expect(Math.round(results['satisfiedOfLeft']!.value * 100)).toBe(72);
  expect(sides.leftOfSatisfied.part).toBe(sides.satisfiedOfLeft.part);
  expect(answer(72).kind).toBe('near');
  expect(answer(10).kind).toBe('low');
  expect(answer(95).kind).toBe('high');
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(satisfactionTrap.params).map(([key, param]) => [
      key,
      isNumberParam(param)
        ? fc.double({ min: param.domain[0], max: param.domain[1], noNaN: true })
        : fc.constantFrom(...param.domain),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('whoever left stood in a column before and stands in the block after', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { levels, leavers } = read(values);
      const people = crowd(levels);
      expect(people.leavers.length).toBe(leavers);
      expect(sum(levels.map(({ left }) => left))).toBe(leavers);
      for (const { here, left, stayed } of levels) expect(left + stayed).toBe(here);
      const places = people.leavers.map(({ to }) => `${to.x} ${to.y}`);
      expect(new Set(places).size).toBe(places.length);
      const reach = WIDE * STEP.x * people.scale;
      for (const { from, to } of people.leavers) {
        const column = levels.findIndex((_, level) => from.x < level * PITCH + reach);
        expect(levels[column]!.left).toBeGreaterThan(0);
        expect(to.x).toBeGreaterThanOrEqual(BLOCK);
        for (const { y } of [from, to]) {
          expect(y - STEP.y * people.scale).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(FIELD.height);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('the table and the two bars are the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { sides, table, levels } = read(values);
      const model = satisfactionTrap.evaluate(values);
      expect(sides.leftOfSatisfied.share).toBe(model.leftOfSatisfied);
      expect(sides.satisfiedOfLeft.share).toBe(model.satisfiedOfLeft);
      expect(table.rows.map((row) => row[2])).toEqual(model.leavingRates);
      expect(levels.map(({ left }) => left)).toEqual(model.leftCounts ?? [0, 0, 0, 0, 0]);
    }),
    { numRuns: 50 },
  );
});
