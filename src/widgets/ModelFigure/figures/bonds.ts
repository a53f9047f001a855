/** All numbers of the figure “Three bonds”, for one set of values. */
import { bonds, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { layers } = bonds;
type Given = Values<typeof bonds.params>;

/** Spending on one layer, and what rivals copy of it. */
const spending = {
  financial: 'financialSpend',
  social: 'socialSpend',
  structural: 'structuralSpend',
} as const;

export const figure = drawnFigure({
  model: bonds,
  shown: [
    ...layers.map((layer) => spending[layer]),
    ...layers.map((layer) => `${layer}Copy` as const),
    'lureOffer',
    'margin',
    'periods',
  ],
  prediction: { kind: 'choice', options: layers },
  read(values: Given) {
    const { bondProfit, unboundProfit, boundCustomers, lureHalf, ...standing } =
      bonds.evaluate(values);
    const free = { ...values, financialSpend: 0, socialSpend: 0, structuralSpend: 0 };
    const unbound = bonds.customers(free);
    const years = lureHalf.map((_, year) => year);
    const last = (list: readonly number[]) => list.at(-1)!;
    const year = { label: 'axis.year', unit: 'number' };
    return {
      says: `says.${stateOf(lureHalf, values.lureOffer)}.${bondProfit > unboundProfit ? 'pays' : 'costs'}`,
      results: {
        bondProfit: { value: bondProfit, unit: 'USD', compact: true },
        unboundProfit: { value: unboundProfit, unit: 'USD', compact: true },
      },
      mentions: {
        barrierNow: { value: lureHalf[0]!, unit: 'USD' },
        barrierThen: { value: last(lureHalf), unit: 'USD' },
        ...Object.fromEntries(
          layers.map((layer) => [
            `${layer}Then`,
            { value: last(standing[`${layer}Barrier`]), unit: 'USD' },
          ]),
        ),
        bound: { value: last(boundCustomers), unit: 'customers' },
        free: { value: last(unbound), unit: 'customers' },
      },
      pictures: [
        {
          name: 'barriers',
          drawing: {
            kind: 'stacked',
            at: years,
            x: year,
            y: { label: 'axis.barrier', unit: 'USD', zero: true },
            layers: [...layers].reverse().map((layer) => ({
              name: layer,
              label: `drawn.${layer}`,
              symbol: spending[layer],
              values: standing[`${layer}Barrier`],
              hatched: layer === 'financial',
            })),
            lines: [],
            rules: [{ y: values.lureOffer, label: 'drawn.lure', role: 'claim' }],
          },
        },
        {
          name: 'customers',
          drawing: {
            kind: 'lines',
            height: 'half',
            at: years,
            x: year,
            y: { label: 'axis.customers', unit: 'customers', zero: true },
            lines: [
              { name: 'bound', label: 'drawn.bound', symbol: 'boundCustomers', y: boundCustomers },
              { name: 'free', label: 'drawn.free', y: unbound, tone: 'quiet' },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.year', unit: 'number' },
          ...layers.map((layer) => ({ key: `${layer}Barrier`, unit: 'USD', digits: 1 })),
          { key: 'boundCustomers', unit: 'customers', digits: 0 },
          { key: 'drawn.free', unit: 'customers', digits: 0 },
        ],
        rows: years.map((year) => [
          year,
          ...layers.map((layer) => standing[`${layer}Barrier`][year]!),
          boundCustomers[year]!,
          unbound[year]!,
        ]),
      },
    };
  },
});

/** Whether what a rival offers is less than the barrier: always, at first, or never. */
function stateOf(barrier: readonly number[], offer: number): 'holds' | 'falls' | 'low' {
  if (barrier[0]! < offer) return 'low';
  return barrier.at(-1)! < offer ? 'falls' : 'holds';
}
