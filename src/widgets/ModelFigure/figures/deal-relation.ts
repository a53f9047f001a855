/** All numbers of the figure “Deal or relation”, for one set of values. */
import type { SingleDrawing } from '#charts/drawing.ts';
import { dealRelation, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';
import { moments } from '../moments.ts';

type Given = Values<typeof dealRelation.params>;

/** As many years as bars, and their names, have room for. */
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
    const years = moments(1, values.periods);
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
          drawing: leadOver(years, lead),
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

/** Bars below zero and above it; areas where the years are too many for bars. */
function leadOver(years: readonly number[], lead: readonly number[]): SingleDrawing {
  const y = { label: 'axis.lead', unit: 'USD', signed: true };
  const above = lead.map((each) => Math.max(0, each));
  const below = lead.map((each) => Math.min(0, each));
  const ahead = { name: 'ahead', symbol: 'relationCumulative', tone: 'model' as const };
  const behind = { name: 'behind', symbol: 'dealCumulative', tone: 'result' as const };
  if (years.at(-1)! <= BARS) {
    return {
      kind: 'bars',
      lying: false,
      places: years.map((value) => ({ value, unit: 'number' })),
      placesLabel: 'axis.year',
      y,
      layers: [
        { ...ahead, values: above },
        { ...behind, values: below, hatched: true },
      ],
    };
  }
  const zero = lead.map(() => 0);
  return {
    kind: 'lines',
    at: years,
    x: { label: 'axis.year', unit: 'number', domain: [1, years.at(-1)!] },
    y: { ...y, zero: true },
    bands: [
      { ...ahead, low: zero, high: above },
      { ...behind, low: below, high: zero },
    ],
    lines: [{ name: 'lead', y: lead, tone: 'other' }],
    rules: [{ y: 0 }],
  };
}

/** When the relational firm overtakes: at once, within the years counted, later, or never. */
function stateOf(
  { periods, dealChurn, relationChurn }: Given,
  breakEven: number | null,
  from: number | null,
  winner: 'deal' | 'relation' | 'even',
): string {
  if (winner === 'even') return 'even';
  if (breakEven === null) return 'held';
  // The model looks a thousand years ahead.
  if (from === null && winner === 'relation') return 'ages';
  if (from === null) return relationChurn < dealChurn ? 'never' : 'worse';
  if (from === 1) return 'always';
  return from <= periods ? 'overtakes' : 'later';
}
