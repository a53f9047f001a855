/** Drawings whose places are no numbers on two axes. */
import { placeFlow } from '#charts/flow.ts';
import { text, type Pair } from './given.ts';

export const free: Readonly<Record<string, Pair>> = {
  'a river of complaints': {
    drawing: {
      kind: 'flow',
      unit: 'number',
      flow: placeFlow(
        ['problem', 'silent', 'heard', 'unsolved', 'solved', 'fast', 'stays', 'leaves'].map(
          (name) => ({ name }),
        ),
        [
          { from: 'problem', to: 'silent', value: 60 },
          { from: 'problem', to: 'heard', value: 40 },
          { from: 'heard', to: 'unsolved', value: 12 },
          { from: 'heard', to: 'solved', value: 16 },
          { from: 'heard', to: 'fast', value: 12 },
          { from: 'silent', to: 'stays', value: 22 },
          { from: 'silent', to: 'leaves', value: 38 },
          { from: 'unsolved', to: 'stays', value: 5.5 },
          { from: 'unsolved', to: 'leaves', value: 6.5 },
          { from: 'solved', to: 'stays', value: 11 },
          { from: 'solved', to: 'leaves', value: 5 },
          { from: 'fast', to: 'stays', value: 11.4 },
          { from: 'fast', to: 'leaves', value: 0.6 },
        ],
      ),
      nodes: [
        { name: 'problem', label: text('had a problem') },
        { name: 'silent', label: text('said nothing') },
        { name: 'heard', label: text('complained'), tone: 'model' },
        { name: 'unsolved', label: text('not solved') },
        { name: 'solved', label: text('solved'), tone: 'model' },
        { name: 'fast', label: text('solved at once'), tone: 'model' },
        { name: 'stays', label: text('buy again'), tone: 'model' },
        { name: 'leaves', label: text('gone'), tone: 'result' },
      ],
      hatched: ['leaves'],
    },
  },
  tornado: {
    drawing: {
      kind: 'tornado',
      outcome: { label: text('customer value'), unit: 'CNY' },
      base: 1240,
      rows: [
        ['discount rate', '5 %', 1490, '15 %', 1060],
        ['retention', '60 %', 780, '90 %', 2350],
        ['margin growth, as the finance department expects it', '−2 %', 1130, '6 %', 1650],
        ['cost of winning a customer', '400', 1340, '900', 840],
        ['opening hours', '6', 1200, '14', 1180],
      ].map(([name, lowAt, low, highAt, high]) => ({
        name: String(name),
        label: text(String(name)),
        low: {
          at: { value: parseFloat(String(lowAt).replace('−', '-')), unit: 'number' },
          outcome: +low!,
        },
        high: { at: { value: parseFloat(String(highAt)), unit: 'number' }, outcome: +high! },
      })),
    },
  },
  slopes: {
    drawing: {
      kind: 'slope',
      from: text('said they would'),
      to: text('did'),
      unit: 'share',
      slopes: [
        { name: 'a', label: text('completely satisfied'), from: 0.92, to: 0.81 },
        { name: 'b', label: text('satisfied'), from: 0.86, to: 0.42 },
        { name: 'c', label: text('neutral'), from: 0.61, to: 0.33 },
        { name: 'd', label: text('dissatisfied'), from: 0.22, to: 0.31 },
        { name: 'e', label: text('not asked'), from: null, to: 0.5 },
      ],
    },
  },
  triangle: {
    drawing: {
      kind: 'triangle',
      corners: [text('the firm'), text('the employees'), text('the customers')],
      dots: [
        { name: 'today', label: text('today'), shares: [0.5, 0.2, 0.3], tone: 'model' },
        { name: 'fair', label: text('even'), shares: [1, 1, 1], tone: 'quiet' },
        { name: 'all', label: text('all to customers'), shares: [0, 0, 1], tone: 2 },
      ],
    },
  },
  'a satisfaction index': {
    drawing: {
      kind: 'path',
      boxes: [
        ['image', 'image', 0, 0, 72],
        ['expectations', 'expectations', 0, 1, 75],
        ['quality', 'perceived quality', 0, 2, 78],
        ['value', 'perceived value', 1, 1, 70],
        ['satisfaction', 'satisfaction', 2, 1, 74],
        ['complaints', 'complaints', 3, 0, 66],
        ['loyalty', 'loyalty', 3, 2, 69],
      ].map(([name, label, column, row, value]) => ({
        name: String(name),
        label: text(String(label)),
        column: +column!,
        row: +row!,
        value: { value: +value!, unit: 'number' },
        tone: name === 'loyalty' ? ('result' as const) : ('quiet' as const),
      })),
      arrows: (
        [
          ['image', 'satisfaction', 0.18],
          ['expectations', 'value', 0.06],
          ['quality', 'value', 0.59],
          ['quality', 'satisfaction', 0.54],
          ['value', 'satisfaction', 0.2],
          ['satisfaction', 'complaints', -0.52],
          ['satisfaction', 'loyalty', 0.48],
          ['complaints', 'loyalty', null],
        ] as const
      ).map(([from, to, strength]) => ({
        from,
        to,
        strength,
        label: { value: strength, unit: 'number', digits: 2 },
      })),
    },
  },
  cohorts: {
    drawing: {
      kind: 'cohorts',
      cohortsLabel: text('first month'),
      cohorts: ['January', 'February', 'March', 'April', 'May', 'June'].map((month, index) => ({
        label: text(month),
        size: { value: 120 + 17 * index, unit: 'number' },
      })),
      ages: {
        label: text('months later'),
        names: [0, 1, 2, 3, 4, 5].map((value) => ({ value, unit: 'number' })),
      },
      shares: [0, 1, 2, 3, 4, 5].map((cohort) =>
        [0, 1, 2, 3, 4, 5].slice(0, 6 - cohort).map((age) => (0.62 + 0.03 * cohort) ** age),
      ),
      label: text('share that bought again'),
    },
  },
  'small multiples': {
    drawing: {
      kind: 'multiples',
      drawings: [0.5, 0.7, 0.8, 0.9].map((r) => ({
        name: `r ${r}`,
        title: { value: r, unit: 'share' },
        drawing: {
          kind: 'lines' as const,
          x: { label: text('years'), unit: 'years' },
          y: { label: text('share still here'), unit: 'share', domain: [0, 1] as const },
          at: [0, 2, 4, 6, 8, 10],
          lines: [{ name: 'survival', y: [0, 2, 4, 6, 8, 10].map((t) => r ** t) }],
          height: 'half' as const,
        },
      })),
    },
  },
};
