import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, isNumberParam, wordOfMouth, type Values } from '#core';
import { pieces } from '#format';
import { RADIUS, townAfter } from '#widgets/WordOfMouth/town.ts';
import { answer, read, threeToOne } from '#widgets/WordOfMouth/word-of-mouth.ts';

type Given = Values<typeof wordOfMouth.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(wordOfMouth.params),
  ...values,
});
const { twentyFive } = wordOfMouth.presets;
const points = (path: string) => path.split('M').length - 1;

const nobody = { angry: 0, content: 0, delighted: 0 };
const states: readonly [key: string, values: Partial<Given>][] = [
  ['goodByNumbers', {}],
  ['goodByNumbers', wordOfMouth.presets.threeToOne.values],
  ['badCrowded', twentyFive.values],
  ['badCrowdedByTies', { ...twentyFive.values, network: 'smallWorld' }],
  ['badWins', { content: 10 }],
  ['badWins', { ...twentyFive.values, retelling: 0.5 }],
  ['badWins', { ...twentyFive.values, angryTells: 25.5 }],
  ['goodWins', { delighted: 30 }],
  ['goodWins', { contentTells: 20 }],
  ['goodWins', { content: 10, contentTells: 20 }],
  ['even', { angry: 1, angryTells: 1, content: 1, contentTells: 1 }],
  ['onlyBad', { content: 0 }],
  ['onlyBadCrowded', { ...twentyFive.values, content: 0 }],
  ['onlyGood', { angryTells: 0 }],
  ['quiet', nobody],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/word-of-mouth.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...wordOfMouth.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

describe('the turn', () => {
  test('fifty angry customers with 25 tells each tell 1,250 stories and reach 714 people', () => {
    const { results, news, reach, told } = read(given(twentyFive.values));
    expect(news.bad.stories).toBe(1250);
    expect(Math.round(results['expectedBad']!.value)).toBe(714);
    expect(Math.round(reach[25]!)).toBe(714);
    // Three standard deviations of the occupancy problem.
    const spread = wordOfMouth.reachSpread(given(), 1250);
    expect(Math.abs(news.bad.heard - 714)).toBeLessThan(3 * spread);
    expect(told).toEqual({ x: [0, 20, 30], y: [0, 1000, 1000] });
  });

  test('three content talkers for each angry one win, for every seed tried', () => {
    const before = given(twentyFive.values);
    const after = given({ ...before, ...threeToOne(before)! });
    expect(after.content).toBe(150);
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(read(after, seed).news.good.heard).toBeGreaterThan(read(after, seed).news.bad.heard);
    }
  });

  test('is not offered where the town has no such customers', () => {
    expect(threeToOne(given({ angry: 101 }))).toBeNull();
    expect(threeToOne(given({ angry: 0 }))).toBeNull();
    expect(threeToOne(given({ angry: 100 }))).toEqual({ content: 300, contentTells: 9 });
  });
});

test('of ten angry customers with nine tells each 86 people hear on average', () => {
  expect(answer(86)).toEqual({ kind: 'near', model: 86, told: 90 });
  expect([10, 90, 500].map((guess) => answer(guess).kind)).toEqual(['low', 'added', 'high']);
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(wordOfMouth.params).map(([key, param]) => [
      key,
      !isNumberParam(param)
        ? fc.constantFrom(...param.domain)
        : 'integer' in param
          ? fc.integer({ min: param.domain[0], max: param.domain[1] })
          : fc.double({ min: param.domain[0], max: param.domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('everyone stands in the town once, in the state that the model counts', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 9 }), (values, seed) => {
      const { folk, waves, tellers } = read(values, seed);
      expect(Math.max(...folk.x, ...folk.y)).toBeLessThanOrEqual(RADIUS);
      expect(Math.min(...folk.x, ...folk.y)).toBeGreaterThanOrEqual(-RADIUS);
      for (const wave of new Set([0, Math.floor(waves.length / 2), waves.length - 1])) {
        const town = townAfter(folk, wave);
        const { good, bad, both } = waves[wave]!;
        expect(points(town.both)).toBe(both);
        expect(points(town.bad)).toBe(bad - both);
        expect(points(town.good)).toBe(good - both);
        expect(points(town.neither)).toBe(values.population - good - bad + both);
        expect([points(town.badWays), points(town.goodWays)]).toEqual([bad, good]);
        expect([points(town.angry), points(town.pleased)]).toEqual([tellers.bad, tellers.good]);
        expect(Object.values(town).join('')).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
    { numRuns: 50 },
  );
});

test('the results and the table are the model’s own numbers, and the sentence fits', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 9 }), (values, seed) => {
      const { results, table, says, news, reach } = read(values, seed);
      const model = wordOfMouth.evaluate(values, seed);
      for (const [key, result] of Object.entries(results)) {
        expect(result?.value ?? null, key).toBe(model[key as keyof typeof model]);
      }
      expect(table.rows.at(-1)!.slice(1)).toEqual([
        model.heardBad,
        model.heardGood,
        model.heardBoth,
      ]);
      expect(reach.every((people) => people >= 0 && people <= values.population)).toBe(true);
      const ahead = Math.sign(news.good.heard - news.bad.heard);
      if (says.startsWith('says.good')) expect(ahead).toBe(1);
      if (says.startsWith('says.bad')) expect(ahead).toBe(-1);
      if (says === 'says.even') expect(ahead).toBe(0);
    }),
    { numRuns: 50 },
  );
});
