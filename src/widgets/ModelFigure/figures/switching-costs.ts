/** All numbers of the figure “Kept, or held”, for one set of values. */
import { switchingCosts, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { remaining, stayRateAt, trace } = switchingCosts;
type Given = Values<typeof switchingCosts.params>;

/** Months drawn at most: of a long run, as many, evenly apart. */
const MONTHS = 120;

export const figure = drawnFigure({
  model: switchingCosts,
  shown: [
    'satisfaction',
    'rivalOffer',
    'proceduralCost',
    'financialCost',
    'relationalCost',
    'switchLearning',
    'costRemoved',
    'removalMonth',
    'months',
  ],
  prediction: { kind: 'number', result: 'tiedRate', near: 0.08 },
  read(values: Given) {
    const { months, removalMonth, costRemoved } = values;
    const { stayRate, captive } = trace(values);
    const tied = stayRateAt(values, values.relationalCost);
    const here = remaining(values);
    const tiesOnly = remaining({ ...values, proceduralCost: 0, financialCost: 0 });
    const resents = trace(values).resentful[0]! > 0;
    const opens = costRemoved > 0 && values.proceduralCost > 0 && removalMonth <= months;
    const drawn = Array.from({ length: Math.min(months, MONTHS) }, (_, index) =>
      Math.round((index * (months - 1)) / Math.max(1, Math.min(months, MONTHS) - 1)),
    );
    const month = drawn.map((index) => index + 1);
    const rate = (value: number) => ({ value, unit: 'share', digits: 1 });
    return {
      says: `says.${opens && removalMonth > 1 ? 'opens' : stateOf(captive[0]!, resents)}`,
      results: {
        firstRate: rate(stayRate[0]!),
        lastRate: rate(stayRate.at(-1)!),
        tiedRate: rate(tied),
      },
      mentions: {
        captiveFirst: rate(captive[0]!),
        before: rate(stayRate[Math.max(0, removalMonth - 2)] ?? stayRate[0]!),
        after: rate(stayRate[removalMonth - 1] ?? stayRate.at(-1)!),
        here: { ...rate(here.at(-1)!), digits: 0 },
      },
      pictures: [
        {
          name: 'held',
          drawing: {
            kind: 'stacked',
            at: month,
            x: { label: 'axis.month', unit: 'number', domain: [1, Math.max(2, months)] },
            y: { label: 'axis.stay', unit: 'share', domain: [0, 1] },
            layers: [
              {
                name: 'tied',
                label: 'drawn.tied',
                symbol: 'relationalCost',
                tone: 'model',
                values: drawn.map(() => tied),
              },
              {
                name: 'captive',
                ...(Math.max(...captive) > 0.01 && { label: 'drawn.captive' }),
                symbol: 'captiveShare',
                tone: 'result',
                hatched: true,
                values: drawn.map((index) => captive[index]!),
              },
            ],
            rules: opens ? [{ x: removalMonth }] : [],
          },
        },
        {
          name: 'here',
          drawing: {
            kind: 'lines',
            at: [0, ...month],
            x: { label: 'axis.month', unit: 'number', domain: [0, months] },
            y: { label: 'axis.here', unit: 'share', domain: [0, 1] },
            lines: [
              {
                name: 'here',
                label: 'drawn.all',
                symbol: 'remaining',
                y: [0, ...month].map((at) => here[at]!),
              },
              {
                name: 'tiesOnly',
                label: 'drawn.tiesOnly',
                tone: 'quiet',
                y: [0, ...month].map((at) => tiesOnly[at]!),
              },
            ],
            // What is left after month M − 1 is the last that the trouble has kept.
            rules: opens ? [{ x: removalMonth - 1, label: 'drawn.opening' }] : [],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.month', unit: 'number' },
          { key: 'axis.stay', unit: 'share', digits: 1 },
          { key: 'drawn.captive', unit: 'share', digits: 1 },
          { key: 'remaining', unit: 'share', digits: 1 },
        ],
        rows: drawn.map((index) => [
          index + 1,
          stayRate[index]!,
          captive[index]!,
          here[index + 1]!,
        ]),
      },
    };
  },
});

/** Whether what holds people beside ties is felt as a fetter, is not, or is hardly there. */
function stateOf(captive: number, resents: boolean): 'kept' | 'resent' | 'held' {
  if (captive < 0.01) return 'kept';
  return resents ? 'resent' : 'held';
}
