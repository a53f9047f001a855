/**
 * Randomness with a seed: the same numbers in every browser, in a worker and in Node, because only
 * whole-number arithmetic on 32 bits makes them.
 *
 * Source: generator sfc32 of Doty-Humphrey, Practically Random (PractRand 0.95); seeds are spread by
 * the finaliser of Appleby's MurmurHash3.
 */

/**
 * A source of uniform draws from 53 bits, strictly between 0 and 1, so that a logarithm of one is finite
 * and `Math.floor(random() * n)` is a whole number below n.
 */
export interface Random {
  (): number;
  /** A uniform whole number in [0, 2³²). */
  bits(): number;
}

/**
 * As many sources as there are pairs of whole numbers below 2³², held one at a time. What is drawn after
 * `at(i, j)` depends on the seed, i and j only. No two of them overlap within 2³² draws: they begin at
 * different states with the same counter, and the counter takes 2³² steps to come round.
 */
export interface Sources extends Random {
  /** Goes to the beginning of a source. */
  at(i: number, j?: number): void;
}

/** A new source; equal seeds give equal draws. The seed is any whole number or text. */
export function seeded(seed: number | string): Random {
  const state = Int32Array.from(spread(seed));
  const random = drawing(state);
  for (let warm = 0; warm < 12; warm += 1) random.bits();
  return random;
}

/** Sources by number: a customer’s or a year’s own costs about as much as eight draws. Begins at (0, 0). */
export function sources(seed: number | string): Sources {
  const [a, b, c, d] = spread(seed);
  const state = new Int32Array(4);
  const random = drawing(state);
  const at = (i: number, j = 0): void => {
    state[0] = a;
    state[1] = b + i;
    state[2] = c + j;
    state[3] = d;
    for (let warm = 0; warm < 12; warm += 1) random.bits();
  };
  at(0);
  return Object.assign(random, { at });
}

// In a typed array the state costs a fifth of what it does in variables of a closure.
function drawing(state: Int32Array): Random {
  const bits = (): number => {
    const b = state[1]!;
    const c = state[2]!;
    const d = state[3]!;
    const drawn = (state[0]! + b + d) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + drawn;
    state[3] = d + 1;
    return drawn >>> 0;
  };
  return Object.assign(() => between(bits(), bits()), { bits });
}

/** A number strictly between 0 and 1 from the upper 26 and 27 bits of two draws. */
export function between(high: number, low: number): number {
  const u = ((high >>> 6) * 134217728 + (low >>> 5) + 0.5) / 9007199254740992;
  // The highest one of 2⁵³ would round to 1.
  return u < 1 ? u : 1 - 1 / 9007199254740992;
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
