import { describe, expect, test } from 'vitest';
import { defaults, wordOfMouth } from '#core';

const given = defaults(wordOfMouth.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const networks = ['everyone', 'random', 'smallWorld', 'preferential'] as const;

describe('the picture of the town', () => {
  const distance = ({ x, y }: { x: Float64Array; y: Float64Array }, a: number, b: number) =>
    Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);

  test.for(networks)('%s: stands everyone inside the circle, and nobody on another', (network) => {
    for (const population of [1000, 3000]) {
      const town = at({ network, population });
      const places = wordOfMouth.places(town, wordOfMouth.simulateHearsay(town));
      let nearest = Infinity;
      for (let a = 0; a < population; a += 1) {
        expect(Math.hypot(places.x[a]!, places.y[a]!)).toBeLessThanOrEqual(1 + 1e-9);
        for (let b = 0; b < a; b += 1) nearest = Math.min(nearest, distance(places, a, b));
      }
      expect(nearest * Math.sqrt(population)).toBeGreaterThan(network === 'smallWorld' ? 1.1 : 1.5);
    }
  });

  test('stands neighbours of the small world side by side, once round', () => {
    const { x, y } = wordOfMouth.places(
      { network: 'smallWorld', population: 1000 },
      { network: null },
    );
    for (let person = 0; person < 1000; person += 1) {
      const radius = Math.hypot(x[person]!, y[person]!);
      const angle = (2 * Math.PI * person) / 1000;
      expect(x[person]! / radius).toBeCloseTo(Math.cos(angle), 11);
      expect(y[person]! / radius).toBeCloseTo(Math.sin(angle), 11);
      expect(radius).toBeGreaterThanOrEqual(0.6 - 1e-9);
    }
  });

  test('stands the best known in the middle, turned by the golden angle', () => {
    const town = at({ network: 'preferential', ties: 2 });
    const run = wordOfMouth.simulateHearsay(town, 4);
    const { x, y } = wordOfMouth.places(town, run);
    const { start } = run.network!;
    const people = [...x.keys()].sort(
      (a, b) => Math.hypot(x[a]!, y[a]!) - Math.hypot(x[b]!, y[b]!),
    );
    const knows = people.map((person) => start[person + 1]! - start[person]!);
    knows.slice(1).forEach((count, k) => expect(count).toBeLessThanOrEqual(knows[k]!));
    const golden = Math.PI * (3 - Math.sqrt(5));
    const plain = wordOfMouth.places({ network: 'everyone', population: 1000 }, { network: null });
    for (const k of [0, 1, 2, 999]) {
      expect(plain.x[k]).toBeCloseTo(Math.sqrt((k + 0.5) / 1000) * Math.cos(k * golden), 11);
      expect(plain.y[k]).toBeCloseTo(Math.sqrt((k + 0.5) / 1000) * Math.sin(k * golden), 11);
    }
  });
});
