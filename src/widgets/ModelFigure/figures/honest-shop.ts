/** All numbers of the figure “The honest shop”, for one set of values. */
import { honestShop, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';
import { moments } from '../moments.ts';

type Given = Values<typeof honestShop.params>;

/** Retentions along which the border between the two policies is drawn. */
const ALONG = Array.from({ length: 51 }, (_, place) => Math.min(0.999, place / 50));

export const figure = drawnFigure({
  model: honestShop,
  shown: [
    'detection',
    'retention',
    'listeners',
    'flawShare',
    'priceCut',
    'trustGain',
    'margin',
    'discount',
    'periods',
  ],
  prediction: { kind: 'number', result: 'breakEvenDetection', near: 0.05 },
  read(values: Given) {
    const { hidingValue, disclosingValue, breakEvenDetection, honestyPaysFrom, ...paid } =
      honestShop.evaluate(values);
    const { kind } = honestShop.findBreakEven(values);
    const border = ALONG.map((retention) => borderOf({ ...values, retention }));
    const years = moments(1, values.periods);
    const by = (list: readonly number[]) => years.map((year) => list[year - 1]!);
    const [hiding, honest] = [by(paid.hidingCumulative), by(paid.disclosingCumulative)];
    const dollars = { unit: 'USD', digits: 0 } as const;
    return {
      says: `says.${kind === 'between' ? paid.betterPolicy : kind}`,
      results: {
        breakEvenDetection:
          breakEvenDetection === null
            ? null
            : { value: breakEvenDetection, unit: 'share', digits: 0 },
        disclosingValue: { value: disclosingValue, ...dollars },
        hidingValue: { value: hidingValue, ...dollars },
        honestyPaysFrom: honestyPaysFrom === null ? null : { value: honestyPaysFrom, unit: 'year' },
      },
      pictures: [
        {
          name: 'border',
          drawing: {
            kind: 'dots',
            height: 'full',
            at: ALONG,
            x: { label: 'retention', unit: 'share', domain: [0, 1] },
            y: { label: 'detection', unit: 'share', domain: [0, 1] },
            bands: [
              {
                name: 'honest',
                label: 'drawn.honestPays',
                low: border,
                high: border.map(() => 1),
                tone: 'model',
              },
              {
                name: 'hide',
                label: 'drawn.hidingPays',
                low: border.map(() => 0),
                high: border,
                tone: 'result',
              },
            ],
            lines: [{ name: 'border', symbol: 'breakEvenDetection', y: border }],
            dots: [
              {
                name: 'here',
                label: 'drawn.here',
                x: values.retention,
                y: values.detection,
                tone: paid.betterPolicy === 'hide' ? 'result' : 'model',
              },
            ],
          },
        },
        {
          name: 'earned',
          drawing: {
            kind: 'lines',
            height: 'half',
            at: years,
            x: { label: 'axis.year', unit: 'number', domain: [1, Math.max(2, values.periods)] },
            y: { label: 'axis.earned', unit: 'USD', zero: true },
            lines: [
              {
                name: 'honest',
                label: 'drawn.honest',
                symbol: 'disclosingCumulative',
                y: honest,
                tone: 'model',
              },
              {
                name: 'hiding',
                label: 'drawn.hiding',
                symbol: 'hidingCumulative',
                y: hiding,
                tone: 'result',
              },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.year', unit: 'number' },
          { key: 'disclosingCumulative', unit: 'USD', digits: 1 },
          { key: 'hidingCumulative', unit: 'USD', digits: 1 },
        ],
        rows: years.map((year, at) => [year, honest[at]!, hiding[at]!]),
      },
    };
  },
});

/** The chance of being found out above which honesty pays, 0 where it always does and 1 where it never does. */
function borderOf(given: Given): number | null {
  const even = honestShop.findBreakEven(given);
  if (even.kind === 'between') return even.detection;
  return even.kind === 'even' ? null : even.kind === 'always' ? 0 : 1;
}
