import { describe, expect, test } from 'vitest';
import type { FlowDrawing } from '#charts/drawing.ts';
import { defaults, migration, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/migration.ts';

const { params, presets } = migration;
type Given = Values<typeof params>;
const at = (given: Partial<Given>) => figure.read({ ...defaults(params), ...given }, 1);

describe('what the few who climb are worth', () => {
  test('without them a newcomer is worth the sum of 20 · (0.6 / 1.1)^t', () => {
    const { stayPut, topValue } = at({}).mentions!;
    expect(stayPut!.value).toBeCloseTo(20 / (1 - 0.6 / 1.1), 9);
    expect(topValue!.value).toBeGreaterThan(10 * at({}).results['newcomerValue']!.value);
  });

  test('more than half of a newcomer’s worth is the chance to climb, which few take', () => {
    const { results, mentions } = at({});
    expect(results['newcomerValue']!.value).toBeGreaterThan(2 * mentions!['stayPut']!.value);
    expect(mentions!['top']!.value).toBeLessThan(0.03);
  });

  test('every year of the flow holds everybody', () => {
    const { flow } = at({}).pictures[0]!.drawing as FlowDrawing;
    for (let year = 0; year <= 10; year += 1) {
      const boxes = flow.boxes.filter(({ column }) => column === year);
      expect(boxes.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
    }
  });

  test('the published customer who has just bought is worth 52.32 dollars', () => {
    expect(at(presets.literature.values).results['newcomerValue']!.value).toBeCloseTo(52.32, 2);
  });
});

test.for([
  ['climb', {}],
  ['flat', { climb: 0 }],
  ['loss', { marginIndifferent: -300 }],
  ['recency', presets.literature.values],
  ['forever', { lossIndifferent: 0, discount: 0, climb: 0 }],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
