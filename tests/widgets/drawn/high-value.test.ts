import { describe, expect, test } from 'vitest';
import { defaults, highValue as model, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/high-value.ts';

const usual = defaults(model.params);
const read = (values: Partial<Values<typeof model.params>> = {}) =>
  figure.read({ ...usual, ...values }, 1);

describe('the high-value paradox', () => {
  test.for([
    ['short', {}],
    ['enough', { wantedLoyalty: 0.4 }],
    ['alone', { stake: 100 }],
  ] as const)('says %s', ([state, values]) => {
    expect(read(values).says).toBe(`says.${state}`);
  });

  test('with firms alike, one in as many stay as are compared', () => {
    for (const [, offers, loyalty] of read({ lead: 0 }).table.rows) {
      expect(loyalty).toBeCloseTo(1 / offers!, 12);
    }
  });

  test('the larger the stake, the fewer stay, and never fewer than the lead holds', () => {
    const rows = read({ lead: 0.3 }).table.rows.map(([, , loyalty]) => loyalty!);
    expect(rows).toEqual([...rows].sort((a, b) => b - a));
    expect(rows.at(-1)).toBeGreaterThan(0.3);
  });

  test('the offers compared bring most, of those drawn', () => {
    const why = read({ stake: 5000 }).pictures[1]!.drawing;
    const search = why.kind === 'multiples' ? why.drawings[0]!.drawing : undefined;
    if (search?.kind !== 'lines') throw new Error('the first small picture has no lines');
    const gains = search.lines[0]!.y.map((gain) => gain!);
    expect(search.dots![0]).toMatchObject({ x: 8, y: Math.max(...gains) });
  });
});
