/** An axis of a drawing with its numbers worked out: domain, ticks, and how they are written. */
import { isShare } from '#format';
import type { Axis } from './series.ts';
import { nice, ticks, type Domain } from './frame.svelte.ts';
import { labelText, type Words } from './words.ts';

export interface Scale {
  readonly domain: Domain;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly label: string;
}

export function scaleOf(
  words: Words,
  axis: Axis,
  drawn: Iterable<number | null | undefined>,
  count = 5,
): Scale {
  const label = labelText(words, axis.label);
  if (axis.names) {
    const names = axis.names.map((name) => labelText(words, name));
    const places = names.map((_, place) => place);
    return {
      domain: axis.domain ?? [-0.5, Math.max(0.5, names.length - 0.5)],
      ticks: axis.ticks ?? places,
      format: (place) => names[place] ?? '',
      label,
    };
  }
  const domain = axis.domain ?? nice(around(drawn, axis.zero), count);
  const marks = axis.ticks ?? ticks(domain, count);
  return { domain, ticks: marks, format: tickFormat(words, axis, marks), label };
}

/** The least domain that holds all numbers; one of some width also where they are all the same. */
export function around(drawn: Iterable<number | null | undefined>, zero = false): Domain {
  let low = zero ? 0 : Infinity;
  let high = zero ? 0 : -Infinity;
  for (const value of drawn) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low < high) return [low, high];
  if (low === 0) return [0, 1];
  const room = Math.abs(low) / 2;
  return zero ? [Math.min(0, low), Math.max(0, high)] : [low - room, high + room];
}

/** As many decimals as tell the ticks apart; thousands and more in short where three digits do. */
function tickFormat({ format }: Words, axis: Axis, marks: readonly number[]) {
  const scale = isShare(axis.unit) ? 100 : 1;
  const most = Math.max(0, ...marks.map(Math.abs));
  const step = Math.abs((marks[1] ?? 0) - (marks[0] ?? 0)) || most;
  const compact = scale === 1 && most >= 1e4 && most < 1000 * step;
  const digits = Math.max(0, ...marks.map((value) => decimals(value * scale)));
  const bare = format.number(1).length;
  // “¥1” is short enough for a tick, “1 weeks” is not.
  const unit = scale > 1 || format.quantity(1, axis.unit).length <= bare + 1 ? axis.unit : '';
  return (value: number) => format.quantity(value, unit, { digits, compact, signed: axis.signed });
}

function decimals(x: number): number {
  return Math.min(6, String(Number(x.toPrecision(6))).split('.')[1]?.length ?? 0);
}
