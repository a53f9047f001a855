import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog, mark } from '#exercises';
import { within } from '#exercises/kinds/number.ts';
import { formula, kinds, variant, variantFor } from './variants.ts';

describe('numbers', () => {
  const at = variant('margin-multiple');
  const { multiple, value } = at.key as { multiple: number; value: number };

  test('the key is right, nothing is blank, nonsense is unreadable', () => {
    expect(kinds(at, { multiple, value })).toEqual(['right', 'right']);
    expect(kinds(at, {})).toEqual(['blank', 'blank']);
    expect(kinds(at, { multiple: NaN, value: '12' })).toEqual(['unreadable', 'unreadable']);
    expect(kinds(at, { multiple: Infinity, value: {} })).toEqual(['unreadable', 'blank']);
  });

  test('what follows from a wrong value of one’s own is carried', () => {
    const { keep, rate, margin } = at.given as Record<string, number>;
    const now = (1 + rate!) / (1 + rate! - keep!);
    const verdicts = mark(at, { multiple: now, value: margin! * now }, formula);
    expect(verdicts).toEqual([
      { kind: 'mistake', score: 0, mistakes: ['firstMarginNow'] },
      { kind: 'carried', score: 1, mistakes: [] },
    ]);
  });

  test('a value of one’s own that no model knows carries nothing, and breaks nothing', () => {
    const two = variant('two-brands');
    expect(kinds(two, { constant: -1, smallOften: -1.1 })).toEqual(['wrong', 'wrong', 'blank']);
  });

  test('tolerances are absolute, relative, or a number of significant figures', () => {
    expect(within(2.5, 2.51, { absolute: 0.01 })).toBe(true);
    expect(within(2.5, 2.5101, { absolute: 0.01 })).toBe(false);
    expect(within(200, 202, { relative: 0.01 })).toBe(true);
    expect(within(-200, -197.9, { relative: 0.01 })).toBe(false);
    expect(within(0.28749, 0.287, { figures: 3 })).toBe(true);
    expect(within(0.28749, 0.288, { figures: 3 })).toBe(false);
    expect(within(83_333.3, 83_300, { figures: 3 })).toBe(true);
    expect(within(83_333.3, 83_400, { figures: 3 })).toBe(false);
  });
});

describe('lists', () => {
  test('of many options, slips count against hits, and both are named', () => {
    const at = variant('which-five-percent');
    const part = at.exercise.parts[0]!;
    const good = part.kind === 'choice' ? part.answer(at.given) : [];
    const bad = at.lists['missing']![0]!.filter((option) => !good.includes(option));
    expect(kinds(at, { missing: good })).toEqual(['right']);
    const [verdict] = mark(at, { missing: [...good.slice(1), bad[0]] }, formula);
    expect(verdict).toEqual({
      kind: 'partly',
      score: (good.length - 2) / good.length,
      mistakes: [bad[0], `not.${good[0]}`],
    });
    expect(mark(at, { missing: at.lists['missing']![0] }, formula)[0]!.score).toBeLessThan(1);
    expect(kinds(at, { missing: [good[0], good[0]] })).toEqual(['unreadable']);
  });

  test('an order is scored by its pairs: backwards is nothing, one swap is nearly all', () => {
    const at = variant('order-of-profit');
    const items = ['acquisition', 'baseProfit', 'revenueGrowth', 'savings', 'referrals', 'premium'];
    expect(kinds(at, { layers: items })).toEqual(['right']);
    expect(mark(at, { layers: [...items].reverse() }, formula)[0]!.score).toBe(0);
    const swapped = [items[1]!, items[0]!, ...items.slice(2)];
    expect(mark(at, { layers: swapped }, formula)[0]).toEqual({
      kind: 'partly',
      score: 13 / 15,
      mistakes: ['baseProfit.acquisition'],
    });
    expect(kinds(at, { layers: items.slice(1) })).toEqual(['unreadable']);
  });

  test('what is joined wrongly is named, and what is left out is only missing', () => {
    const at = variant('names-of-loyalty');
    const [left = [], right = []] = at.lists['stages']!;
    const part = at.exercise.parts[0]!;
    const pairs = part.kind === 'match' ? part.pairs : {};
    const joined = Object.fromEntries(left.map((one) => [one, pairs[one]!]));
    expect(kinds(at, { stages: joined })).toEqual(['right']);
    const [first, second] = left as [string, string];
    const other = right.find((one) => one !== pairs[first])!;
    expect(
      mark(at, { stages: { ...joined, [first]: other, [second]: undefined } }, formula)[0],
    ).toMatchObject({ kind: 'unreadable' });
    const without = Object.fromEntries(
      Object.entries({ ...joined, [first]: other }).filter(([one]) => one !== second),
    );
    expect(mark(at, { stages: without }, formula)[0]).toEqual({
      kind: 'partly',
      score: 0.6,
      mistakes: [`${first}.${other}`],
    });
  });
});

describe('scenarios', () => {
  const at = variant('worth-the-price');
  const { margin, price, rate } = at.given as Record<string, number>;

  test('are judged by the model: what the core calls zero is right, what a wrong model does is named', () => {
    const r = (price! * (1 + rate!)) / (margin! + price!);
    expect(kinds(at, { retention: { retention: r } })).toEqual(['right']);
    const now = (1 + rate!) * (1 - margin! / price!);
    if (now > 0) {
      expect(mark(at, { retention: { retention: now } }, formula)[0]).toMatchObject({
        mistakes: ['firstMarginNow'],
      });
    }
  });

  test('may only turn what is free, within its domain', () => {
    expect(kinds(at, { retention: { retention: 2 } })).toEqual(['unreadable']);
    expect(kinds(at, { retention: { margin: 100 } })).toEqual(['unreadable']);
    expect(kinds(at, { retention: { retention: '0.8' } })).toEqual(['unreadable']);
    expect(kinds(at, { retention: [0.8] })).toEqual(['unreadable']);
  });
});

test('sentences are left to a person, whatever the student ticks', () => {
  const at = variant('will-or-deed');
  const essay = {
    text: 'Because a customer who only means to return pays nothing.',
    found: ['position'],
  };
  expect(mark(at, { essay }, formula)).toEqual([{ kind: 'open', score: 0, mistakes: [] }]);
  expect(kinds(at, { essay: { ...essay, found: ['fullMarks'] } })).toEqual(['unreadable']);
  expect(kinds(at, { essay: { text: ' ', found: [] } })).toEqual(['blank']);
});

test('marking never throws, whatever is handed in, and marks the same again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...catalog),
      fc.anything(),
      fc.anything(),
      (exercise, one, other) => {
        const at = variantFor(exercise, 'x');
        const replies = Object.fromEntries(
          exercise.parts.map(({ id }, n) => [id, n ? other : one]),
        );
        const verdicts = mark(at, replies, formula);
        expect(mark(at, replies, formula)).toEqual(verdicts);
        for (const { score } of verdicts) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 500 },
  );
});
