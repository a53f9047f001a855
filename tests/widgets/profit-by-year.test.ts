import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, profitByYear as model } from '#core';
import { read, remarkOn, turnable } from '#widgets/ProfitByYear/profit-by-year.ts';

const usual = defaults(model.params);
const given = (values: Partial<typeof usual>) => read({ ...usual, ...values });
const words = parse(readFileSync('content/figures/profit-by-year.yaml', 'utf8')) as Record<
  string,
  { en: string; zh: string }
>;

const states = {
  'says.sameYear': {},
  'says.later': { retention: 0.7 },
  'says.expectedNever': { retention: 0.1 },
  'says.never': { acquisition: 500 },
  'says.free': { acquisition: 0 },
  'says.critics.later': { critics: 'noSavingsNoPremium' },
  'says.critics.sameYear': { critics: 'noSavingsNoPremium', retention: 0.9 },
  'says.critics.expectedNever': { critics: 'noSavingsNoPremium', retention: 0.1 },
  'says.creditCard': model.presets.literature.values,
  'says.creditCard.later': { profile: 'creditCard', retention: 0.45 },
  'says.creditCard.never': { profile: 'creditCard', retention: 0 },
} as const satisfies Record<string, Partial<typeof usual>>;

describe('the sentence', () => {
  test.for(Object.entries(states))(
    'of %s fits its state and names only what the reading has',
    ([key, values]) => {
      const reading = given(values);
      expect(reading.says).toBe(key);
      const known = new Set([
        ...Object.keys(model.params),
        ...Object.keys(reading.results),
        ...Object.keys(reading.mentions!),
      ]);
      for (const template of Object.values(words[key]!)) {
        for (const [, name] of template.matchAll(/\{(\w+)\}/g)) expect(known).toContain(name);
      }
    },
  );

  test('has words for every state and every state is tried', () => {
    expect(
      Object.keys(words)
        .filter((key) => key.startsWith('says.'))
        .sort(),
    ).toEqual(Object.keys(states).sort());
  });

  test('of the question quotes the default customer', () => {
    for (const text of Object.values(words['question']!)) {
      expect(text).toContain(String(usual.acquisition));
      expect(text).toContain(String(usual.baseProfit));
    }
  });
});

describe('the bars', () => {
  test.for([
    {},
    { critics: 'noSavingsNoPremium' },
    { profile: 'creditCard' },
    { premium: 50, acquisition: 400 },
  ] as const)('of %j stack to the profit of the year, and lie within the panel', (values) => {
    const { layers, profit, yearly } = given(values);
    profit.forEach((amount, t) => {
      expect(Object.values(layers).reduce((sum, layer) => sum + layer[t]!, 0)).toBeCloseTo(
        amount,
        9,
      );
      expect(amount).toBeGreaterThanOrEqual(yearly[0]);
      expect(amount).toBeLessThanOrEqual(yearly[1]);
    });
  });

  test('as wide as the share still here have the expected profit as their area', () => {
    const { profit, here, expectedCumulative } = given({ retention: 0.65 });
    const area = profit.reduce((sum, amount, t) => sum + amount * here[t]!, 0);
    expect(area).toBeCloseTo(expectedCumulative[7]!, 9);
  });

  test('have a name only where there is a layer, in the middle of it', () => {
    expect(given({}).middles.map(({ layer }) => layer)).toEqual([
      'baseProfit',
      'revenueGrowth',
      'savings',
      'referrals',
      'premium',
    ]);
    expect(
      given({ critics: 'noSavingsNoPremium' }).middles.map(({ layer }) => layer),
    ).not.toContain('premium');
    expect(given({}).middles[1]).toEqual({ layer: 'revenueGrowth', at: 30 + 36 / 2 });
  });
});

describe('break-even', () => {
  test('slides from year 2 to year 3 when the critics take two layers away', () => {
    expect(given({}).expectedBreakEvenYear).toBe(2);
    expect(given({ critics: 'noSavingsNoPremium' }).expectedBreakEvenYear).toBe(3);
  });

  test('never comes sooner without savings and premium', () => {
    for (const retention of [0.3, 0.5, 0.7, 0.9]) {
      for (const acquisition of [20, 60, 120, 240]) {
        const drawn = given({ retention, acquisition }).expectedBreakEvenYear ?? 8;
        const without =
          given({ retention, acquisition, critics: 'noSavingsNoPremium' }).expectedBreakEvenYear ??
          8;
        expect(without).toBeGreaterThanOrEqual(drawn);
      }
    }
  });
});

test('the remark tells an early guess from a late and a right one', () => {
  expect([1, 2, 4].map((guess) => remarkOn(guess).key)).toEqual([
    'remark.early',
    'remark.right',
    'remark.late',
  ]);
});

test('the table leaves out the layers of a card that is published unsplit', () => {
  const columns = (values: Partial<typeof usual>) =>
    given(values).table.columns.map(({ key }) => key);
  expect(columns({})).toContain('premium');
  expect(columns({ profile: 'creditCard' })).toEqual([
    'year',
    'profit',
    'cumulative',
    'here',
    'expected',
    'expectedCumulative',
  ]);
});

describe('the controls', () => {
  const start = defaults(model.params);
  test.for([
    ['the credit card', { profile: 'creditCard' }],
    ['the critics', { critics: 'noSavingsNoPremium' }],
    ['the sketch', {}],
  ] as const)('under %s, what has no control changes nothing', ([, scenario]) => {
    const values = { ...start, ...scenario };
    const shown = turnable(values);
    for (const key of ['baseProfit', 'acquisition', 'savings', 'premium', 'referrals'] as const) {
      const other = read({ ...values, [key]: values[key] + 10 });
      expect(JSON.stringify(other) !== JSON.stringify(read(values))).toBe(shown.includes(key));
    }
  });
});
