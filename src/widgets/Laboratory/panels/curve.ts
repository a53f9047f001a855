/** What a curve says: where it rises and falls, its extremes, and where the reader stands on it. */
import { isNumberParam, type Param } from '#core';
import type { Sweep } from '#core/around/index.ts';

type Course = 'rises' | 'falls' | 'peaks' | 'dips' | 'flat' | 'moves' | 'none' | 'options';

interface Point {
  readonly x: number | string;
  readonly y: number;
}

export interface CurveReading {
  readonly course: Course;
  /** The ends of the curve and its extremes; absent where it has no point. */
  readonly first?: Point;
  readonly last?: Point;
  readonly least?: Point;
  readonly most?: Point;
}

/** A turn smaller than this part of the whole range is none. */
const SLIGHT = 1e-3;

export function readCurve({ x, y }: Sweep): CurveReading {
  const points = y.flatMap((value, at) => (value === null ? [] : [{ x: x[at]!, y: value }]));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { course: 'none' };
  const least = points.reduce((low, point) => (point.y < low.y ? point : low));
  const most = points.reduce((high, point) => (point.y > high.y ? point : high));
  const ends = { first, last, least, most };
  const range = most.y - least.y;
  if (range <= 1e-12 * Math.max(1, Math.abs(most.y))) return { course: 'flat', ...ends };
  if (typeof first.x === 'string') return { course: 'options', ...ends };
  const turns = turnsOf(
    points.map((point) => point.y),
    SLIGHT * range,
  );
  const [start, next, ...more] = turns;
  if (more.length > 0) return { course: 'moves', ...ends };
  if (next) return { course: start === 1 ? 'peaks' : 'dips', ...ends };
  return { course: start === 1 ? 'rises' : 'falls', ...ends };
}

/** 1 for each rise and −1 for each fall that follow one another, slight ones left out. */
function turnsOf(values: readonly number[], slight: number): number[] {
  const turns: number[] = [];
  let [low, high] = [values[0]!, values[0]!];
  for (const value of values) {
    const way = turns.at(-1);
    if (way !== 1 && value - low > slight) {
      turns.push(1);
      high = value;
    } else if (way !== -1 && high - value > slight) {
      turns.push(-1);
      low = value;
    } else if (way === undefined) {
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    } else if (way === 1) high = Math.max(high, value);
    else low = Math.min(low, value);
  }
  return turns;
}

/** A tenth of the domain to either side of a value, inside the domain; nothing for options. */
export function axisAround(
  param: Param,
  value: number | string | undefined,
): { low: number; high: number } | undefined {
  if (!isNumberParam(param) || typeof value !== 'number') return undefined;
  const [min, max] = param.domain;
  const reach = Math.max(param.integer ? 1 : 0, (max - min) / 10);
  return { low: Math.max(min, value - reach), high: Math.min(max, value + reach) };
}
