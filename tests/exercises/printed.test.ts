import { expect, test } from 'vitest';
import { catalog } from '#exercises';

/** Answers of the number parts where these numbers are given. */
function answers(id: string, given: Readonly<Record<string, number>>): number[] {
  const key: Record<string, number> = {};
  for (const part of catalog.find((exercise) => exercise.id === id)!.parts) {
    if (part.kind === 'number') key[part.id] = part.answer(given, key);
  }
  return Object.values(key);
}

/** What others printed, or what follows by hand from what they printed. Tolerance: half of the last digit. */
test.for<[string, string, Record<string, number>, (number | undefined)[], number]>([
  [
    'margin multiples, Gupta & Lehmann (2003)',
    'margin-multiple',
    { keep: 0.8, rate: 0.12, margin: 100 },
    [2.5],
    2,
  ],
  [
    'five points of 80 % at 10 %: 0.05 / 0.25',
    'what-five-percent-means',
    { keep: 0.8, rate: 0.1 },
    [0.2],
    9,
  ],
  [
    'a hundred a week and a tenth leave',
    'full-bucket',
    { inflow: 100, churn: 0.1, stopped: 0.5 },
    [1000, 2000],
    9,
  ],
  [
    '250,000 won for 120 million, 210,000 lost',
    'third-of-the-budget',
    { won: 250_000, cost: 480, leaving: 210_000 },
    [480, undefined, 0.397],
    3,
  ],
  [
    'fifteen and fifty per cent',
    'fifteen-and-fifty',
    { yes: 0.2143, no: 1.2143, prospects: 1000 },
    [0.15, 0.5],
    3,
  ],
  [
    '90 % satisfied, 35 % buy again',
    'car-buyers',
    { content: 0.9, again: 0.35 },
    [0.389, 0.278, 0.846],
    3,
  ],
  [
    '13 % tell 21, all tell 8',
    'eight-or-ten',
    { mean: 8, few: 0.13, many: 21 },
    [undefined, 6.1],
    1,
  ],
  [
    '13 % tell 21, all tell 10',
    'eight-or-ten',
    { mean: 10, few: 0.13, many: 21 },
    [undefined, 8.4],
    1,
  ],
  ['w₀ = 3 at b = 40 and 20 %', 'two-brands', { reach: 0.4, often: 5, small: 0.2 }, [3, 3.75], 9],
  [
    'regular customers, Fader & Hardie (2007)',
    'nobody-grew-loyal',
    { alpha: 0.76, beta: 1.29, base: 1 },
    [0.629, 0.874, 0.472],
    3,
  ],
  [
    'fifty angry in a town of a thousand',
    'stories-in-a-town',
    { town: 1000, angry: 50, tells: 9 },
    [363],
    0,
  ],
])('%s', ([, id, given, printed, digits]) => {
  const found = answers(id, given);
  printed.forEach((value, at) => {
    if (value !== undefined) expect(found[at]).toBeCloseTo(value, digits);
  });
});

test('five points bring 15 % from 71.7 %, discounted at a tenth', () => {
  const [part] = catalog.find(({ id }) => id === 'which-base')!.parts;
  const solved = part?.kind === 'tune' ? part.solution({ goal: 0.15, rate: 0.1 }) : {};
  expect(solved['retention']).toBeCloseTo(0.717, 3);
});
