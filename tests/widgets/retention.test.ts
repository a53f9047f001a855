import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, retention, type Values } from '#core';
import { Format, pieces } from '#format';
import { answer, LAST, read } from '#widgets/Retention/retention.ts';
import { marginMultiples } from '../published/gupta-lehmann-2003.ts';

type Given = Values<typeof retention.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(retention.params),
  ...values,
});
const words = parse(readFileSync('content/figures/retention.yaml', 'utf8')) as Record<
  string,
  Record<string, string>
>;

const states: readonly [key: string, values: Partial<Given>][] = [
  ['infinite', {}],
  ['finite', { horizon: 'finite' }],
  ['infiniteLoses', { retention: 0.5 }],
  ['finiteLoses', { horizon: 'finite', periods: 2 }],
  ['noLimit', { retention: 0.95, marginGrowth: 0.2, discount: 0.1 }],
  [
    'beyond',
    { retention: 0.999, marginGrowth: 0.2, discount: 0, horizon: 'finite', periods: 10000 },
  ],
];

describe('the sentence', () => {
  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...retention.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });

  const cells = marginMultiples.rows.flatMap(([r, printed]) =>
    marginMultiples.discount.map((i, column) => [r, i, printed[column]!] as const),
  );

  test.for(cells)('at r = %d, i = %d names the multiple printed as %d', ([r, i, printed]) => {
    const { multiple } = read(given({ retention: r, discount: i, acquisition: 0 })).mentions!;
    const text = new Format('en', {}).quantity(multiple!.value, multiple!.unit, multiple!);
    expect(text).toBe(printed.toFixed(marginMultiples.printedDecimals));
  });
});

test('the steps enclose the average stay and the multiple, but for what lies beyond the last year', () => {
  for (const firstMargin of ['now', 'later'] as const) {
    const reading = read(given({ retention: 0.4, firstMargin }));
    const area = (steps: readonly number[]) =>
      steps.reduce((total, height, edge) => (edge % 2 === 0 ? total + height : total), 0);
    expect(area(reading.survival)).toBeCloseTo(reading.meanLifetime, 6);
    expect(area(reading.worth)).toBeCloseTo(reading.results['marginMultiple']!.value, 6);
  }
});

test('over a finite horizon as many margins are drawn as are counted', () => {
  const drawn = ({ worth }: ReturnType<typeof read>) =>
    worth.filter((share) => share > 0).length / 2;
  expect(drawn(read(given({ horizon: 'finite', periods: 7 })))).toBe(7);
  expect(drawn(read(given({ horizon: 'finite', periods: 7, firstMargin: 'now' })))).toBe(7);
  expect(drawn(read(given()))).toBe(LAST);
});

test('net value is value less acquisition cost', () => {
  const { value, netValue } = read(given({ acquisition: 70 })).results;
  expect(netValue!.value).toBeCloseTo(value!.value - 70, 9);
});

test('draws only finite heights, even where the sum has no limit', () => {
  for (const [, values] of states) {
    const { survival, worth, top } = read(given(values));
    for (const height of [...survival, ...worth, top]) expect(Number.isFinite(height)).toBe(true);
  }
});

test('the average stay grows by a third from 80 % to 85 %, as 1/(1 − r) has it', () => {
  const { before, after, growth } = answer();
  expect([before, after]).toEqual([expect.closeTo(1 / 0.2, 12), expect.closeTo(1 / 0.15, 12)]);
  expect(growth).toBeCloseTo(1 / 3, 12);
});
