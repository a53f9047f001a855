/** Where numerics break first: every model with its parameters at the ends of their domains. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, isChoice, type Output, type OutputValue, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';

/** Whether the value is what its output declares; null says that the quantity does not exist. */
function asDeclared({ unit, shape }: Output, value: OutputValue | undefined): boolean {
  if (value === null) return true;
  if (unit === 'choice') return typeof value === 'string';
  if (unit === 'boolean') return typeof value === 'boolean';
  if (shape === undefined) return typeof value === 'number' && Number.isFinite(value);
  return Array.isArray(value) && value.every((each) => Number.isFinite(each));
}

/** Values that together have no answer: the models that refuse some, and what they say. */
const refused: Readonly<Record<string, RegExp>> = {
  retention: /1 \+ discount$|outgrow/,
  'five-points': /1 \+ discount$|changed retention/,
};

function expectAnswer(model: Model, values: Values<Params>): void {
  let results: Readonly<Record<string, OutputValue>>;
  try {
    results = model.evaluate(values, 5);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    expect(error.message).toMatch(refused[model.id] ?? /^no refusal is expected of this model$/);
    return;
  }
  expect(Object.keys(results)).toEqual(Object.keys(model.outputs));
  const wrong = Object.entries(model.outputs).filter(([key, output]) => {
    return !asDeclared(output, results[key]);
  });
  expect(wrong.map(([key]) => [key, results[key]])).toEqual([]);
}

type End = readonly [key: string, value: number | string];

function endsOf(model: Model): End[] {
  return Object.entries(model.params).flatMap(([key, param]) =>
    (isChoice(param) ? param.domain : param.domain).map((value): End => [key, value]),
  );
}

// Simulations at their largest take a while.
describe.for(Object.values(catalog))('$id', { timeout: 30_000 }, (model) => {
  const given = defaults(model.params);
  const ends = endsOf(model);

  test('answers with each parameter at each end', () => {
    for (const [key, value] of ends) expectAnswer(model, { ...given, [key]: value });
  });

  test('answers with two at their ends', () => {
    const end = fc.constantFrom(...ends);
    fc.assert(
      fc.property(end, end, (one, other) => {
        expectAnswer(model, { ...given, ...Object.fromEntries([one, other]) });
      }),
      { numRuns: model.evaluateSteps ? 25 : 200 },
    );
  });

  test('answers with all at their ends', () => {
    const corner = fc.record(
      Object.fromEntries(
        Object.entries(model.params).map(([key, { domain }]) => [
          key,
          fc.constantFrom<string | number>(...domain),
        ]),
      ),
    );
    fc.assert(
      fc.property(corner, (values) => expectAnswer(model, values as Values<Params>)),
      { numRuns: model.evaluateSteps ? 15 : 300 },
    );
  });
});
