/**
 * Randomness with a seed: the same numbers in every browser, in a worker and in Node, because only
 * whole-number arithmetic on 32 bits makes them.
 *
 * Source: generator sfc32 of Doty-Humphrey, Practically Random (PractRand 0.95); seeds are spread by
 * the finaliser of Appleby's MurmurHash3.
 */

/** A source of uniform draws in (0, 1], from 53 bits: never 0, and 1 once in 2⁵³ draws, by rounding. */
export interface Random {
  (): number;
  /** A uniform whole number in [0, 2³²). */
  bits(): number;
}

/** A new source; equal seeds give equal draws. The seed is any whole number or text. */
export function seeded(seed: number | string): Random {
  const state = spread(seed);
  let [a, b, c, d] = state;
  const bits = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) bits();
  const random = () => ((bits() >>> 6) * 134217728 + (bits() >>> 5) + 0.5) / 9007199254740992;
  return Object.assign(random, { bits });
}

/**
 * A seed for one part of a run, named by `labels`: parts draw from sources of their own, so adding one
 * changes no other (common random numbers stay common).
 */
export function split(seed: number | string, ...labels: readonly (number | string)[]): string {
  return [seed, ...labels]
    .map((part) => `${typeof part === 'number' ? '#' : '$'}${part}`)
    .join('\u0000');
}

/** Four 32-bit words from a seed. */
function spread(seed: number | string): [number, number, number, number] {
  const text = typeof seed === 'number' ? `#${seed}` : `$${seed}`;
  let hash = 2166136261;
  const words: number[] = [];
  for (let word = 0; word < 4; word += 1) {
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
    }
    hash = mixed(hash ^ Math.imul(word + 1, 0x9e3779b9));
    words.push(hash | 0);
  }
  return words as [number, number, number, number];
}

function mixed(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
