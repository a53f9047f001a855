/**
 * Where the people of a town stand in its picture, a circle of radius 1 about (0, 0): evenly spread, so
 * that no two cover each other. Neighbours of the small world stand side by side on a wide ring; in the
 * other towns the best known stand in the middle of a sunflower.
 *
 *   sunflower   place k at radius √((k + ½)/n), each turned on from the last by the golden angle
 *   ring        place k at the angle 2πk/n, its radius from 0.6 to 1: of n rungs, even by area, rung m·k
 *               mod n, m the whole number next to n by the golden ratio, so that the ring closes
 *
 * Source: Vogel (1979), A Better Way to Construct the Sunflower Head, Mathematical Biosciences 44(3–4),
 * 179–189.
 */
import type { Network } from './network.ts';

/** Length of each list: population. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Cosine and sine of the golden angle, π·(3 − √5). */
const GOLDEN = [-0.7373688780783197, 0.6754902942615238] as const;
const RATIO = 0.6180339887498949;
/** Square of the inner radius of the ring. */
const INNER = 0.36;

/** For `network` null, where anyone may know anyone, people stand in their own order. */
export function sunflower(population: number, network: Network | null): Places {
  const order = Int32Array.from({ length: population }, (_, person) => person);
  if (network) {
    const knows = (person: number) => network.start[person + 1]! - network.start[person]!;
    order.sort((a, b) => knows(b) - knows(a) || a - b);
  }
  return turned(order, GOLDEN, (k) => (k + 0.5) / population);
}

/** Everyone beside their neighbours, for a population from 100. */
export function ring(population: number): Places {
  const order = Int32Array.from({ length: population }, (_, person) => person);
  const step = (2 * Math.PI) / population;
  const square = step * step;
  // The first terms of both series: so small an angle needs no more.
  const cosine = 1 - (square / 2) * (1 - (square / 12) * (1 - square / 30));
  const sine = step * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)));
  const jump = Math.round(population * RATIO);
  const rung = (k: number) => (k * jump) % population;
  return turned(order, [cosine, sine], (k) => INNER + ((1 - INNER) * rung(k)) / population);
}

/** Everyone in this order, each turned on by the same angle; `area` is the square of the radius. */
function turned(
  order: Int32Array,
  [cosine, sine]: readonly [number, number],
  area: (k: number) => number,
): Places {
  const [x, y] = [new Float64Array(order.length), new Float64Array(order.length)];
  let [right, up] = [1, 0];
  for (let k = 0; k < order.length; k += 1) {
    const radius = Math.sqrt(area(k));
    x[order[k]!] = radius * right;
    y[order[k]!] = radius * up;
    [right, up] = [right * cosine - up * sine, right * sine + up * cosine];
  }
  return { x, y };
}
