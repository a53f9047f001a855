import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { momentsOf } from '#core/data/numeric-table.ts';
import { readTable } from '#core/data/read-table.ts';
import { penetration } from '#core/dirichlet.ts';
import * as sbg from '#core/estimate/sbg.ts';
import { datasets } from '../../src/cli/datasets/index.ts';
import { run } from '../../src/cli/run.ts';
import { answers } from '../core/estimate/survey.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../content/datasets/${file}`, import.meta.url), 'utf8');

describe.for(Object.keys(datasets))('%s', (name) => {
  const sheet = parse(read(`${name}.yaml`));

  test('is what its generator makes from its seed, byte for byte', () => {
    expect(run(['dataset', name, '--seed', String(sheet.seed)]).out).toBe(read(`${name}.csv`));
  });

  test('has a sheet in both languages that says it is generated, from what, and under which licence', () => {
    expect(sheet.generated).toBe(true);
    expect(sheet.licence).toBe('CC-BY-4.0');
    expect(sheet.references.length).toBeGreaterThan(0);
    for (const words of [sheet.title, sheet.summary, sheet.source]) {
      expect(Object.keys(words)).toEqual(['en', 'zh']);
    }
    expect(sheet.summary.en).toMatch(/generated/i);
    expect(sheet.summary.zh).toMatch(/生成/);
  });

  test('has a unit for every column, in order', () => {
    const [header, ...rows] = read(`${name}.csv`).trimEnd().split('\n');
    expect(Object.keys(sheet.columns)).toEqual(header!.split(','));
    expect(sheet.rows).toBe(rows.length);
    for (const { unit, meaning } of Object.values<Record<string, unknown>>(sheet.columns)) {
      expect(unit).toEqual(expect.any(String));
      expect(Object.keys(meaning as object)).toEqual(['en', 'zh']);
    }
  });

  test('is another from another seed', () => {
    expect(run(['dataset', name, '--seed', 'another']).out).not.toBe(read(`${name}.csv`));
  });
});

describe('the numbers that made them are found again', () => {
  test.for([
    ['high-end', { alpha: 0.668, beta: 3.806 }],
    ['regular', { alpha: 0.704, beta: 1.182 }],
  ] as const)('in the %s subscriptions, within three standard errors', ([kind, made]) => {
    const rows = read('subscriptions.csv')
      .trimEnd()
      .split('\n')
      .map((row) => row.split(','));
    const own = rows.filter((row) => row[1] === kind);
    const survivors = Array.from(
      { length: 13 },
      (_, t) => own.filter(([, , time, left]) => Number(time) > t || left === '0').length,
    );
    const { estimates, standardErrors } = sbg.fit([survivors]);
    for (const name of ['alpha', 'beta'] as const) {
      expect(Math.abs(estimates[name] - made[name]) / standardErrors![name]).toBeLessThan(3);
    }
  });

  test('in the brand panel: penetrations and rates are those of the model, within three standard errors', () => {
    const shares = { colgate: 0.25, macleans: 0.19, closeUp: 0.1, sainsbury: 0.02 };
    const names = Object.fromEntries(Object.keys(shares).map((key) => [key, { names: [key] }]));
    const { columns } = readTable(read('brand-panel.csv'), {
      quarter: { names: ['quarter'] },
      ...names,
    });
    const market = { categoryRate: 1.456, rateShape: 0.779, switching: 1.55 };
    for (const [brand, share] of Object.entries(shares)) {
      const bought = columns[brand as 'quarter']!.filter((_, i) => columns.quarter![i] === 1);
      const expected = penetration(market, share);
      const found = bought.filter((count) => count > 0).length / bought.length;
      const error = Math.sqrt((expected * (1 - expected)) / bought.length);
      expect(Math.abs(found - expected) / error, brand).toBeLessThan(3);
    }
  });

  test('in the survey: questions correlate as loadings and paths say, but for rounding', () => {
    const { cov, columns } = momentsOf(answers);
    const correlation = (a: string, b: string) => {
      const [i, j] = [columns.indexOf(a), columns.indexOf(b)];
      return cov[i]![j]! / Math.sqrt(cov[i]![i]! * cov[j]![j]!);
    };
    // Within three standard errors, (1 − ρ²)/√250, and a twentieth for whole answers cut at 10.
    for (const [a, b, rho] of [
      ['quality1', 'quality3', 0.803 * 0.784],
      ['value1', 'value2', 0.902 * 0.94],
      ['satisfaction3', 'complaints1', 0.857 * 0.526],
    ] as const) {
      const error = (3 * (1 - rho * rho)) / Math.sqrt(250) + 0.05;
      expect(Math.abs(correlation(a, b) - rho), `${a} ${b}`).toBeLessThan(error);
    }
  });
});
