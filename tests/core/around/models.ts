/** Small models with answers known in closed form, to ask everything that can be asked around a model. */
import { check, type Params, type Values } from '#core';
import { normal } from '#core/draw/index.ts';
import type { Model } from '#core/model.ts';
import { seeded, split } from '#core/random.ts';

const number = { unit: 'number', step: 0.1 } as const;

const params = {
  slope: { ...number, symbol: 'a', domain: [-10, 10], default: 2 },
  shift: { ...number, symbol: 'b', domain: [0, 100], default: 5 },
  count: { ...number, symbol: 'n', domain: [1, 20], default: 4, integer: true },
  kind: { symbol: 'Z', unit: 'choice', domain: ['plain', 'twice'], default: 'plain' },
} as const satisfies Params;

/** line = a·n + b, twice if asked; refused for slopes above 9, absent (null) for shift 0. */
export const line: Model = {
  id: 'line',
  rows: [],
  references: [],
  params,
  presets: {},
  outputs: {
    line: { unit: 'number' },
    square: { unit: 'number' },
    leap: { unit: 'number' },
    steps: { unit: 'number', shape: 'per count' },
    kind: { unit: 'choice' },
  },
  evaluate(values: Values<Params>) {
    check(params, values);
    const { slope, shift, count, kind } = values as Values<typeof params>;
    if (slope > 9) throw new RangeError('slope above 9 has no answer');
    const result = (slope * count + shift) * (kind === 'twice' ? 2 : 1);
    return {
      line: shift === 0 ? null : result,
      square: slope * slope,
      leap: slope < 0.05 ? -1 : 1,
      steps: Array.from({ length: count }, (_, i) => slope * (i + 1)),
      kind,
    };
  },
};

const chance = {
  mean: { ...number, symbol: 'μ', domain: [-10, 10], default: 1 },
  spread: { ...number, symbol: 's', domain: [0, 10], default: 2 },
} as const satisfies Params;

/** One draw from a normal distribution. */
export const luck: Model = {
  id: 'luck',
  rows: [],
  references: [],
  params: chance,
  presets: {},
  outputs: { draw: { unit: 'number' }, pair: { unit: 'number', shape: 'two draws' } },
  stochastic: true,
  evaluate(values: Values<Params>, seed = 1) {
    check(chance, values);
    const { mean, spread } = values as Values<typeof chance>;
    const random = seeded(split(seed, 'draws'));
    const draws = [mean + spread * normal(random), mean + spread * normal(random)];
    return { draw: draws[0]!, pair: draws };
  },
};
