/** All numbers of the figure “Mass customisation”, for one set of values. */
import { massCustomisation as model, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof model.params>;

/** Where the axis of variants may end: it steps, so that it stands still while something small is moved. */
const ends = [40, 100, 250, model.params.variants.domain[1]];
const PLACES = 60;
/** Varieties that the table lists. */
const listed = [1, 2, 5, 10, 15, 20, 30, 40, 60, 100, 160, 250, 400, 600, 1000];

export const figure = drawnFigure({
  model,
  shown: ['variants', 'setUpCost', 'leftover', 'buyers', 'misfitCost', 'worth', 'unitCost'],
  prediction: { kind: 'number', result: 'bestVariants', near: 2 },
  read(values: Given) {
    const { varietyProfit, bestVariants, bestProfit, freeEntryVariety, servedShare } =
      model.evaluate(values);
    const entry = Math.round(freeEntryVariety);
    const end = ends.find((end) => 1.2 * Math.max(values.variants, entry) <= end) ?? ends.at(-1)!;
    const at = varieties(end);
    const of = <T>(of: (given: Given) => T) => at.map((variants) => of({ ...values, variants }));
    const profitAt = (variants: number) => model.varietyProfit({ ...values, variants });
    const money = (value: number) => ({ value, unit: 'USD', compact: true });
    const count = (value: number) => ({ value, unit: 'number', digits: 0 });
    const mark = (name: string, variants: number, tone: 'model' | 'quiet') =>
      variants < 1 || variants > end
        ? []
        : [
            {
              name,
              x: variants,
              y: profitAt(variants),
              label: { key: `drawn.${name}`, with: { n: count(variants) } },
              tone,
            },
          ];
    const x = { label: 'variants', unit: 'number', domain: [0, end] } as const;
    const here = { x: values.variants, role: 'cursor' } as const;
    return {
      says: `says.${stateOf(values.variants, bestVariants, entry, servedShare)}`,
      results: {
        varietyProfit: money(varietyProfit),
        bestVariants: count(bestVariants),
        bestProfit: money(bestProfit),
        freeEntryVariety: count(freeEntryVariety),
        servedShare: { value: servedShare, unit: 'share' },
      },
      mentions: {
        oneProfit: money(profitAt(1)),
        twiceProfit: money(
          profitAt(Math.min(model.params.variants.domain[1], 2 * bestVariants || 1)),
        ),
      },
      melody: { x: at, y: of(model.varietyProfit) },
      pictures: [
        {
          name: 'hill',
          drawing: {
            kind: 'lines',
            at,
            x,
            y: { label: 'varietyProfit', unit: 'USD', zero: true },
            lines: [
              {
                name: 'profit',
                symbol: 'varietyProfits',
                tone: 'model',
                y: of(model.varietyProfit),
              },
            ],
            rules: [here],
            dots: [
              ...mark('best', bestVariants, 'model'),
              ...mark('entry', entry, 'quiet'),
              { name: 'here', x: values.variants, y: varietyProfit, tone: 'result' },
            ],
          },
        },
        {
          name: 'piece',
          drawing: {
            kind: 'lines',
            height: 'half',
            at,
            x,
            y: { label: 'axis.piece', unit: 'USD', zero: true },
            bands: [
              {
                name: 'gain',
                tone: 'model',
                low: of(model.unitCostAll),
                high: of(model.averagePrice),
              },
            ],
            lines: [
              {
                name: 'price',
                label: 'drawn.price',
                symbol: 'averagePrice',
                tone: 'model',
                y: of(model.averagePrice),
              },
              {
                name: 'cost',
                label: 'drawn.cost',
                symbol: 'unitCostAll',
                tone: 'result',
                y: of(model.unitCostAll),
              },
            ],
            rules: [here],
          },
        },
      ],
      table: {
        columns: [
          { key: 'variants', unit: 'number' },
          { key: 'varietyProfit', unit: 'USD', digits: 0 },
          { key: 'averagePrice', unit: 'USD', digits: 2 },
          { key: 'unitCostAll', unit: 'USD', digits: 2 },
        ],
        rows: listed
          .filter((variants) => variants <= end)
          .map((variants) => {
            const given = { ...values, variants };
            return [
              variants,
              model.varietyProfit(given),
              model.averagePrice(given),
              model.unitCostAll(given),
            ];
          }),
      },
    };
  },
});

/** Whole numbers from 1 to the end, close together where the hill is steep. */
function varieties(end: number): number[] {
  const all = Array.from({ length: PLACES }, (_, place) =>
    Math.round(1 + (end - 1) * (place / (PLACES - 1)) ** 2),
  );
  return [...new Set(all)];
}

/** Which side of the hill the reader stands on; whether there is a hill. */
function stateOf(variants: number, best: number, entry: number, served: number): string {
  if (best === 0) return 'none';
  if (variants === best) return 'best';
  if (variants < best) return served < 1 ? 'few.unserved' : 'few';
  return variants > entry ? 'crowded' : 'many';
}
