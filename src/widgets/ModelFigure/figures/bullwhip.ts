/** All numbers of the figure “The bull-whip”, for one set of values and one draw. */
import { bullwhip, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof bullwhip.params>;

/** Weeks that are drawn, one beside the other, in the column of each tier. */
const WEEKS = 52;
/** Part of a column that its weeks take. */
const FILLED = 0.8;
const ways = ['ownOrders', 'shared'] as const;

export const figure = drawnFigure({
  model: bullwhip,
  shown: ['information', 'leadTime', 'window', 'demandMean', 'demandSpread', 'demandCorrelation'],
  prediction: { kind: 'choice', options: ['less', 'same', 'more'] },
  read(values: Given, seed: number) {
    const { orderSpread, varianceRatio, expectedRatio, weeksOwing } = bullwhip.evaluate(
      values,
      seed,
    );
    const year = bullwhip.simulateTiers({ ...values, weeks: WEEKS }, seed);
    const tiers = expectedRatio.map((_, tier) => tier);
    const last = tiers.length - 1;
    const ratios = Object.fromEntries(
      ways.map((information) => [
        information,
        tiers.map((tier) => bullwhip.expectedRatio({ ...values, information }, tier + 1)),
      ]),
    );
    const other = values.information === 'shared' ? 'ownOrders' : 'shared';
    const times = { unit: 'times', digits: 1 } as const;
    const ratio = (value: number) => ({ value, ...times, compact: true });
    const spread = (tier: number) => ({ value: orderSpread[tier]!, unit: 'number', digits: 0 });
    const column = (place: number) =>
      Array.from({ length: WEEKS }, (_, week) => place + FILLED * (week / (WEEKS - 1) - 0.5));
    return {
      says: `says.${stateOf(values, expectedRatio[last]!)}`,
      results: {
        plantSpread: spread(last),
        plantRatio: ratio(expectedRatio[last]!),
      },
      mentions: { shopSpread: spread(0), otherRatio: ratio(ratios[other]![last]!) },
      pictures: [
        {
          name: 'whip',
          drawing: {
            kind: 'lines',
            at: [],
            x: {
              label: 'axis.chain',
              unit: 'number',
              names: ['drawn.shoppers', ...tiers.map((tier) => `places.orderSpread.${tier}`)],
            },
            y: { label: 'axis.orders', unit: 'number', zero: true },
            lines: [
              { name: 'shoppers', symbol: 'demandSpread', at: column(0), y: [...year.demand] },
              ...tiers.map((tier) => ({
                name: `tier.${tier}`,
                symbol: 'orderSpread',
                at: column(tier + 1),
                y: [...year.orders.filter((_, at) => at % tiers.length === tier)],
                tone: tier === last ? ('result' as const) : ('other' as const),
              })),
            ],
            rules: [{ y: values.demandMean }],
          },
        },
        {
          name: 'ratios',
          drawing: {
            kind: 'bars',
            arranged: 'grouped',
            lying: true,
            places: tiers.map((tier) => `places.expectedRatio.${tier}`),
            y: { label: 'axis.ratio', unit: 'number' },
            layers: ways.map((way) => ({
              name: way,
              label: `drawn.${way}`,
              symbol: 'information',
              values: ratios[way]!,
              tone: way === 'ownOrders' ? ('result' as const) : ('model' as const),
              hatched: way !== values.information,
            })),
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.chain', unit: 'number', names: 'places.orderSpread' },
          { key: 'orderSpread', unit: 'number', digits: 1 },
          { key: 'varianceRatio', ...times },
          { key: 'drawn.ownOrders', ...times },
          { key: 'drawn.shared', ...times },
          { key: 'weeksOwing', unit: 'share', digits: 0 },
        ],
        rows: tiers.map((tier) => [
          tier,
          orderSpread[tier]!,
          varianceRatio[tier]!,
          ratios['ownOrders']![tier]!,
          ratios['shared']![tier]!,
          weeksOwing[tier]!,
        ]),
      },
    };
  },
});

/** Below this ratio of variances the whip is hardly seen. */
const MILD = 1.5;

function stateOf({ demandSpread, information }: Given, ratio: number): string {
  if (demandSpread === 0) return 'steady';
  return ratio < MILD ? 'mild' : information;
}
