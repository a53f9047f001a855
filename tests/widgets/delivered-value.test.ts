import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, deliveredValue, type Values } from '#core';
import { pieces } from '#format';
import {
  answer,
  components,
  offers,
  paramsOf,
  read,
  segmentKeys,
  VALUES,
} from '#widgets/DeliveredValue/delivered-value.ts';

type Given = Values<typeof deliveredValue.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(deliveredValue.params),
  ...values,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const words = parse(readFileSync('content/figures/delivered-value.yaml', 'utf8')) as Record<
  string,
  Record<string, string>
>;

describe('the sentence', () => {
  const states = segmentKeys.flatMap((segment) => [
    [segment, {}] as const,
    [segment, deliveredValue.presets.shorterWait.values] as const,
    [segment, deliveredValue.presets.literature.values] as const,
    [segment, { sharpness: 0 }] as const,
  ]);

  test.for(states)(
    'through the eyes of the %s at %o finds all its numbers',
    ([segment, values]) => {
      const reading = read(given(values), segment);
      const known = { ...deliveredValue.params, ...reading.results, ...reading.mentions };
      for (const text of Object.values(words[reading.says]!)) {
        for (const piece of pieces(text)) {
          if ('name' in piece)
            expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
        }
      }
    },
  );

  test('there is one for every winner of every segment', () => {
    for (const segment of segmentKeys) {
      for (const offer of offers) expect(words).toHaveProperty([`says.${segment}.${offer}`]);
    }
    expect(read(given({ sharpness: 0 }), 'guest').says).toBe('says.blind');
  });
});

test('a shorter wait wins the commuter whom a lower price did not', () => {
  expect(answer()).toBe('Rival');
  expect(read(given(deliveredValue.presets.lowerPrice.values), 'commuter').winner).toBe('Rival');
  expect(read(given(deliveredValue.presets.shorterWait.values), 'commuter').winner).toBe('Ours');
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(deliveredValue.params).map(([key, { domain }]) => [
      key,
      fc.double({ min: domain[0], max: domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('what is left is what is given less what is taken, and every strip is whole', () => {
  fc.assert(
    fc.property(anyGiven, fc.constantFrom(...segmentKeys), (values, segment) => {
      const { parts, delivered, shares, winner } = read(values, segment);
      offers.forEach((offer, column) => {
        expect(sum(parts.map((row) => row[column]!))).toBeCloseTo(delivered[column]!, 9);
        expect(paramsOf(offer)).toHaveLength(components.length);
      });
      parts.forEach((row, component) => {
        for (const part of row) {
          if (values.contrast <= 1)
            expect(component < VALUES.length ? part : -part).toBeGreaterThanOrEqual(0);
        }
      });
      for (const strip of shares) if (strip.shares) expect(sum(strip.shares)).toBeCloseTo(1, 9);
      expect(delivered[offers.indexOf(winner)]).toBe(Math.max(...delivered));
    }),
    { numRuns: 50 },
  );
});

test('table and results are the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const model = deliveredValue.evaluate(values);
      const reading = read(values, 'commuter');
      expect(reading.delivered).toEqual(model.deliveredCommuter);
      expect(reading.shares[0]!.shares).toEqual(model.sharesCommuter);
      expect(reading.shares.at(-1)!.shares).toEqual(model.marketShares);
      expect(reading.results['ourValueCostRatio']?.value ?? null).toBe(model.ourValueCostRatio);
    }),
    { numRuns: 50 },
  );
});
