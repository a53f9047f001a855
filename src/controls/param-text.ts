import { isShare, type Format, type Style } from '#format';
import type { NumberParam } from '#core';

/** A parameter's value in its unit, with the decimals it needs: at most two more than its step. Whole millions are told as such. */
export function paramText(format: Format, param: NumberParam, value: number, full = false): string {
  return format.quantity(value, param.unit, { ...styleOf(param, value), full });
}

/** Two values of a parameter, as a reader moves it from the first to the second. */
export function paramSpan(
  format: Format,
  param: NumberParam,
  from: number,
  to: number,
): [string, string] {
  return format.span([from, styleOf(param, from)], [to, styleOf(param, to)], param.unit);
}

function styleOf(param: NumberParam, value: number): Style {
  return { digits: decimals(param, value), compact: param.step >= 1e6 };
}

function decimals({ unit, step }: NumberParam, value: number): number {
  const scale = isShare(unit) ? 100 : 1;
  const shown = Number((value * scale).toPrecision(6));
  const usual = places(Number((step * scale).toPrecision(6)));
  return Math.min(usual + 2, places(shown));
}

function places(x: number): number {
  return String(x).split('.')[1]?.length ?? 0;
}
