import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults } from '#core';

const { model, read } = drawnFigureOf('deal-relation');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);

describe('the deal or the relationship', () => {
  test('starts behind by service and set-up of the first customers, and overtakes in year 6', () => {
    const { results, mentions, table } = reading({});
    expect(mentions!['behind']!.value).toBeCloseTo(1000 * (25 + 20), 9);
    expect(results['relationWinsFrom']!.value).toBe(6);
    const lead = table.rows.map(([, each]) => each! >= 0);
    expect(lead.indexOf(true)).toBe(5);
  });

  test('is even where service costs m(c₁ − c₂)/(d + c₁) − F(d + c₂)/(1 + d)', () => {
    const { value } = reading({}).results['breakEvenService']!;
    expect(value).toBeCloseTo((100 * 0.25) / 0.5 - (20 * 0.25) / 1.1, 12);
    const { dealValue, relationValue } = reading({ serviceCost: value }).results;
    expect(dealValue!.value).toBeCloseTo(relationValue!.value, 9);
  });

  test('draws bars while they have room, then areas', () => {
    const kind = (periods: number) => reading({ periods }).pictures[0]!.drawing.kind;
    expect([kind(1), kind(30), kind(31), kind(10000)]).toEqual(['bars', 'bars', 'lines', 'lines']);
  });

  test.for([
    [{ serviceCost: 0, relationSetUp: 0 }, 'always'],
    [{}, 'overtakes'],
    [{ periods: 4 }, 'later'],
    [{ relationChurn: 0.35 }, 'never'],
    [{ dealChurn: 0.15, relationChurn: 0.4 }, 'worse'],
    [{ dealChurn: 0, relationChurn: 0, discount: 0 }, 'held'],
    [{ serviceCost: 0, relationSetUp: 0, relationChurn: 0.4 }, 'even'],
  ] as const)('%o: %s', ([values, key]) => {
    expect(reading(values).says).toBe(`says.${key}`);
  });
});
