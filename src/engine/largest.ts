/** How far a question takes the values, from those given: what a run must have room for. */
import { clamp, defaults, isNumberParam, type Model, type NumberParam } from '#core';
import type { Params, Values } from '#core';
import type { Around } from './question.ts';

/** Each whole number, as sizes are, as large as it becomes anywhere in the question; all others as given. */
export function largest(model: Model, values: Values<Params>, around?: Around): Values<Params> {
  const most = { ...values };
  for (const [key, param] of Object.entries(model.params)) {
    if (!isNumberParam(param) || !param.integer) continue;
    const value = Number(values[key]);
    const end = around ? reached(model, key, param, value, around) : value;
    most[key] = clamp(param, Math.max(value, end));
  }
  return most;
}

function reached(
  model: Model,
  key: string,
  { domain: [min, max] }: NumberParam,
  value: number,
  around: Around,
): number {
  switch (around.kind) {
    case 'sensitivity':
      return value + (around.share ?? 0.1) * (max - min);
    case 'bands': {
      const spread = around.spreads?.[key];
      if (around.spreads && !spread) return value;
      if (!spread) return value + 0.1 * (max - min);
      return spread.kind === 'triangular' ? spread.high : max;
    }
    case 'grid': {
      const axis = [around.x, around.y].find((each) => each.key === key);
      return axis ? (axis.high ?? max) : value;
    }
    case 'sweep':
      return around.x.key === key ? (around.x.high ?? max) : value;
    case 'goalSeek':
      return around.key === key ? max : value;
    case 'compare':
      return Number(around.with[key] ?? defaults(model.params)[key]);
    default:
      return value;
  }
}
