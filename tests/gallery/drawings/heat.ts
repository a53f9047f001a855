/** Heat maps. */
import { text, type Pair } from './given.ts';

export const heat: Readonly<Record<string, Pair>> = {
  'heat map': {
    drawing: {
      kind: 'heat',
      columns: {
        label: text('discount'),
        names: [0, 0.05, 0.1, 0.15, 0.2].map((value) => ({ value, unit: 'share' })),
      },
      rows: {
        label: text('retention'),
        names: [0.5, 0.6, 0.7, 0.8, 0.9].map((value) => ({ value, unit: 'share' })),
      },
      cells: [0.5, 0.6, 0.7, 0.8, 0.9].map((r) =>
        [0, 0.05, 0.1, 0.15, 0.2].map((i) => r / (1 + i - r)),
      ),
      label: text('margin multiple'),
      unit: 'number',
      digits: 2,
      here: [3, 2],
    },
  },
  'gains and losses': {
    drawing: {
      kind: 'heat',
      columns: { label: text('first choice'), names: ['price', 'quality', 'time'].map(text) },
      rows: {
        label: text('segment'),
        names: ['tired commuters', 'students', 'families with children'].map(text),
      },
      cells: [
        [-12, 4, 30],
        [18, -3, null],
        [0, 9, -28],
      ],
      label: text('change of share, points'),
      unit: 'number',
      digits: 0,
      middle: 0,
    },
  },
};
