/** The saved tables against the core, asked apart from the figures. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  competitiveZones,
  defaults,
  fivePoints,
  leakyBucket,
  profitByYear,
  retention,
} from '#core';
import { readCsv } from '../exports/read-csv.ts';
import { figures, figureSays, openFigure, saved } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const terms: Readonly<Record<string, { term: { en: string } }>> = parse(
  readFileSync('content/glossary.yaml', 'utf8'),
);

/** What stands above the column of a key. */
function heading(model: string, key: string): string {
  return figureSays(model, key) ?? terms[key]!.term.en;
}

type Ask = (row: number) => Readonly<Record<string, number | null>>;

const five = defaults(fivePoints.params);
const keep = defaults(retention.params);
const years = profitByYear.evaluate(defaults(profitByYear.params));
const weeks = leakyBucket.evaluate(defaults(leakyBucket.params));
const market = competitiveZones.evaluate(defaults(competitiveZones.params));

/** For each figure: by the first cell of a row, what some of its columns must hold. */
const asked: Readonly<Record<string, Ask>> = {
  'five-points': (share) =>
    Object.fromEntries(
      fivePoints.params.reading.domain.map((reading) => {
        const found = fivePoints.findUplift({ ...five, retention: share, reading });
        return [`reading.${reading}`, found.kind === 'uplift' ? found.value : null];
      }),
    ),
  retention: (year) => ({ survivalCurve: retention.survivalCurve(keep, year)[year]! }),
  'profit-by-year': (year) => ({
    profit: years.profit[year]!,
    cumulative: years.cumulative[year]!,
    expected: years.expected[year]!,
    expectedCumulative: years.expectedCumulative[year]!,
  }),
  'leaky-bucket': (week) => ({
    leakyCustomers: weeks.leakyCustomers[week]!,
    carefulCustomers: weeks.carefulCustomers[week]!,
    // Nothing is earned before week 1, where the core's lists begin.
    leakyCumulativeProfit: weeks.leakyCumulativeProfit[week - 1] ?? 0,
    carefulCumulativeProfit: weeks.carefulCumulativeProfit[week - 1] ?? 0,
  }),
  'competitive-zones': (grade) => ({
    market: market.loyaltyAt[grade - 1]!,
    nextPoint: market.stepValues[grade - 1] ?? null,
  }),
};

test('every figure of the lessons is asked for', () => {
  expect(Object.keys(asked).sort()).toEqual(figures.map(({ model }) => model).sort());
});

inBrowser('the saved table', () => {
  withBrowser();

  test.for(Object.entries(asked))('of %s holds the numbers of the core', async ([model, ask]) => {
    await using seen = await openFigure(figures.find((figure) => figure.model === model)!);
    const { bytes } = await saved(seen, 'csv');
    const [head, ...rows] = readCsv(bytes.toString().slice(1));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      for (const [key, value] of Object.entries(ask(Number(row[0])))) {
        const column = head!.indexOf(heading(model, key));
        expect(column, `a column “${heading(model, key)}”`).toBeGreaterThan(0);
        if (value === null) expect(row[column], `${key} at ${row[0]}`).toBe('');
        else expect(Number(row[column]), `${key} at ${row[0]}`).toBeCloseTo(value, 9);
      }
    }
  });
});
