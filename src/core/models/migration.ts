/**
 * Migration on the pyramid of loyalty: every year a customer is lost, climbs a level, slips one, or stays,
 * with chances that depend on the level alone, however they came there. Whoever is lost stays lost.
 *
 *   one year     lost ℓᵢ      up (1 − ℓᵢ)u      down (1 − ℓᵢ)w      else the same level
 *   visits       N = (I − Q)⁻¹, Q the moves among the levels: years spent in each level (fundamental matrix)
 *   value        V = Σ (Q/(1 + d))ᵗ·m = (I − Q/(1 + d))⁻¹·m        the margin of the first year now
 *   steady       with a newcomers a year: a times the row of N where they enter
 *
 * The steady mix is also the eigenvector πP = π of the chain in which a newcomer takes the place of each
 * customer lost. Four levels as in the course (Aaker's pyramid has five); chances and margins of the ladder
 * are ours, illustrative. The published example counts years since the last purchase instead of levels:
 * recency 4 at the bottom, 1 at the top, 40 USD earned by a sale, 4 USD spent on mailing each customer; in
 * it only the discount rate is yours to set.
 *
 * Source: Pfeifer & Carraway (2000), Modeling Customer Relationships as Markov Chains, Journal of
 * Interactive Marketing 14(2), 43–55; Kemeny & Snell (1960), Finite Markov Chains, Van Nostrand; the
 * pyramid: Aaker (1991), Managing Brand Equity, Free Press.
 */
import { checkChain, type Chain } from '../chain.ts';
import type { Outputs, Presets } from '../model.ts';
import { expectedSum, fundamentalMatrix } from '../numeric/absorbing.ts';
import { check, type Params, type Values } from '../params.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'migration';
export const rows = ['K35'] as const;
export const references = ['pfeifer-carraway-2000', 'kemeny-snell-1960', 'aaker-1991'] as const;

const chance = { unit: 'share/year', domain: [0, 1], step: 0.01 } as const;
const move = { unit: 'share/year', domain: [0, 0.5], step: 0.01 } as const;
const money = { unit: 'USD/year', domain: [-1000, 1000], step: 5 } as const;

export const params = {
  chain: { symbol: 'X', unit: 'choice', domain: ['ladder', 'recency'], default: 'ladder' },
  climb: { symbol: 'u', ...move, default: 0.2 },
  slip: { symbol: 'w', ...move, default: 0.1 },
  lossIndifferent: { symbol: 'ℓ₁', ...chance, default: 0.4 },
  lossHabitual: { symbol: 'ℓ₂', ...chance, default: 0.2 },
  lossPreferring: { symbol: 'ℓ₃', ...chance, default: 0.1 },
  lossDevoted: { symbol: 'ℓ₄', ...chance, default: 0.03 },
  marginIndifferent: { symbol: 'm₁', ...money, default: 20 },
  marginHabitual: { symbol: 'm₂', ...money, default: 50 },
  marginPreferring: { symbol: 'm₃', ...money, default: 90 },
  marginDevoted: { symbol: 'm₄', ...money, default: 150 },
  wonYearly: { symbol: 'a', unit: 'customers', domain: [0, 100000], step: 10, default: 200 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  periods: { symbol: 'T', unit: 'years', domain: [1, 10000], step: 1, default: 10, integer: true },
} as const satisfies Params;

export const presets = {
  course: { values: { chain: 'ladder' }, reference: 'aaker-1991' },
  literature: {
    values: { chain: 'recency', discount: 0.2, periods: 4 },
    reference: 'pfeifer-carraway-2000',
  },
} as const satisfies Presets<typeof params>;

const shares = { unit: 'share', shape: 'years 0 to T' } as const;
const perLevel = 'levels 1 to 4';

export const outputs = {
  firstLevel: shares,
  secondLevel: shares,
  thirdLevel: shares,
  topLevel: shares,
  lostShare: shares,
  levelValue: { symbol: 'V', unit: 'USD', shape: perLevel },
  levelValueWithin: { unit: 'USD', shape: perLevel },
  climbValue: { unit: 'USD', shape: 'steps 1→2 to 3→4' },
  yearsInLevel: { unit: 'years', shape: perLevel },
  steadyCustomers: { unit: 'customers', shape: perLevel },
} as const satisfies Outputs;

type Given = Readonly<Values<typeof params>>;

// Pfeifer & Carraway's example, from recency 4 to recency 1.
const RECENCY: Chain = {
  moves: [
    [0, 0, 0, 0.05],
    [0.85, 0, 0, 0.15],
    [0, 0.8, 0, 0.2],
    [0, 0, 0.7, 0.3],
  ],
  ends: [0.95, 0, 0, 0],
  rewards: [-4, -4, -4, 36],
  entry: 3,
};

const alsoGiven = {
  discount: params.discount,
  horizon: { symbol: 'T', unit: 'periods', domain: [0, 10000], step: 1, default: 4, integer: true },
} as const satisfies Params;

/** The chain that the values describe. */
export function chainOf(given: Given): Chain {
  check(params, given);
  if (given.chain === 'recency') return RECENCY;
  const ends = [given.lossIndifferent, given.lossHabitual, given.lossPreferring, given.lossDevoted];
  const top = ends.length - 1;
  const moves = ends.map((lost, level) => {
    const up = level < top ? (1 - lost) * given.climb : 0;
    const down = level > 0 ? (1 - lost) * given.slip : 0;
    const row = ends.map(() => 0);
    if (level < top) row[level + 1] = up;
    if (level > 0) row[level - 1] = down;
    row[level] = 1 - lost - up - down;
    return row;
  });
  const rewards = [
    given.marginIndifferent,
    given.marginHabitual,
    given.marginPreferring,
    given.marginDevoted,
  ];
  return { moves, ends, rewards, entry: 0 };
}

/** V: present value of a customer of each level, for good, in USD; null where someone stays for ever undiscounted. */
export function levelValue(chain: Chain, discount: number): number[] | null {
  checkChain(chain);
  check(alsoGiven, { discount });
  const yearly = 1 / (1 + discount);
  const moves = chain.moves.map((row) => row.map((share) => share * yearly));
  // What discounting takes away is like a chance of being lost.
  const ends = chain.ends.map((lost) => (lost + discount) * yearly);
  return expectedSum({ moves, ends }, chain.rewards);
}

/** The same over the years 0 to `horizon`, both counted. */
export function levelValueWithin(chain: Chain, discount: number, horizon: number): number[] {
  checkChain(chain);
  check(alsoGiven, { discount, horizon });
  let value = [...chain.rewards];
  for (let t = 0; t < horizon; t += 1) {
    value = chain.moves.map(
      (row, from) =>
        chain.rewards[from]! +
        row.reduce((sum, share, to) => sum + share * value[to]!, 0) / (1 + discount),
    );
  }
  return value;
}

/** N: expected years in the level of the column for a customer of that of the row; null if someone is never lost. */
export function visits(chain: Chain): number[][] | null {
  checkChain(chain);
  return fundamentalMatrix(chain);
}

/**
 * Share of a cohort in each level, and lost, in years 0, 1, …, `horizon`. Row per year, column per level;
 * the last column is those lost so far.
 */
export function cohort(chain: Chain, horizon: number): number[][] {
  return finish(cohortSteps(chain, horizon));
}

/**
 * Share of a cohort that goes from the level of the row to that of the column, or is lost (last column),
 * in each year. Length: horizon.
 */
export function moved(chain: Chain, horizon: number): number[][][] {
  return cohort(chain, horizon)
    .slice(0, -1)
    .map((shares) =>
      chain.moves.map((row, from) =>
        [...row, chain.ends[from]!].map((chance) => shares[from]! * chance),
      ),
    );
}

function* cohortSteps(chain: Chain, horizon: number): Steps<number[][]> {
  checkChain(chain);
  check(alsoGiven, { horizon });
  const start: number[] = chain.ends.map((_, level) => (level === chain.entry ? 1 : 0));
  const years = [[...start, 0]];
  const columns = [...chain.ends.map((_, to) => chain.moves.map((row) => row[to]!)), chain.ends];
  for (let t = 0; t < horizon; t += 1) {
    const here = years[t]!;
    const next = columns.map((shares) =>
      shares.reduce((sum, share, from) => sum + share * here[from]!, 0),
    );
    next[start.length]! += here[start.length]!;
    years.push(next);
    yield (t + 1) / horizon;
  }
  return years;
}

export function evaluate(values: Given) {
  return finish(evaluateSteps(values));
}

export function* evaluateSteps(values: Given) {
  const chain = chainOf(values);
  const years = yield* cohortSteps(chain, values.periods);
  const level = (index: number): number[] => years.map((shares) => shares[index]!);
  const value = levelValue(chain, values.discount);
  const stay = visits(chain)?.[chain.entry] ?? null;
  return {
    firstLevel: level(0),
    secondLevel: level(1),
    thirdLevel: level(2),
    topLevel: level(3),
    lostShare: level(4),
    levelValue: value,
    levelValueWithin: levelValueWithin(chain, values.discount, values.periods),
    climbValue: value && value.slice(1).map((higher, index) => higher - value[index]!),
    yearsInLevel: stay,
    steadyCustomers: stay && finite(stay.map((years) => values.wonYearly * years)),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function finite(amounts: number[]): number[] | null {
  return amounts.every((x) => Number.isFinite(x)) ? amounts : null;
}
