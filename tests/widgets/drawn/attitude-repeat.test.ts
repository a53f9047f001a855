import { describe, expect, test } from 'vitest';
import type { BarsDrawing, DotsDrawing, MultiplesDrawing } from '#charts/drawing.ts';
import { attitudeRepeat, defaults, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/attitude-repeat.ts';

const { params, presets } = attitudeRepeat;
type Given = Values<typeof params>;
const at = (given: Partial<Given>, seed = 1) =>
  figure.read({ ...defaults(params), ...given }, seed);
const dots = (given: Partial<Given>) =>
  (at(given).pictures[0]!.drawing as MultiplesDrawing).drawings.map(
    ({ drawing }) => (drawing as DotsDrawing).dots,
  );

describe('the same purchases, another reason', () => {
  test.for([1, 2, 3, 4, 5])('the event parts the two kinds that buy, seed %i', (seed) => {
    const { falseLeft, loyalLeft } = at({}, seed).results;
    expect(falseLeft!.value).toBeGreaterThan(2 * loyalLeft!.value);
  });

  test('the falsely loyal are all those with a reason other than liking', () => {
    const { falseCount, captives, onDeal, byHabit } = at({}).mentions!;
    expect(captives!.value + onDeal!.value + byHabit!.value).toBe(falseCount!.value);
  });

  test('who drops out by cause adds up to all who do', () => {
    const { layers } = at({}).pictures[1]!.drawing as BarsDrawing;
    const [stay, fall] = layers.map(({ values }) => values.reduce<number>((a, b) => a + b!, 0));
    expect(fall! / (stay! + fall!)).toBeCloseTo(at({}).results['falseLeft']!.value, 12);
  });

  test('the marked were above the cut and fall below it, and nobody changes in attitude', () => {
    const [before, after] = dots({});
    expect(before!.length).toBeGreaterThan(100);
    before!.forEach(({ x, y, tone }, index) => {
      const fell = y! >= 0.5 && after![index]!.y! < 0.5;
      expect(tone === 'result').toBe(fell);
      expect(after![index]!.x).toBe(x);
    });
  });
});

test.for([
  ['marketOpens', {}],
  ['promotionEnds', presets.promotion.values],
  ['nothing', { event: 'nothing' }],
  ['empty', { attitudeCut: -2, attitudeMean: 2, measurementNoise: 0 }],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
