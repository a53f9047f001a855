/** All numbers of the figure “Deal or relation”, for one set of values. */
import { dealRelation, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';
import { moments } from '../moments.ts';

type Given = Values<typeof dealRelation.params>;

/** As many years as bars have room for. */
const BARS = 30;

export const figure = drawnFigure({
  model: dealRelation,
  shown: [
    'dealChurn',
    'relationChurn',
    'serviceCost',
    'relationSetUp',
    'margin',
    'base',
    'wonYearly',
    'discount',
    'periods',
  ],
  prediction: { kind: 'number', result: 'relationWinsFrom', near: 1 },
  read(values: Given) {
    const { relationWinsFrom, breakEvenService, dealValue, relationValue, winner, ...byYear } =
      dealRelation.evaluate(values);
    const years = moments(1, values.periods, BARS);
    const at = (list: readonly number[], from: number) => years.map((year) => list[year - from]!);
    const [deal, relation] = [at(byYear.dealCumulative, 1), at(byYear.relationCumulative, 1)];
    const lead = relation.map((total, place) => total - deal[place]!);
    const fromStart = moments(0, values.periods);
    const amount = (value: number | null) =>
      value === null ? null : { value, unit: 'USD', digits: 0 };
    return {
      says: `says.${stateOf(values, breakEvenService, relationWinsFrom, winner)}`,
      results: {
        relationWinsFrom:
          relationWinsFrom === null ? null : { value: relationWinsFrom, unit: 'year' },
        breakEvenService:
          breakEvenService === null ? null : { value: breakEvenService, unit: 'USD', digits: 0 },
        dealValue: amount(dealValue),
        relationValue: amount(relationValue),
      },
      mentions: {
        behind: { value: Math.abs(lead[0]!), unit: 'USD', compact: true },
        apart: { value: Math.abs(lead.at(-1)!), unit: 'USD', compact: true },
      },
      pictures: [
        {
          name: 'lead',
          drawing: {
            kind: 'bars',
            lying: false,
            places: years.map((value) => ({ value, unit: 'number' })),
            placesLabel: 'axis.year',
            y: { label: 'axis.lead', unit: 'USD', signed: true },
            layers: [
              {
                name: 'ahead',
                symbol: 'relationCumulative',
                values: lead.map((each) => Math.max(0, each)),
                tone: 'model',
              },
              {
                name: 'behind',
                symbol: 'dealCumulative',
                values: lead.map((each) => Math.min(0, each)),
                tone: 'result',
                hatched: true,
              },
            ],
          },
        },
        {
          name: 'customers',
          drawing: {
            kind: 'lines',
            height: 'half',
            at: fromStart,
            x: { label: 'axis.year', unit: 'number', domain: [0, values.periods] },
            y: { label: 'axis.customers', unit: 'customers', zero: true },
            lines: [
              {
                name: 'relation',
                label: 'drawn.relation',
                symbol: 'relationCustomers',
                y: fromStart.map((year) => byYear.relationCustomers[year]!),
                tone: 'model',
              },
              {
                name: 'deal',
                label: 'drawn.deal',
                symbol: 'dealCustomers',
                y: fromStart.map((year) => byYear.dealCustomers[year]!),
                tone: 'result',
              },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.year', unit: 'number' },
          { key: 'axis.lead', unit: 'USD', digits: 0 },
          { key: 'dealCumulative', unit: 'USD', digits: 0 },
          { key: 'relationCumulative', unit: 'USD', digits: 0 },
          { key: 'dealCustomers', unit: 'customers', digits: 0 },
          { key: 'relationCustomers', unit: 'customers', digits: 0 },
        ],
        rows: years.map((year, place) => [
          year,
          lead[place]!,
          deal[place]!,
          relation[place]!,
          byYear.dealCustomers[year]!,
          byYear.relationCustomers[year]!,
        ]),
      },
    };
  },
});

/** When the relational firm overtakes: at once, within the years counted, later, or never. */
function stateOf(
  { periods }: Given,
  breakEven: number | null,
  from: number | null,
  winner: 'deal' | 'relation' | 'even',
): string {
  if (winner === 'even') return 'even';
  if (breakEven === null) return 'held';
  // The model looks a thousand years ahead.
  if (from === null) return winner === 'relation' ? 'ages' : 'never';
  if (from === 1) return 'always';
  return from <= periods ? 'overtakes' : 'later';
}
