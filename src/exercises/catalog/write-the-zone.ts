import { competitiveZones } from '#core';
import { realPower } from '#core/numeric/portable.ts';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Market = Given<'bend' | 'top' | 'bottom'>;

const loyalty = ({ bend, top, bottom }: Market, s: number) =>
  bottom + (top - bottom) * competitiveZones.curveOf(bend, s);

export const writeTheZone = exercise({
  id: 'write-the-zone',
  models: ['competitive-zones'],
  rows: ['L21', 'E30', 'E31'],
  vary: {
    bend: { unit: 'number', from: [0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6] },
    top: { unit: 'share', between: [0.6, 0.98], step: 0.005, digits: 1 },
    bottom: { unit: 'share', between: [0.02, 0.25], step: 0.005, digits: 1 },
  },
  parts: [
    {
      kind: 'expression',
      id: 'formula',
      letters: { s: [1, 5] },
      answer: ({ s }, given) => loyalty(given, s!),
      formula: ({ bend, top, bottom }) =>
        `${bottom} + (${top} - ${bottom}) * ((s - 1) / 4)^${bend}`,
      mistakes: {
        scaleFromZero: ({ s }, { bend, top, bottom }) =>
          bottom + (top - bottom) * realPower(s! / 5, bend),
        fiveSteps: ({ s }, { bend, top, bottom }) =>
          bottom + (top - bottom) * realPower((s! - 1) / 5, bend),
        bottomForgotten: ({ s }, { bend, top }) => top * competitiveZones.curveOf(bend, s!),
        topNotSpan: ({ s }, { bend, top, bottom }) =>
          bottom + top * competitiveZones.curveOf(bend, s!),
        otherZone: ({ s }, { bend, ...ends }) => loyalty({ ...ends, bend: 1 / bend }, s!),
      },
    },
  ],
});
