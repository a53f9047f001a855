import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '#exercises';
import { computed, rowOf, type Row } from './golden-rows.ts';

/**
 * Numbers that students may hold in their hands. This file is never rewritten, only added to: where a row
 * fails, the change that made it fail is wrong, or the exercise needs a new id.
 */
const rows: readonly Row[] = JSON.parse(readFileSync('tests/exercises/golden.json', 'utf8'));

test('a thousand rows at least, some for each computed exercise, none given twice', () => {
  expect(rows.length).toBeGreaterThanOrEqual(1000);
  const have = new Set(rows.map(({ exercise }) => exercise));
  expect(computed.map(({ id }) => id).filter((id) => !have.has(id))).toEqual([]);
  expect(new Set(rows.map(({ seed }) => seed)).size).toBe(rows.length);
});

describe.for([...new Set(rows.map(({ exercise }) => exercise))])('%s', (id) => {
  test('gives every student the same as ever', () => {
    const exercise = catalog.find((each) => each.id === id);
    expect(exercise, 'an exercise that is out stays').toBeDefined();
    for (const row of rows.filter((each) => each.exercise === id)) {
      const { answers, ...again } = rowOf(row.id, exercise!);
      const { answers: golden, ...stands } = row;
      expect(again).toEqual(stands);
      expect(Object.keys(answers)).toEqual(Object.keys(golden));
      for (const [part, values] of Object.entries(golden)) {
        values.forEach((value, at) => {
          const apart = Math.abs(answers[part]![at]! - value);
          expect(apart, `${row.id} ${part}`).toBeLessThanOrEqual(
            1e-9 * Math.max(1e-3, Math.abs(value)),
          );
        });
      }
    }
  });
});
