import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, loyaltyProgramme as programme, type Values } from '#core';
import { pieces } from '#format';
import { answer, PULL, read, SHOWN } from '#widgets/LoyaltyProgramme/loyalty-programme.ts';
import { strung } from '#widgets/LoyaltyProgramme/strings.ts';

type Given = Values<typeof programme.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(programme.params),
  ...values,
});

const states: readonly [key: string, values: Partial<Given>][] = [
  ['nothing', {}],
  ['nothing', programme.presets.twoOfTen.values],
  ['alike', { selfSelection: 0 }],
  ['byLot', { selfSelection: 0, visitLift: 0.2 }],
  ['loses', { goalGradient: PULL, visitMargin: 5 }],
  ['pays', { visitLift: 0.2, visitMargin: 30 }],
  ['noOthers', { shoppers: 200, joinShare: 0.95, visitShape: 0.5 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/loyalty-programme.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values), 1);
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...programme.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('with no effect at all the naive bar still says double', () => {
  const { results, bars } = read(given({ joinShare: 0.618 }), 1);
  expect(programme.expectedNaiveRatio(given({ joinShare: 0.618 }))).toBeCloseTo(2, 3);
  expect(results['naiveRatio']!.value).toBeCloseTo(2, 1);
  expect(results['causedShare']!.value).toBe(0);
  expect(bars.memberVisits).toBe(bars.memberVisitsWithout);
});

test('by lot the naive bar says the truth, and the pull appears when it is switched on', () => {
  expect(read(given({ selfSelection: 0 }), 1).results['naiveRatio']!.value).toBeCloseTo(1, 1);
  expect(new Set(read(given(), 1).pace.expected)).toEqual(new Set([1]));
  const { expected, seen } = read(given({ goalGradient: PULL }), 1).pace;
  // A fifth off the last interval: from the visit after the first stamp to the visit after the ninth.
  expect(expected[1]! / expected[9]!).toBeCloseTo(0.8, 3);
  const mean = (list: readonly (number | null)[]) =>
    list.reduce<number>((sum, y) => sum + y!, 0) / list.length;
  expect(mean(seen.slice(5))).toBeGreaterThan(1.05 * mean(seen.slice(0, 5)));
});

test('the strings drawn are of members and others in proportion, the busiest on top', () => {
  const { shoppers, table } = read(given(), 1);
  expect(shoppers.filter(({ joined }) => joined)).toHaveLength(6);
  const rates = table.rows.map((row) => row[1]!);
  expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  expect(new Set(shoppers.map(({ shopper }) => shopper)).size).toBe(SHOWN);
});

test('no dot stands where no card came so far', () => {
  const { seen } = read(given({ stamps: 20, dropout: 0.9, shoppers: 200 }), 1).pace;
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[19]).toBeNull();
});

test('a guess is told from the half that the naive bar suggests', () => {
  expect(answer(0)).toEqual({ kind: 'none', model: 0 });
  expect(answer(0.5).kind).toBe('half');
  expect(answer(1).kind).toBe('some');
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(programme.params).map(([key, param]) => {
      const [min, max] = key === 'shoppers' ? [200, 400] : param.domain;
      return [
        key,
        'integer' in param ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
      ];
    }),
  ),
) as unknown as fc.Arbitrary<Given>;

test('beads, table and results are the model’s own', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 99 }), (values, seed) => {
      const reading = read(values, seed);
      const model = programme.evaluate(values, seed);
      const { results, bars, table, shoppers, weeks } = reading;
      expect(results['naiveRatio']?.value ?? null).toBe(model.naiveRatio);
      expect(results['subsidyShare']?.value ?? null).toBe(model.subsidyShare);
      expect(results['programmeProfit']!.value).toBe(model.programmeProfit);
      expect(bars).toMatchObject({
        memberVisits: model.memberVisits,
        otherVisits: model.otherVisits,
        memberVisitsBefore: model.memberVisitsBefore,
        memberVisitsWithout: model.memberVisitsWithout,
      });
      expect(reading.pace.seen.map((times) => times ?? 1)).toEqual(model.visitsByStamp);
      expect(reading.pace.expected).toHaveLength(values.stamps);
      expect(shoppers).toHaveLength(SHOWN);
      for (const [index, { joined, visits }] of shoppers.entries()) {
        const [, , isMember, before, after, twin] = table.rows[index]!;
        expect(isMember).toBe(joined ? 1 : 0);
        expect([before, after, twin]).toEqual([
          visits.before.length,
          visits.after.length,
          visits.twin.length,
        ]);
        const beads = strung(shoppers[index]!, reading, values.weeks);
        const drawn =
          visits.before.filter(({ week }) => week >= values.weeks - weeks.before).length +
          visits.after.filter(({ week }) => week < weeks.after).length;
        const seen =
          `${beads.plain}${beads.stamped}`.split('M').length -
          1 +
          beads.rewards.length +
          beads.drops.length;
        expect(seen).toBe(drawn);
        expect(JSON.stringify(beads)).not.toMatch(/NaN|null/);
      }
    }),
    { numRuns: 50 },
  );
});
