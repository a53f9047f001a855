/** All numbers of the figure “Years 0 to 7 of one customer”, for one set of values. */
import { defaults, profitByYear as model, type Values } from '#core';
import { shareHere } from '#core/departure.ts';
import type { Domain } from '#charts';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof model.params>;

export const years = [0, 1, 2, 3, 4, 5, 6, 7];
const LAST = 7;

/** Layers the critics found no rule for. */
export const disputed: readonly model.Layer[] = ['savings', 'premium'];

export interface ProfitByYearReading extends Reading {
  readonly layers: model.Components;
  /** Middle of each layer's bar in year 7, in USD; only layers that have one. */
  readonly middles: readonly { readonly layer: model.Layer; readonly at: number }[];
  readonly profit: readonly number[];
  /** Share of the customers still here, years 0 to 7. */
  readonly here: readonly number[];
  readonly cumulative: readonly number[];
  readonly expectedCumulative: readonly number[];
  readonly breakEvenYear: number | null;
  readonly expectedBreakEvenYear: number | null;
  /** Heights the two panels must hold, in USD; they move in steps, not with every dollar. */
  readonly yearly: Domain;
  readonly total: Domain;
}

export function read(values: Given): ProfitByYearReading {
  const layers = model.components(values);
  const at = model.evaluate(values);
  const here = years.map((t) => shareHere(values, t));
  const cost = layers.acquisition[0]!;
  const inYear = (key: string, year: number | null): Record<string, Quantity> =>
    year === null ? {} : { [key]: { value: year, unit: 'year' } };
  const inTotal = (year: number | null) => (year === null ? null : { value: year, unit: 'number' });
  return {
    says: `says.${state(values, at.breakEvenYear, at.expectedBreakEvenYear)}`,
    results: {
      breakEvenYear: inTotal(at.breakEvenYear),
      expectedBreakEvenYear: inTotal(at.expectedBreakEvenYear),
      npv: { value: at.npv, unit: 'USD' },
      lifetimeValue: { value: at.lifetimeValue, unit: 'USD' },
    },
    mentions: {
      cost: { value: Math.abs(cost), unit: 'USD' },
      ...inYear('year', at.breakEvenYear),
      ...inYear('expectedYear', at.expectedBreakEvenYear),
    },
    table: tableOf(values, { ...layers, ...at, here }),
    layers,
    middles: middlesOf(layers),
    profit: at.profit,
    here,
    cumulative: at.cumulative,
    expectedCumulative: at.expectedCumulative,
    breakEvenYear: at.breakEvenYear,
    expectedBreakEvenYear: at.expectedBreakEvenYear,
    yearly: [-rung(-cost, 75), rung(Math.max(...at.profit), 120)],
    total: [-rung(-cost, 75), rung(Math.max(...at.cumulative), 120)],
  };
}

/** The customer of the question, who stays as long as the picture lasts or leaves as most do. */
export function remarkOn(guess: number): { key: string; mentions: Record<string, Quantity> } {
  const { breakEvenYear } = read(defaults(model.params));
  const year = breakEvenYear!;
  const key = guess === year ? 'remark.right' : guess < year ? 'remark.early' : 'remark.late';
  return {
    key,
    mentions: { guess: { value: guess, unit: 'year' }, year: { value: year, unit: 'year' } },
  };
}

function state(values: Given, year: number | null, expectedYear: number | null): string {
  if (values.profile === 'creditCard') {
    if (expectedYear === null) return 'creditCard.never';
    return expectedYear === year ? 'creditCard' : 'creditCard.later';
  }
  if (values.acquisition === 0) return 'free';
  if (year === null) return 'never';
  const critics = values.critics === 'asDrawn' ? '' : 'critics.';
  if (expectedYear === null) return `${critics}expectedNever`;
  return `${critics}${expectedYear === year ? 'sameYear' : 'later'}`;
}

function middlesOf(layers: model.Components): { layer: model.Layer; at: number }[] {
  let floor = 0;
  return model.layers.flatMap((layer) => {
    const height = layers[layer][LAST]!;
    floor += height;
    return height > 0 ? [{ layer, at: floor - height / 2 }] : [];
  });
}

function tableOf(values: Given, series: Readonly<Record<string, unknown>>): Reading['table'] {
  const parts =
    values.profile === 'creditCard'
      ? []
      : model.layers.filter((layer) => layer !== 'published').map((key) => ({ key, unit: 'USD' }));
  const columns = [
    ...parts,
    { key: 'profit', unit: 'USD' },
    { key: 'cumulative', unit: 'USD' },
    { key: 'here', unit: 'share' },
    { key: 'expected', unit: 'USD', digits: 2 },
    { key: 'expectedCumulative', unit: 'USD', digits: 2 },
  ];
  return {
    columns: [{ key: 'year', unit: 'number' }, ...columns],
    rows: years.map((t) => [
      t,
      ...columns.map(({ key }) => (series[key] as readonly number[])[t]!),
    ]),
  };
}

/** The least of 1, 1⅓, 2, 2⅔, 4, … times `first` that holds `size`. */
function rung(size: number, first: number): number {
  let top = first;
  for (let step = 0; top < size; step += 1) top *= step % 2 === 0 ? 4 / 3 : 3 / 2;
  return Math.round(top);
}

/** The parameters that change anything under these values, in the order of their controls. */
export function turnable({ profile, critics }: Given): string[] {
  const always = ['retention', 'discount', 'departure'];
  if (profile === 'creditCard') return ['profile', ...always];
  const sizes = ['revenueGrowth', 'savings', 'referrals', 'premium'];
  const drawn =
    critics === 'asDrawn' ? sizes : sizes.filter((key) => !disputed.some((layer) => layer === key));
  return ['profile', 'critics', 'acquisition', 'baseProfit', ...drawn, ...always];
}
