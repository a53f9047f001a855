import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, isChoice, type OutputValue, type Param, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import { number } from '../numbers.ts';

const models = Object.entries(catalog);

const valid = (value: OutputValue): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : value === null || (Array.isArray(value) ? value.every(valid) : typeof value !== 'undefined');

function expectFinite(results: Readonly<Record<string, OutputValue>>): void {
  const wrong = Object.entries(results).filter(([, value]) => !valid(value));
  expect(wrong).toEqual([]);
}

function anyValue(param: Param): fc.Arbitrary<string | number> {
  if (isChoice(param)) return fc.constantFrom(...param.domain);
  const [min, max] = param.domain;
  const ends = fc.constantFrom(min, max);
  const inside = param.integer ? fc.integer({ min, max }) : number(min, max);
  return fc.oneof({ weight: 1, arbitrary: ends }, { weight: 4, arbitrary: inside });
}

/** “weeks 0 to T”, “steps 1→2 to 4→5”, “loyal, latent, false, none”; none where the shape is told otherwise. */
function lengthOf(shape: string, { params }: Model): number | undefined {
  const range = /(\d+)(?:→\d+)? to (\d+|[A-Z])( − 1)?/.exec(shape);
  if (!range) return /^[^…]+, [^…]+$/.test(shape) ? shape.split(', ').length : undefined;
  const param = Object.values(params).find(({ symbol }) => symbol === range[2]);
  const last = param ? Number(param.default) : Number(range[2]);
  return last - (range[3] ? 1 : 0) - Number(range[1]) + 1;
}

function anyValues(model: Model): fc.Arbitrary<Values<Params>> {
  const keys = Object.entries(model.params).map(([key, param]) => [key, anyValue(param)] as const);
  return fc.record(Object.fromEntries(keys));
}

test('serves each of the thirty-five simulations of the course', () => {
  const served = new Set(Object.values(catalog).flatMap(({ rows }) => rows));
  const planned = Array.from(
    { length: 35 },
    (_, index) => `K${String(index + 1).padStart(2, '0')}`,
  );
  expect([...served].sort()).toEqual(planned);
});

describe.for(models)('%s', ([key, model]) => {
  const given = defaults(model.params);

  test('has an id in kebab-case, parameters in camelCase, rows and references', () => {
    expect(model.id).toBe(key);
    expect(model.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const name of Object.keys(model.params)) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(model.rows).not.toHaveLength(0);
    expect(model.references).not.toHaveLength(0);
  });

  test('gives no two parameters the same symbol', () => {
    const symbols = Object.values(model.params).map((param) => param.symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  test.for(Object.entries(model.params))('%s has its default in its domain', ([name, param]) => {
    if (isChoice(param)) return expect(param.domain).toContain(param.default);
    const [min, max] = param.domain;
    expect(min).toBeLessThan(max);
    expect(param.default).toBeGreaterThanOrEqual(min);
    expect(param.default).toBeLessThanOrEqual(max);
    expect(param.step, name).toBeGreaterThan(0);
  });

  test('names the source of a default among its references', () => {
    const sources = Object.values(model.params).flatMap(({ reference }) => reference ?? []);
    expect(model.references).toEqual(expect.arrayContaining(sources));
  });

  test('returns the outputs it declares, finite or null', () => {
    const results = model.evaluate(given);
    expect(Object.keys(results)).toEqual(Object.keys(model.outputs));
    expectFinite(results);
  });

  test('declares a shape for lists and for nothing else', () => {
    for (const [name, result] of Object.entries(model.evaluate(given))) {
      expect(model.outputs[name]!.shape !== undefined, name).toBe(Array.isArray(result));
    }
  });

  test('returns lists as long as their shape says', () => {
    for (const [name, result] of Object.entries(model.evaluate(given))) {
      if (!Array.isArray(result)) continue;
      const length = lengthOf(model.outputs[name]!.shape!, model);
      expect(`${name} ${length ?? result.length}`).toBe(`${name} ${result.length}`);
    }
  });

  test('answers with its named functions', () => {
    const functions = model as unknown as Record<string, (values: object) => unknown>;
    for (const [name, result] of Object.entries(model.evaluate(given))) {
      const named = functions[name];
      if (named?.length === 1) expect([name, result]).toEqual([name, named(given)]);
    }
  });

  test('draws as with the seed 1 where none is given', () => {
    expect(model.evaluate(given)).toEqual(model.evaluate(given, 1));
  });

  test.for(Object.entries(model.presets))('preset %s has a source and evaluates', ([, preset]) => {
    expect(model.references).toContain(preset.reference);
    for (const name of Object.keys(preset.values)) expect(model.params).toHaveProperty(name);
    expectFinite(model.evaluate({ ...given, ...(preset.values as object) }));
  });

  test.for(Object.keys(model.params))('refuses a wrong %s by name', (name) => {
    for (const wrong of [NaN, Infinity, -1e9, 1e9, 'abc']) {
      expect(() => model.evaluate({ ...given, [name]: wrong })).toThrow(RangeError);
      expect(() => model.evaluate({ ...given, [name]: wrong })).toThrow(new RegExp(`^${name} is `));
    }
  });

  test('answers any valid input with finite numbers, or refuses it with the reason', () => {
    fc.assert(
      fc.property(anyValues(model), (values) => {
        try {
          expectFinite(model.evaluate(values));
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          expect(['retention', 'five-points']).toContain(model.id);
          expect(error.message).toMatch(/1 \+ discount$|outgrow|changed retention/);
        }
      }),
      // A model that works in pieces costs tens of milliseconds a run in its largest towns and panels.
      { numRuns: model.evaluateSteps ? 40 : model.stochastic ? 60 : 300 },
    );
  }, 30_000);
});

test('one key has one symbol in every model', () => {
  const symbols = new Map<string, string>();
  for (const [, model] of models) {
    for (const [key, { symbol }] of Object.entries(model.params)) {
      expect(symbol, `${key} in ${model.id}`).toBe(symbols.get(key) ?? symbol);
      symbols.set(key, symbol);
    }
  }
});
