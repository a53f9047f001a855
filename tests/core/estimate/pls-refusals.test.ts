import { describe, expect, test } from 'vitest';
import { momentsOf, type NumericTable } from '#core/data/numeric-table.ts';
import type { PathModel } from '#core/estimate/path-model.ts';
import { fitPls } from '#core/estimate/pls.ts';
import { pairs, two } from './pairs.ts';

describe('a refusal', () => {
  const columnsOf = (rows: number[][]): NumericTable => ({
    columns: ['a1', 'a2', 'b1', 'b2'],
    rows: rows.length,
    values: Float64Array.from([0, 1, 2, 3].flatMap((i) => rows.map((row) => row[i]!))),
  });
  const fitted = (rows: number[][]) => fitPls(momentsOf(columnsOf(rows)), two);

  test('names the column that is constant', () => {
    expect(() =>
      fitted([
        [1, 7, 2, 3],
        [2, 7, 3, 1],
        [3, 7, 1, 2],
        [4, 7, 4, 5],
      ]),
    ).toThrow(new RangeError('column a2 is constant: every answer is 7'));
    expect(() =>
      fitted([
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ]),
    ).toThrow('column a1 is constant');
  });

  test('names the column that repeats others of its block, in either mode', () => {
    const rows = [
      [1, 2, 2, 3],
      [2, 4, 3, 1],
      [3, 6, 1, 2],
      [4, 8, 4, 5],
    ];
    for (const mode of ['A', 'B'] as const) {
      expect(() => fitPls(momentsOf(columnsOf(rows)), { ...two, modes: { a: mode } })).toThrow(
        'column a2 is collinear with others of its block',
      );
    }
  });

  test('names the construct that repeats another', () => {
    const model: PathModel = {
      blocks: { x: ['x'], y: ['y'], z: ['z'] },
      arcs: [
        ['x', 'z'],
        ['y', 'z'],
      ],
    };
    const cov = [
      [1, 1, 0.5],
      [1, 1, 0.5],
      [0.5, 0.5, 1],
    ];
    expect(() => fitPls({ columns: ['x', 'y', 'z'], n: 9, mean: [1, 1, 1], cov }, model)).toThrow(
      'construct y is collinear with others that bear on z',
    );
  });

  test('names blocks that have nothing in common', () => {
    expect(() => fitPls(pairs(0.3, [0, 0, 0, 0]), two)).toThrow('score without variance');
  });

  test('is given to too few answers, missing columns and covariances that are none', () => {
    const good = pairs(0.3, [0.2, 0.2, 0.2, 0.2]);
    expect(() => fitPls({ ...good, n: 2 }, two)).toThrow('n is 2');
    expect(() => fitPls({ ...good, n: 250.5 }, two)).toThrow(
      'n is 250.5: it must be a whole number',
    );
    const cov = good.cov.map((row, i) => row.map((value, k) => (i + k === 0 ? -1 : value)));
    expect(() => fitPls({ ...good, cov }, two)).toThrow('variance of a1 is -1');
    expect(() => fitPls({ ...good, columns: ['a1', 'a2', 'b1', 'x'] }, two)).toThrow(
      'no column "b2"',
    );
    expect(() => fitPls(pairs(1.2, [0, 0, 0, 0.1]), two)).toThrow('cov of a1 and a2 is 1.2');
    expect(() => fitPls(pairs(NaN, [0, 0, 0, 0.1]), two)).toThrow('cov of a1 and a2 is NaN');
    expect(() => fitPls({ ...good, cov: good.cov.slice(1) }, two)).toThrow('one row for each');
    expect(() => fitPls(good, two, [10, 1])).toThrow('scale is 10, 1');
    expect(() => momentsOf({ columns: ['a'], rows: 1, values: Float64Array.of(1) })).toThrow(
      'rows is 1',
    );
    expect(() => momentsOf({ columns: ['a'], rows: 2, values: Float64Array.of(1, NaN) })).toThrow(
      'column a',
    );
  });
});
