/** A curve to be drawn: heights at places of the x axis, held against the model's. */
import type { Given } from '../vary.ts';
import { mistaken, right, unreadable, wrong, type Verdict } from '../verdict.ts';

export interface CurvePart<K extends string = string> {
  readonly kind: 'curve';
  readonly id: string;
  readonly x: { readonly unit: string; readonly domain: readonly [number, number] };
  readonly y: { readonly unit: string; readonly domain: readonly [number, number] };
  /** Mean distance from the model's curve, as a share of the height of the picture, that is still right. */
  readonly tolerance: number;
  /** Height of the model's curve at a place. */
  answer(given: Given<K>, x: number): number;
  /** Curves of wrong models by name. */
  readonly mistakes: Readonly<Record<string, (given: Given<K>, x: number) => number>>;
}

/** Points of a drawn curve, from the left to the right. */
export type Drawn = readonly (readonly [x: number, y: number])[];

/** Places at which curves are compared, whatever the points they were drawn by. */
const PLACES = 21;
/** Beyond so many tolerances nothing of it is right. */
const FAR = 4;

export function markCurve(part: CurvePart, given: Given, reply: unknown): Verdict {
  if (!isDrawn(reply, part)) return unreadable;
  const places = placesOf(part);
  const drawn = places.map((x) => heightAt(reply, x));
  const off = (model: (given: Given, x: number) => number) =>
    distance(
      part,
      drawn,
      places.map((x) => model(given, x)),
    );
  const far = off(part.answer);
  if (far <= part.tolerance) return right;
  const [name, near] = Object.entries(part.mistakes)
    .map(([mistake, model]) => [mistake, off(model)] as const)
    .reduce((one, other) => (other[1] < one[1] ? other : one), ['', Infinity] as const);
  const score = Math.max(0, (FAR - far / part.tolerance) / (FAR - 1));
  if (near <= part.tolerance && near < far) return mistaken(name);
  return score > 0 ? { kind: 'partly', score, mistakes: [] } : wrong;
}

/** Mean distance of two rows of heights, as a share of the height of the picture. */
function distance(
  { y }: Pick<CurvePart, 'y'>,
  one: readonly number[],
  other: readonly number[],
): number {
  const [low, high] = y.domain;
  const sum = one.reduce((total, height, at) => total + Math.abs(height - other[at]!), 0);
  return sum / one.length / (high - low);
}

export function placesOf({ x }: Pick<CurvePart, 'x'>): number[] {
  const [from, to] = x.domain;
  return Array.from({ length: PLACES }, (_, at) => from + ((to - from) * at) / (PLACES - 1));
}

/** Between two points a straight line; before the first and after the last their own height. */
function heightAt(drawn: Drawn, x: number): number {
  const next = drawn.findIndex(([at]) => at >= x);
  if (next === 0) return drawn[0]![1];
  if (next < 0) return drawn.at(-1)![1];
  const [x0, y0] = drawn[next - 1]!;
  const [x1, y1] = drawn[next]!;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Whether the points lie in the picture and go from left to right over at least most of it. */
function isDrawn(reply: unknown, { x, y }: CurvePart): reply is Drawn {
  if (!Array.isArray(reply) || reply.length < 2 || reply.length > 1000) return false;
  const inside = reply.every(
    (point) =>
      Array.isArray(point) &&
      point.length === 2 &&
      [x, y].every(({ domain }, at) => {
        const value: unknown = point[at];
        return typeof value === 'number' && value >= domain[0] && value <= domain[1];
      }),
  );
  if (!inside) return false;
  const points = reply as unknown as Drawn;
  const rising = points.every(([at], place) => place === 0 || at > points[place - 1]![0]);
  const width = points.at(-1)![0] - points[0]![0];
  return rising && width >= 0.9 * (x.domain[1] - x.domain[0]);
}
