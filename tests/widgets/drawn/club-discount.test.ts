import { describe, expect, test } from 'vitest';
import { clubDiscount as model, defaults, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/club-discount.ts';

const usual = defaults(model.params);
const read = (values: Partial<Values<typeof model.params>> = {}) =>
  figure.read({ ...usual, ...values }, 1);

describe('club or discount', () => {
  test.for([
    ['club.copied', {}],
    ['club.alone', { copyLag: 20 }],
    ['reward.copied', { bondGrowth: 0.01, copyLag: 10 }],
    ['reward.alone', { bondGrowth: 0.01, copyLag: 20 }],
    ['same', { bondShare: 0 }],
    ['plain', { programmeSpend: 60 }],
  ] as const)('says %s', ([state, values]) => {
    expect(read(values).says).toBe(`says.${state}`);
  });

  test('once copied, the rebate holds as many as no programme', () => {
    const { drawing } = read({ copyLag: 3 }).pictures[0]!;
    const [reward, , plain] = drawing.kind === 'lines' ? drawing.lines.map(({ y }) => y) : [];
    expect(reward!.slice(0, 3).every((share, year) => share! > plain![year]!)).toBe(true);
    expect(reward!.slice(3)).toEqual(plain!.slice(3));
  });

  test('what is never copied loses nothing to a copy', () => {
    const { results } = read({ bondShare: 1 });
    expect(results['clubCopyLoss']!.value).toBeCloseTo(0, 9);
    expect(results['rewardCopyLoss']!.value).toBeGreaterThan(0);
  });
});
