import { competitiveZones } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Market = Given<'bend' | 'top' | 'bottom'>;

/** Bends of markets that are plainly captive (below 1) or plainly contested (above). */
const bends = [
  ...Array.from({ length: 21 }, (_, step) => (20 + step) / 100),
  ...Array.from({ length: 36 }, (_, step) => (25 + step) / 10),
];

const loyalty = ({ bend, top, bottom }: Market, x: number) =>
  bottom + (top - bottom) * competitiveZones.curveOf(bend, x);

export const drawTheZone = exercise({
  id: 'draw-the-zone',
  models: ['competitive-zones'],
  rows: ['L21'],
  vary: {
    bend: { unit: 'number', from: bends },
    top: { unit: 'share', between: [0.7, 0.95], step: 0.005, digits: 1 },
    bottom: { unit: 'share', between: [0, 0.15], step: 0.005, digits: 1 },
  },
  worked: (given) => ({
    middle: { value: loyalty(given, 3), unit: 'share' },
    four: { value: loyalty(given, 4), unit: 'share' },
  }),
  parts: [
    {
      kind: 'curve',
      id: 'loyalty',
      x: { unit: 'satisfaction', domain: [1, 5] },
      y: { unit: 'share', domain: [0, 1] },
      tolerance: 0.06,
      answer: loyalty,
      mistakes: {
        straight: ({ top, bottom }, x) => bottom + ((top - bottom) * (x - 1)) / 4,
        otherZone: ({ bend, ...ends }, x) => loyalty({ ...ends, bend: 1 / bend }, x),
        flat: ({ top, bottom }) => (top + bottom) / 2,
      },
    },
  ],
});
