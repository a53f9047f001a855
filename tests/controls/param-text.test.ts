import { expect, test } from 'vitest';
import { Format } from '#format';
import { fivePoints, retention } from '#core';
import { paramText } from '#controls';

const format = new Format('en', {
  'share/year': { short: '{n}', full: '{n} a year' },
  USD: { short: '${n}', full: '{n} dollars' },
});

test.for([
  [0.8, '80\u202f%'],
  [0.717, '71.7\u202f%'],
  [0.999, '99.9\u202f%'],
  [0.95 - 1 / 17, '89.12\u202f%'],
] as const)(
  'retention %d has the decimals it needs, and at most two more than its step',
  ([value, text]) => {
    expect(paramText(format, fivePoints.params.retention, value)).toBe(text);
  },
);

test('the step sets the decimals, not the noise of binary fractions', () => {
  expect(paramText(format, fivePoints.params.retention, 0.1 + 0.2)).toBe('30\u202f%');
  expect(paramText(format, retention.params.acquisition, 250)).toBe('$250');
});

test('a value is spoken with its unit in full', () => {
  expect(paramText(format, fivePoints.params.retention, 0.8, true)).toBe('80\u202f% a year');
});
