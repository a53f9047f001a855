import { describe, expect, test } from 'vitest';
import { evaluationSteps } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { finish, part, type Steps } from '#core/steps.ts';
import { atCorner, corners } from '../bench/corners.ts';

function* counted(pieces: number): Steps<string> {
  for (let piece = 1; piece <= pieces; piece += 1) yield piece / pieces;
  return 'whole';
}

function sharesOf(steps: Steps<unknown>): number[] {
  return [...steps];
}

test('finishing gives the whole', () => {
  expect(finish(counted(5))).toBe('whole');
});

test('a part gives the same whole, and its shares between its ends', () => {
  expect(finish(part(counted(5), 0.2, 0.7))).toBe('whole');
  expect(sharesOf(part(counted(2), 0.25, 0.75))).toEqual([0.5, 0.75]);
});

/** Milliseconds that a model may take in one piece: a phone takes four times as long. */
const LONG = 12;

test('every model has been measured', () => {
  expect(Object.keys(corners)).toEqual(Object.keys(catalog));
});

describe.for(Object.values(catalog))('$id at its longest', { timeout: 30_000 }, (model) => {
  const values = atCorner(model);
  const { milliseconds } = corners[model.id]!;

  test('is short, or works in pieces of a millisecond or two', () => {
    if (milliseconds <= LONG) return;
    expect(model.evaluateSteps).toBeDefined();
    expect(sharesOf(evaluationSteps(model, values, 3)).length).toBeGreaterThan(milliseconds / 2);
  });

  test('in pieces gives the same outputs as at once, and shares that rise to 1', () => {
    const shares: number[] = [];
    const steps = evaluationSteps(model, values, 3);
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(step.value).toEqual(model.evaluate(values, 3));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const share of [shares.at(0), shares.at(-1)]) {
      if (share !== undefined) expect(share > 0 && share <= 1).toBe(true);
    }
    if (model.evaluateSteps) expect(shares.at(-1)).toBe(1);
  });
});
