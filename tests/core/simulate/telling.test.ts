import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, wordOfMouth } from '#core';
import { storySteps, type Telling } from '#core/simulate/telling.ts';
import { finish } from '#core/steps.ts';
import { number } from '../../numbers.ts';
import { expectCounts } from '../draw/goodness.ts';

const given = defaults(wordOfMouth.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const heard = ({ waves }: { waves: Int32Array }) => waves.filter((wave) => wave > 0).length;
const networks = ['everyone', 'random', 'smallWorld', 'preferential'] as const;

const anyTown = fc
  .record({
    angry: fc.integer({ min: 0, max: 300 }),
    content: fc.integer({ min: 0, max: 300 }),
    delighted: fc.integer({ min: 0, max: 300 }),
    angryTells: number(0, 30),
    network: fc.constantFrom(...networks),
    ties: fc.integer({ min: 1, max: 6 }),
    retelling: number(0, 1),
  })
  .map(at);

describe('who heard what', () => {
  test('is counted person by person, wave by wave, up to what the run says in the end', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const run = wordOfMouth.simulateHearsay(town, 3);
        const { good, bad } = run;
        const rows = wordOfMouth.heardByWave(run);
        expect(rows[0]).toEqual({ good: 0, bad: 0, both: 0 });
        rows.forEach((row, wave) => {
          const states = wordOfMouth.heard(run, wave);
          expect(states.filter((state) => state % 2 === 1)).toHaveLength(row.good);
          expect(states.filter((state) => state >= 2)).toHaveLength(row.bad);
          const came = (waves: Int32Array, person: number) =>
            waves[person]! > 0 && waves[person]! <= wave;
          const people = [...good.waves.keys()];
          expect(row).toEqual({
            good: people.filter((person) => came(good.waves, person)).length,
            bad: people.filter((person) => came(bad.waves, person)).length,
            both: people.filter((person) => came(good.waves, person) && came(bad.waves, person))
              .length,
          });
        });
        const { heardGood, heardBad, heardBoth } = wordOfMouth.evaluate(town, 3);
        expect(rows.at(-1)).toEqual({ good: heardGood, bad: heardBad, both: heardBoth });
      }),
      { numRuns: 20 },
    );
  });

  test('is 0 nothing, 1 good, 2 bad, 3 both', () => {
    const run = wordOfMouth.simulateHearsay(at({ angry: 200, content: 200, retelling: 0.5 }), 8);
    const states = wordOfMouth.heard(run);
    states.forEach((state, person) => {
      expect(state % 2).toBe(run.good.waves[person]! > 0 ? 1 : 0);
      expect(state >= 2).toBe(run.bad.waves[person]! > 0);
    });
    expect(new Set(states)).toEqual(new Set([0, 1, 2, 3]));
    expect(wordOfMouth.heard(run, 0).every((state) => state === 0)).toBe(true);
  });

  test('came from someone who had it a wave before, or tells it as a customer', () => {
    for (const network of networks) {
      const town = at({ network, angry: 40, retelling: 0.7, rewiring: 0.3 });
      const { bad, roles, network: known } = wordOfMouth.simulateHearsay(town, 2);
      bad.waves.forEach((wave, person) => {
        const teller = bad.from[person]!;
        if (wave === 0) return expect(teller).toBe(-1);
        if (wave === 1) expect(roles[teller]).toBe(1);
        else expect(bad.waves[teller]).toBe(wave - 1);
        if (!known) return;
        const circle = known.known.subarray(known.start[teller], known.start[teller + 1]);
        expect(circle.includes(person)).toBe(true);
      });
    }
  });
});

describe('a story', () => {
  test('is passed on by the chance set, once by each who hears it', () => {
    let [seen, expected] = [0, 0];
    for (let seed = 1; seed <= 60; seed += 1) {
      const town = at({ angry: 60, angryTells: 3, retelling: 0.4 });
      const { waves } = wordOfMouth.simulateHearsay(town, seed).bad;
      const first = waves.filter((wave) => wave === 1).length;
      seen += waves.filter((wave) => wave === 2).length;
      // Two in five of the first pass it on, each to one of a thousand.
      expected += (1000 - first) * (1 - Math.pow(0.999, 0.4 * first));
    }
    expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(wordOfMouth.heardByWave(wordOfMouth.simulateHearsay(given))).toHaveLength(2);
  });

  test('of someone who knows nobody stays with them', () => {
    const alone = at({ network: 'random', ties: 1, angry: 300, angryTells: 1 });
    const { bad, network } = wordOfMouth.simulateHearsay(alone, 6);
    const { start } = network!;
    const hermits = [...bad.waves.keys()].filter((person) => start[person] === start[person + 1]);
    expect(hermits.length).toBeGreaterThan(50);
    for (const person of hermits) {
      expect(bad.waves[person]).toBe(0);
      expect(bad.from.includes(person)).toBe(false);
    }
  });

  test('takes the story from no one when one more customer, tell or retelling is added', () => {
    fc.assert(
      fc.property(anyTown, fc.integer({ min: 1, max: 1000 }), (town, seed) => {
        const before = wordOfMouth.simulateHearsay(town, seed).bad.waves;
        const louder = [
          { angry: Math.min(300, town.angry + 1) },
          { angryTells: Math.min(30, town.angryTells + 1.3) },
          { retelling: Math.min(1, town.retelling + 0.2) },
        ];
        for (const change of louder) {
          const { bad } = wordOfMouth.simulateHearsay({ ...town, ...change }, seed);
          expect(before.every((wave, person) => wave === 0 || bad.waves[person]! > 0)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('reaches no further in a small circle than the circle is', () => {
    const town = at({ network: 'smallWorld', rewiring: 0, ties: 2, angry: 10, angryTells: 30 });
    const { bad, network } = wordOfMouth.simulateHearsay(town);
    expect(heard(bad)).toBeLessThanOrEqual(40);
    // Thirty tells miss one of four acquaintances in 0.02 % of circles; circles may overlap.
    expect(heard(bad)).toBeGreaterThan(30);
    expect(network!.known).toHaveLength(4000);
    expect(heard(bad)).toBeLessThan(wordOfMouth.reach(town, 300));
  });
});

describe('a story told to anyone', () => {
  const crowd = (count: number) => Int32Array.from({ length: count }, (_, person) => person);
  const reaches = (changes: Pick<Telling, 'population' | 'tellers' | 'retelling'>) => {
    let seed = 0;
    return () => {
      seed += 1;
      return heard(finish(storySteps({ network: null, ...changes, seed })));
    };
  };

  test('once by each of forty, reaches as many of a hundred as balls fill cells (χ² over runs)', () => {
    let reached = [1];
    for (let story = 0; story < 40; story += 1) {
      reached = [...reached, 0].map(
        (p, k) => (p * k) / 100 + (k > 0 ? (reached[k - 1]! * (101 - k)) / 100 : 0),
      );
    }
    const tellers = [{ group: 'all', people: crowd(40), tells: 1 }];
    const reach = reaches({ population: 100, tellers, retelling: 0 });
    expectCounts(reach, (k) => reached[k] ?? 0, 40, 20_000);
  });

  test('and retold by all, ends at the first who knows it: the birthday problem (χ² over runs)', () => {
    const tellers = [{ group: 'one', people: crowd(1), tells: 1 }];
    const reach = reaches({ population: 50, tellers, retelling: 1 });
    const chance = (k: number) => {
      let p = k / 50;
      for (let j = 1; j < k; j += 1) p *= 1 - j / 50;
      return p;
    };
    expectCounts(reach, chance, 50, 20_000);
  });

  test('goes as it would alone in any order of the groups, without retelling', () => {
    const groups = [
      { group: 'few', people: crowd(5), tells: 4 },
      { group: 'many', people: crowd(200), tells: 2.5 },
    ];
    const told = (tellers: Telling['tellers']) =>
      finish(storySteps({ population: 2000, network: null, tellers, retelling: 0, seed: 1 })).waves;
    expect(told(groups.toReversed())).toEqual(told(groups));
    const [few, many] = groups.map((group) => told([group]));
    expect(told(groups)).toEqual(few!.map((wave, person) => Math.max(wave, many![person]!)));
  });
});
