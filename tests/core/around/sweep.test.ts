import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { grid, sweep } from '#core/around/index.ts';
import { competitiveZones } from '#core';
import { line } from './models.ts';

const values = defaults(line.params);

describe('sweep', () => {
  test('goes through the domain in even steps, and leaves a gap where the model refuses', () => {
    const { x, y, skipped } = sweep(line, values, {
      output: 'line',
      x: { key: 'slope', count: 21 },
    });
    expect(x).toEqual(Array.from({ length: 21 }, (_, i) => i - 10));
    expect(y.slice(0, 20)).toEqual(x.slice(0, 20).map((slope) => 4 * Number(slope) + 5));
    expect(y[20]).toBeNull();
    expect(skipped).toBe(1);
  });

  test('takes every option of a choice, and one place of a list', () => {
    expect(sweep(line, values, { output: 'line', x: { key: 'kind' } })).toMatchObject({
      x: ['plain', 'twice'],
      y: [13, 26],
    });
    const { y } = sweep(line, values, { output: 'steps', at: 0, x: { key: 'count', count: 5 } });
    expect(y).toEqual([2, 2, 2, 2, 2]);
  });

  test('is a row of the grid with the same axis', () => {
    const given = defaults(competitiveZones.params);
    const x = { key: 'satisfaction', count: 9 };
    const { cells, y: heights } = grid(competitiveZones, given, {
      output: 'loyalty',
      x,
      y: { key: 'switchingCost', count: 3 },
    });
    for (const [row, switchingCost] of heights.entries()) {
      const { y } = sweep(competitiveZones, { ...given, switchingCost }, { output: 'loyalty', x });
      expect(y).toEqual(cells[row]);
    }
  });

  test('names an axis that the model does not have', () => {
    expect(() => sweep(line, values, { output: 'line', x: { key: 'height' } })).toThrow(
      'x.key is height: it must be a parameter of line',
    );
  });
});
