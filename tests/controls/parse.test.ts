import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNumberParam, type NumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import { editable, readNumber } from '../../src/controls/parse.ts';

const share = { unit: 'share/year' } as const;
const money = { unit: 'USD' } as const;

describe('a typed number', () => {
  test.for([
    ['85', 0.85],
    ['85 %', 0.85],
    ['85\u202f%', 0.85],
    ['８５％', 0.85],
    ['99.9', 0.999],
    ['\u22125', -0.05],
    ['-5%', -0.05],
    ['.5', 0.005],
    ['5.', 0.05],
  ] as const)('as a share: “%s” is %d', ([text, value]) => {
    expect(readNumber(text, share)).toBeCloseTo(value, 12);
  });

  test.for([
    ['1,250', 1250],
    ['１，２５０', 1250],
    ['+51', 51],
    [' 51 ', 51],
    ['\u221251', -51],
    ['20万', 200_000],
    ['20.8万', 208_000],
    ['200k', 200_000],
    ['1,234,567.5', 1_234_567.5],
  ] as const)('as an amount: “%s” is %d', ([text, value]) => {
    expect(readNumber(text, money)).toBe(value);
  });

  test.for([
    '',
    ' ',
    '%',
    '-',
    'lots',
    'NaN',
    'Infinity',
    '0x10',
    '1.2.3',
    '5-',
    '--5',
    '1 e 3',
    '八十',
    '85,5',
    '1,25',
    '12,3456',
    '万',
  ])('is not “%s”', (text) => {
    expect(readNumber(text, share)).toBeUndefined();
    expect(readNumber(text, money)).toBeUndefined();
  });

  test('is a finite number or nothing, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.double().map(String));
    fc.assert(
      fc.property(typed, (text) => {
        expect(Number.isFinite(readNumber(text, share) ?? 0)).toBe(true);
      }),
    );
  });
});

const params = Object.values(catalog).flatMap(({ id, params }) =>
  Object.entries(params)
    .filter((entry): entry is [string, NumberParam] => isNumberParam(entry[1]))
    .map(([key, param]) => [`${id}.${key}`, param] as const),
);

test.for(params)('%s is read as it is written for editing', ([, param]) => {
  const [min, max] = param.domain;
  const steps = Math.floor((max - min) / param.step);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: steps }), (step) => {
      const value = Number((min + step * param.step).toPrecision(6));
      expect(readNumber(editable(value, param), param)).toBeCloseTo(value, 9);
    }),
  );
});
