/** All numbers of the figure “Keeping is settled first”, for one set of values. */
import { ticks } from '#charts/linear.ts';
import { customerEquity, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { customerValueAt, equityAt, evaluate, retentionAt } = customerEquity;
type Given = Values<typeof customerEquity.params>;

/** How far beyond today's and the best spends the pictures go. */
const BEYOND = 1.6;
const POINTS = 60;

export const figure = drawnFigure({
  model: customerEquity,
  shown: [
    'margin',
    'discount',
    'retentionSpend',
    'retentionCeiling',
    'retentionReach',
    'prospectSpend',
    'winChanceCeiling',
    'winChanceReach',
  ],
  prediction: { kind: 'choice', options: ['more', 'same', 'less'] },
  read(values: Given) {
    const found = evaluate(values);
    const { prospectSpend, retentionSpend } = values;
    const { bestProspectSpend, bestRetentionSpend, equity, bestEquity } = found;
    const [keepEnd, winEnd] = [
      BEYOND * Math.max(retentionSpend, bestRetentionSpend),
      BEYOND * Math.max(prospectSpend, bestProspectSpend),
    ];
    const keeps = Array.from({ length: POINTS + 1 }, (_, index) => (keepEnd * index) / POINTS);
    const columns = ticks([0, keepEnd], 8);
    const rows = ticks([0, winEnd], 6).reverse();
    const dollars = (value: number) => ({
      value,
      unit: 'USD',
      digits: values.margin < 500 ? 2 : 0,
    });
    const spends = [
      { name: 'today', spend: prospectSpend, tone: 'quiet' },
      { name: 'best', spend: bestProspectSpend, tone: 'model' },
      { name: 'twice', spend: 2 * bestProspectSpend, tone: 2 },
    ] as const;
    const hills = spends.filter(({ name, spend }) => name === 'today' || spend > 0);
    return {
      says: `says.${stateOf(found, values)}`,
      results: { equity: dollars(equity), bestEquity: dollars(bestEquity) },
      mentions: {
        bestProspectSpend: dollars(bestProspectSpend),
        bestRetentionSpend: dollars(bestRetentionSpend),
        customerValue: { value: found.customerValue, unit: 'USD', digits: 0 },
        bestCustomerValue: { value: found.bestCustomerValue, unit: 'USD', digits: 0 },
      },
      pictures: [
        {
          name: 'hills',
          drawing: {
            kind: 'lines',
            at: keeps,
            x: { label: 'axis.keep', unit: 'USD/year' },
            y: { label: 'axis.equity', unit: 'USD' },
            lines: hills.map(({ name, spend, tone }) => ({
              name,
              label: { key: `drawn.${name}`, with: { spend: dollars(spend) } },
              tone,
              y: keeps.map((keep) => equityAt(values, spend, keep)),
            })),
            dots: [
              { name: 'now', label: 'drawn.now', x: retentionSpend, y: equity, first: true },
              ...hills.map(({ name, spend, tone }) => ({
                name: `top.${name}`,
                x: bestRetentionSpend,
                y: equityAt(values, spend, bestRetentionSpend),
                tone,
                shape: 'ring' as const,
              })),
            ],
            rules: [{ x: bestRetentionSpend, role: 'claim' }],
          },
        },
        {
          name: 'pairs',
          drawing: {
            kind: 'heat',
            columns: { label: 'axis.keepIn', names: named(columns) },
            rows: { label: 'axis.winIn', names: named(rows) },
            cells: rows.map((win) => columns.map((keep) => equityAt(values, win, keep))),
            label: 'axis.equity',
            unit: 'USD',
            ...(bestEquity < 20 && { digits: 1 }),
            middle: 0,
            here: [nearest(rows, prospectSpend), nearest(columns, retentionSpend)],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.keep', unit: 'USD/year' },
          { key: 'retentionReached', unit: 'share/year', digits: 1 },
          { key: 'customerValue', unit: 'USD', digits: 2 },
          { key: 'equity', unit: 'USD', digits: 2 },
        ],
        rows: columns.map((keep) => [
          keep,
          retentionAt(values, keep),
          customerValueAt(values, keep),
          equityAt(values, prospectSpend, keep),
        ]),
      },
      melody: { x: keeps, y: keeps.map((keep) => equityAt(values, prospectSpend, keep)) },
    };
  },
});

/** Round spends in dollars, with the decimals that their step needs. */
function named(spends: readonly number[]) {
  const step = Math.abs((spends[1] ?? 1) - (spends[0] ?? 0));
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return spends.map((value) => ({ value, unit: 'number', digits }));
}

function nearest(places: readonly number[], value: number): number {
  const gaps = places.map((place) => Math.abs(place - value));
  return gaps.indexOf(Math.min(...gaps));
}

/** Whether keeping gets too little or too much, unless no customer is worth being won. */
function stateOf(found: ReturnType<typeof evaluate>, { retentionSpend }: Given): string {
  const { bestProspectSpend, bestRetentionSpend } = found;
  if (bestProspectSpend === 0) return 'worthless';
  if (Math.abs(bestRetentionSpend - retentionSpend) <= 0.02 * retentionSpend) return 'best';
  return bestRetentionSpend > retentionSpend ? 'more' : 'less';
}
