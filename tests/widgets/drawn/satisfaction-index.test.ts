import { describe, expect, test } from 'vitest';
import type { PathDrawing } from '#charts/drawing.ts';
import { defaults, satisfactionIndex, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/satisfaction-index.ts';

const { params } = satisfactionIndex;
type Given = Values<typeof params>;
const at = (given: Partial<Given>) => figure.read({ ...defaults(params), ...given }, 1);

describe('the strongest lever', () => {
  test('sends the products of its ways, as summed by hand', () => {
    const satisfaction = 0.483 + 0.526 * 0.071;
    const value = 0.192 * satisfaction;
    const { mentions, results } = at({});
    expect(mentions!['valueEffect']!.value).toBeCloseTo(value, 9);
    expect(mentions!['qualityEffect']!.value).toBeCloseTo(0.513 * satisfaction + 0.557 * value, 9);
    const gain = results['loyaltyAfter']!.value - results['loyaltyScore']!.value;
    expect(gain).toBeCloseTo(5 * mentions!['qualityEffect']!.value, 9);
  });

  test('is not the one with the lowest score', () => {
    const { valueEffect, qualityEffect } = at({}).mentions!;
    const { valueScore, qualityScore } = satisfactionIndex.evaluate(defaults(params));
    expect(valueScore!).toBeLessThan(qualityScore!);
    expect(qualityEffect!.value).toBeGreaterThan(3 * valueEffect!.value);
  });

  test('has its ways marked, and no others', () => {
    const { arrows } = at({}).pictures[0]!.drawing as PathDrawing;
    const unmarked = arrows.filter(({ tone }) => tone !== 'model');
    expect(new Set(unmarked.map(({ from }) => from))).toEqual(new Set(['expectation']));
  });
});

test.for([
  ['quality', {}],
  ['value', { layout: 'scsb' }],
  ['image', { layout: 'ecsi' }],
  ['expectation', { expectationSatisfaction: 0.9 }],
  ['down', { satisfactionLoyalty: -0.5 }],
  ['none', { satisfactionLoyalty: 0, complaintsLoyalty: 0 }],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
