/** Bars: stacked, side by side, lying. */
import { text, years, type Pair } from './given.ts';

export const bars: Readonly<Record<string, Pair>> = {
  'bars by year': {
    drawing: {
      kind: 'bars',
      places: years.slice(0, 8).map((year) => ({ value: year, unit: 'number' })),
      placesLabel: text('year'),
      y: { label: text('profit of a customer'), unit: 'CNY' },
      layers: [
        { name: 'acquisition', values: [-80, 0, 0, 0, 0, 0, 0, 0], tone: 'quiet' },
        { name: 'base', label: text('base'), values: [0, 30, 30, 30, 30, 30, 30, 30] },
        { name: 'growth', label: text('growth'), values: [0, 0, 5, 10, 15, 20, 25, 30] },
        {
          name: 'premium',
          label: text('premium'),
          values: [0, 0, 0, 2, 4, 8, 10, 12],
          tone: 5,
          hatched: true,
        },
      ],
    },
  },
  'bars side by side': {
    drawing: {
      kind: 'bars',
      places: ['north', 'east', 'south'].map(text),
      y: { label: text('share'), unit: 'share' },
      arranged: 'grouped',
      layers: [
        { name: 'said', label: text('said'), values: [0.6, 0.7, 0.55] },
        { name: 'did', label: text('did'), values: [0.3, 0.22, 0.41], tone: 5 },
      ],
    },
  },
  'bars with long names': {
    drawing: {
      kind: 'bars',
      places: [
        'bought again within a year',
        'bought elsewhere although satisfied',
        'left without a word',
        'complained and stayed',
      ].map(text),
      y: { label: text('of a hundred customers'), unit: 'number' },
      layers: [{ name: 'count', values: [46, 31, 17, 6] }],
    },
    baseline: {
      kind: 'bars',
      places: [],
      y: { label: text('of a hundred customers'), unit: 'number' },
      layers: [{ name: 'count', values: [40, 31, 20, 9] }],
    },
  },
  'lying stacked bars': {
    drawing: {
      kind: 'bars',
      lying: true,
      places: ['price', 'quality of the service', 'time saved'].map(text),
      y: { label: text('points'), unit: 'number' },
      layers: [
        { name: 'ours', label: text('our offer'), values: [3, 4, -2] },
        { name: 'theirs', label: text('the best rival'), values: [-1, 2, -3], hatched: true },
      ],
    },
  },
};
