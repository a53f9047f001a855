import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, leakyBucket, type Values } from '#core';
import { pieces } from '#format';
import { answer, firms, read } from '#widgets/LeakyBucket/leaky-bucket.ts';

type Given = Values<typeof leakyBucket.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(leakyBucket.params),
  ...values,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const states: readonly [key: string, values: Partial<Given>][] = [
  ['equalSales', {}],
  ['dearer', { saveCost: 150 }],
  ['even', { winCost: 20 }],
  ['salesDiffer', { inflow: 0 }],
  ['salesDifferDearer', { base: 10000, saveCost: 2000 }],
  ['equalInflow', { strategy: 'equalInflow' }],
  ['inflowDearer', { strategy: 'equalInflow', saveCost: 400 }],
  ['sealed', { strategy: 'equalInflow', stopped: 1 }],
  ['runningDry', { strategy: 'equalInflow', inflow: 0 }],
  ['nothingSaved', { churn: 0 }],
  ['nothingSaved', { stopped: 0, strategy: 'equalInflow' }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/leaky-bucket.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...leakyBucket.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('customers are neither made nor lost: each week they change by those who come and go', () => {
  for (const [, values] of states) {
    const { trace, weeks } = read(given(values));
    for (const firm of firms) {
      for (const week of weeks.slice(1)) {
        const [before, after] = [trace[firm][week - 1]!, trace[firm][week]!];
        expect(after.customers).toBeCloseTo(
          before.customers + after.flows!.won - after.flows!.lost,
          6,
        );
      }
    }
  }
});

test('profits so far are the sums of the ledgers', () => {
  for (const [, values] of states) {
    const { trace, profits } = read(given(values));
    for (const firm of firms) {
      const booked = trace[firm]
        .slice(1)
        .map(({ ledger }) => ledger!.sales + ledger!.winning + ledger!.saving);
      expect(profits[firm].at(-1)).toBeCloseTo(sum(booked), 4);
    }
  }
});

test('at equal sales the gap is what was saved times the difference of the costs', () => {
  for (const values of [
    {},
    { saveCost: 150 },
    { churn: 0.3, stopped: 0.2 },
    { base: 500, weeks: 7 },
  ]) {
    const all = given(values);
    const reading = read(all);
    expect(reading.salesDiffer).toBe(false);
    const saved = sum(reading.trace.careful.map(({ flows }) => flows?.saved ?? 0));
    expect(reading.gap).toBeCloseTo(saved * (all.winCost - all.saveCost), 4);
  }
});

test('with half the leak the same inflow fills twice the bucket', () => {
  const { trace, steady } = read(given({ strategy: 'equalInflow', weeks: 520 }));
  expect(steady).toEqual({ leaky: 1000, careful: 2000 });
  expect(trace.careful.at(-1)!.customers).toBeCloseTo(2 * trace.leaky.at(-1)!.customers, 6);
});

test('no level lies above the brim, whichever strategy is chosen', () => {
  for (const [, values] of states) {
    const { trace, brim } = read(given(values));
    for (const firm of firms)
      expect(Math.max(...trace[firm].map((week) => week.customers))).toBeLessThanOrEqual(brim);
  }
  expect(read(given()).brim).toBe(read(given({ strategy: 'equalInflow' })).brim);
});

test('the gap is the model’s, and at the break-even cost of saving there is none', () => {
  for (const [, values] of states) {
    const all = given(values);
    expect(read(all).gap).toBeCloseTo(leakyBucket.profitGap(all), 6);
    const saveCost = read(all).results['breakEvenSaveCost']?.value ?? 0;
    if (saveCost > 0 && saveCost <= 2000) expect(read({ ...all, saveCost }).gap).toBeCloseTo(0, 4);
  }
});

test('the table holds week 0, every fourth week (of many weeks fewer) and the last', () => {
  const weeks = (values: Partial<Given>) => read(given(values)).table.rows.map(([week]) => week);
  expect(weeks({ weeks: 10 })).toEqual([0, 4, 8, 10]);
  expect(weeks({ weeks: 1 })).toEqual([0, 1]);
  expect(weeks({}).at(-1)).toBe(52);
  expect(weeks({ weeks: 520 }).slice(0, 3)).toEqual([0, 20, 40]);
});

test('the guess is compared with 50 customers × ¥80 × 52 weeks, as the remark says', () => {
  expect(answer(0).gap).toBe(50 * 80 * 52);
  expect([20_000, 200_000, 500_000].map((guess) => answer(guess).kind)).toEqual([
    'low',
    'near',
    'high',
  ]);
});
