import type { Format } from '#format';
import { isShare } from '#format';
import type { NumberParam } from '#core';

/** A parameter's value in its unit, with the decimals it needs: at most two more than its step. Whole millions are told as such. */
export function paramText(format: Format, param: NumberParam, value: number, full = false): string {
  return format.quantity(value, param.unit, {
    digits: decimals(param, value),
    compact: param.step >= 1e6,
    full,
  });
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
