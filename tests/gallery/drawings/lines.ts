/** Lines, bands and areas on top of one another. */
import { text, years, type Pair } from './given.ts';

export const lines: Readonly<Record<string, Pair>> = {
  'one line': {
    drawing: {
      kind: 'lines',
      x: { label: text('years'), unit: 'years' },
      y: { label: text('share still here'), unit: 'share', domain: [0, 1] },
      at: years,
      lines: [{ name: 'survival', y: years.map((year) => 0.8 ** year) }],
      rules: [{ y: 0.5, label: text('half are gone'), role: 'claim' }],
      dots: [{ name: 'here', x: 3, y: 0.8 ** 3, label: text('51 %'), tone: 'result' }],
    },
    baseline: {
      kind: 'lines',
      x: { label: text('years'), unit: 'years' },
      y: { label: text('share still here'), unit: 'share', domain: [0, 1] },
      at: years,
      lines: [{ name: 'survival', y: years.map((year) => 0.7 ** year) }],
      dots: [{ name: 'here', x: 3, y: 0.7 ** 3 }],
    },
  },
  'six lines that end close together': {
    drawing: {
      kind: 'lines',
      x: { label: text('satisfaction'), unit: 'number', domain: [1, 5], ticks: [1, 2, 3, 4, 5] },
      y: { label: text('loyalty'), unit: 'share', zero: true },
      at: [1, 2, 3, 4, 5],
      lines: [
        ['local telephone', 0.6, 0.99],
        ['airlines', 0.3, 0.96],
        ['hospitals', 0.2, 0.94],
        ['personal computers', 0.05, 0.9],
        ['automobiles', 0.02, 0.89],
        ['groceries bought on the way home', 0.01, 0.5],
      ].map(([name, low, high], index) => ({
        name: `line ${index}`,
        label: text(String(name)),
        y: [1, 2, 3, 4, 5].map(
          (s) => +low! + ((+high! - +low!) * (s - 1) ** (index + 1)) / 4 ** (index + 1),
        ),
      })),
    },
  },
  'rules across': {
    drawing: {
      kind: 'lines',
      x: { label: text('weeks'), unit: 'number', domain: [0, 52] },
      y: { label: text('customers'), unit: 'number', zero: true },
      at: [0, 13, 26, 39, 52],
      lines: [{ name: 'firm', label: text('our firm'), y: [400, 380, 460, 500, 520] }],
      rules: [
        { x: 1, label: text('opening'), role: 'cursor' },
        { x: 20, label: text('the market opens') },
        { x: 24, label: text('the rival comes') },
        { x: 50, label: text('a year'), role: 'claim' },
        { y: 450, label: text('break-even') },
      ],
    },
  },
  'a band and a gap': {
    drawing: {
      kind: 'lines',
      x: { label: text('years'), unit: 'years' },
      y: { label: text('value'), unit: 'CNY' },
      at: years,
      bands: [
        {
          name: 'interval',
          label: text('nine in ten'),
          low: years.map((year) => 20000 * Math.sqrt(year) - 9000),
          high: years.map((year) => 26000 * Math.sqrt(year) + 12000),
          tone: 'model',
        },
      ],
      lines: [
        {
          name: 'value',
          label: text('median'),
          y: years.map((year) => (year === 6 ? null : 23000 * Math.sqrt(year))),
        },
      ],
    },
  },
  'stacked areas': {
    drawing: {
      kind: 'stacked',
      x: { label: text('years'), unit: 'years' },
      y: { label: text('customers'), unit: 'number' },
      at: years,
      layers: ['won this year', 'second year', 'third year', 'longer'].map((label, index) => ({
        name: label,
        label: text(label),
        values: years.map((year) =>
          year < index ? 0 : 1000 * 0.75 ** index * (index === 3 ? 4 - 3 * 0.75 ** (year - 3) : 1),
        ),
        hatched: index === 3,
      })),
    },
  },
};
