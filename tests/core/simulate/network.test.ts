import { describe, expect, test } from 'vitest';
import { seeded } from '#core/random.ts';
import { networkSteps, type Network, type NetworkKind, type Town } from '#core/simulate/network.ts';
import { finish } from '#core/steps.ts';
import { surprise } from '../draw/goodness.ts';

const town = (changes: Partial<Town>): Town => ({
  kind: 'random',
  population: 1000,
  acquaintances: 20,
  rewiring: 0.1,
  ...changes,
});
const drawn = (changes: Partial<Town>, seed: number | string = 1) =>
  finish(networkSteps(town(changes), seeded(seed)));
const degrees = ({ start }: { start: Int32Array }) =>
  Array.from({ length: start.length - 1 }, (_, person) => start[person + 1]! - start[person]!);
const known = ({ start, known }: Network, person: number) => [
  ...known.subarray(start[person], start[person + 1]),
];
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Mean share of a person’s acquaintances’ pairs who know each other. */
function clustering(net: Network): number {
  const circles = Array.from({ length: net.start.length - 1 }, (_, person) => known(net, person));
  const sets = circles.map((circle) => new Set(circle));
  const shares = circles.map((circle) => {
    let tied = 0;
    for (const a of circle) for (const b of circle) if (a < b && sets[a]!.has(b)) tied += 1;
    return circle.length < 2 ? 0 : (2 * tied) / (circle.length * (circle.length - 1));
  });
  return sum(shares) / shares.length;
}

const kinds: NetworkKind[] = ['random', 'smallWorld', 'preferential'];

describe.for(kinds)('a %s network', (kind) => {
  test.for([2, 8, 60])('of %d acquaintances has ties both ways, no loops and no doubles', (d) => {
    const net = drawn({ kind, acquaintances: d, rewiring: 0.5 });
    for (let person = 0; person < 1000; person += 1) {
      const circle = known(net, person);
      expect(new Set(circle).size).toBe(circle.length);
      expect(circle).not.toContain(person);
    }
    const ties = new Set<number>();
    for (let a = 0; a < 1000; a += 1) for (const b of known(net, a)) ties.add(a * 1000 + b);
    for (const tie of ties)
      expect(ties.has((tie % 1000) * 1000 + Math.floor(tie / 1000))).toBe(true);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(drawn({ kind }, 7)).toEqual(drawn({ kind }, 7));
    expect(drawn({ kind, rewiring: 1 }, 7)).not.toEqual(drawn({ kind, rewiring: 1 }, 8));
  });
});

describe('the random network', () => {
  test('has as many ties as pairs × chance, within four standard deviations', () => {
    const pairs = (1000 * 999) / 2;
    const chance = 20 / 999;
    const spread = Math.sqrt(pairs * chance * (1 - chance));
    for (const seed of [1, 2, 3, 4, 5]) {
      const ties = drawn({}, seed).known.length / 2;
      expect(Math.abs(ties - pairs * chance)).toBeLessThan(4 * spread);
    }
  });

  test('spreads acquaintances as the binomial does: variance n·p·(1 − p)', () => {
    const counts = [1, 2, 3, 4].flatMap((seed) => degrees(drawn({ population: 5000 }, seed)));
    const mean = sum(counts) / counts.length;
    const variance = sum(counts.map((k) => (k - mean) * (k - mean))) / counts.length;
    expect(mean).toBeCloseTo(20, 0);
    expect(variance / (20 * (1 - 20 / 4999))).toBeGreaterThan(0.95);
    expect(variance / (20 * (1 - 20 / 4999))).toBeLessThan(1.05);
  });
});

describe('the random network, pair by pair', () => {
  const population = 3000;
  const net = drawn({ population }, 6);

  test('ties each pair with the same chance: the gaps between tied pairs are geometric (χ²)', () => {
    const chance = 20 / (population - 1);
    const seen = new Array<number>(2001).fill(0);
    let last = -1;
    for (let a = 1; a < population; a += 1) {
      for (const b of known(net, a).filter((other) => other < a)) {
        const pair = (a * (a - 1)) / 2 + b;
        seen[Math.min(2000, pair - last - 1)]! += 1;
        last = pair;
      }
    }
    const chances = seen.map((_, gap) => chance * (1 - chance) ** gap);
    chances[2000] = (1 - chance) ** 2000;
    expect(surprise(seen, chances)).toBeLessThan(4);
  });

  test('gives everyone a binomial number of acquaintances (χ²)', () => {
    const seen = new Array<number>(60).fill(0);
    for (const degree of degrees(net)) seen[Math.min(59, degree)]! += 1;
    const odds = 20 / (population - 1 - 20);
    let chance = (1 - 20 / (population - 1)) ** (population - 1);
    const chances = seen.map((_, k) => {
      const now = chance;
      chance *= (odds * (population - 1 - k)) / (k + 1);
      return now;
    });
    expect(surprise(seen, chances)).toBeLessThan(4);
  });
});

describe('the small world', () => {
  test('without rewiring is a ring: everyone knows as many, and clustering is 3(d − 2) / 4(d − 1)', () => {
    const ring = drawn({ kind: 'smallWorld', rewiring: 0 });
    expect(new Set(degrees(ring))).toEqual(new Set([20]));
    expect(clustering(ring)).toBeCloseTo((3 * 18) / (4 * 19), 12);
  });

  test('loses its clustering as (1 − β)³ when rewired', () => {
    const ring = (3 * 18) / (4 * 19);
    for (const rewiring of [0.1, 0.3]) {
      const rest = (1 - rewiring) * (1 - rewiring) * (1 - rewiring);
      expect(clustering(drawn({ kind: 'smallWorld', rewiring }))).toBeCloseTo(ring * rest, 1);
    }
  });

  test('keeps the number of ties at any rewiring', () => {
    for (const rewiring of [0, 0.5, 1]) {
      expect(drawn({ kind: 'smallWorld', rewiring }).known).toHaveLength(20000);
    }
  });
});

describe('preferential attachment', () => {
  test('leaves a share 2m(m + 1) / k(k + 1)(k + 2) with k acquaintances', () => {
    const m = 3;
    const towns = [1, 2, 3, 4].map((seed) =>
      degrees(drawn({ kind: 'preferential', population: 5000, acquaintances: 2 * m }, seed)),
    );
    const counts = towns.flat();
    for (const k of [3, 4, 5, 6, 8, 10]) {
      const share = counts.filter((count) => count === k).length / counts.length;
      const limit = (2 * m * (m + 1)) / (k * (k + 1) * (k + 2));
      expect(share / limit).toBeGreaterThan(0.9);
      expect(share / limit).toBeLessThan(1.1);
    }
  });

  test('makes hubs that the random network never has', () => {
    const hub = Math.max(...degrees(drawn({ kind: 'preferential' })));
    expect(hub).toBeGreaterThan(2 * Math.max(...degrees(drawn({}))));
  });
});
