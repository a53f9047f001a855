/**
 * Customers on their way to loyalty: at each visit a customer makes the comparison of the period they
 * are in, trust moves towards 1 if it is passed and towards 0 if not, and trust decides where they are.
 *
 *   T ← T + α·(passed − T)
 *   exploration → formation at T ≥ ½, → gone below ¼          formation → stable at T ≥ ¾
 *   formation → decline below 2/5                             stable → decline below ½
 *   decline → formation at T ≥ ½, → gone below ¼; the comparison is the one that was failed
 *
 * The five marks of trust and the first trust, 2/5, are ours, illustrative.
 */
import { normal } from '../draw/index.ts';
import { seeded, split } from '../random.ts';
import type { Steps } from '../steps.ts';

export const states = ['exploration', 'formation', 'stable', 'decline', 'gone'] as const;

/** Every way from one state to another: from, to. */
export const moves = [
  ['exploration', 'formation'],
  ['exploration', 'gone'],
  ['formation', 'stable'],
  ['formation', 'decline'],
  ['stable', 'decline'],
  ['decline', 'formation'],
  ['decline', 'gone'],
] as const;

export const FIRST_TRUST = 0.4;
const [BASIC, HIGH, DOUBT, LEAST] = [0.5, 0.75, 0.4, 0.25];
const [EXPLORATION, FORMATION, STABLE, DECLINE, GONE] = [0, 1, 2, 3, 4];

export interface Formation {
  readonly customers: number;
  readonly visits: number;
  readonly expectedValue: number;
  readonly perceivedValue: number;
  readonly valueSpread: number;
  readonly bestAlternative: number;
  readonly customerShare: number;
  readonly fairShare: number;
  readonly trustLearning: number;
}

/** A customer’s standing: state, trust, and the period whose comparison is made. */
export interface Standing {
  readonly state: number;
  readonly trust: number;
  /** In decline, the period the customer fell from; else the state itself. */
  readonly period: number;
}

export interface FormationTrace {
  /** Customers in state s after visit t at [t·5 + s]. */
  readonly occupancy: Uint32Array;
  /** Customers who took move m at visit t, at [t·7 + m], in the order of `moves`. */
  readonly moved: Uint32Array;
  /** Mean trust of those not gone, after each visit; 0 once all are. Length: visits + 1. */
  readonly trust: Float64Array;
  /** Mean trust of those in state s after visit t at [t·5 + s]; 0 where nobody is. */
  readonly trustIn: Float64Array;
  /** Customers gone, by the period in which they were lost. Length: 3. */
  readonly lost: Uint32Array;
  /** Visit at which each customer first became stable; 0 for never. Length: customers. */
  readonly loyalAt: Uint16Array;
}

/** What passing or failing a comparison makes of a customer. The gone stay gone. */
export function afterVisit(
  { state, trust, period }: Standing,
  passed: boolean,
  learning: number,
): Standing {
  if (state === GONE) return { state, trust, period };
  const next = trust + learning * ((passed ? 1 : 0) - trust);
  const to = stateAt(state, next);
  // In decline the comparison stays the one that was failed; the gone remember where they were lost.
  const kept = to === GONE || to === DECLINE;
  return { state: to, trust: next, period: kept ? period : to };
}

/** Row after each visit; time grows with customers × visits. Two draws a customer and visit, always. */
export function* simulateFormationSteps(
  given: Formation,
  seed: number | string,
): Steps<FormationTrace> {
  const { customers, visits } = given;
  const [own, rival] = [seeded(split(seed, 'value')), seeded(split(seed, 'rival'))];
  const state = new Uint8Array(customers);
  const period = new Uint8Array(customers);
  const trust = new Float64Array(customers).fill(FIRST_TRUST);
  const occupancy = new Uint32Array((visits + 1) * states.length);
  const trustIn = new Float64Array((visits + 1) * states.length);
  const moved = new Uint32Array((visits + 1) * moves.length);
  const meanTrust = new Float64Array(visits + 1).fill(customers > 0 ? FIRST_TRUST : 0);
  const loyalAt = new Uint16Array(customers);
  const lost = new Uint32Array(3);
  occupancy[EXPLORATION] = customers;
  trustIn[EXPLORATION] = FIRST_TRUST;
  for (let visit = 1; visit <= visits; visit += 1) {
    const row = visit * states.length;
    for (let customer = 0; customer < customers; customer += 1) {
      const value = given.perceivedValue + given.valueSpread * normal(own);
      const other = given.bestAlternative + given.valueSpread * normal(rival);
      const before = {
        state: state[customer]!,
        trust: trust[customer]!,
        period: period[customer]!,
      };
      const passed = passes(given, before.period, value, other);
      const after = afterVisit(before, passed, given.trustLearning);
      state[customer] = after.state;
      trust[customer] = after.trust;
      period[customer] = after.period;
      occupancy[row + after.state]! += 1;
      trustIn[row + after.state]! += after.trust;
      if (after.state === before.state) continue;
      moved[visit * moves.length + moveOf(before.state, after.state)]! += 1;
      if (after.state === STABLE && loyalAt[customer] === 0) loyalAt[customer] = visit;
      if (after.state === GONE) lost[after.period]! += 1;
    }
    const here = customers - occupancy[row + GONE]!;
    const sum = trustIn.subarray(row, row + GONE).reduce((total, part) => total + part, 0);
    meanTrust[visit] = here === 0 ? 0 : sum / here;
    states.forEach((_, each) => {
      if (occupancy[row + each]! > 0) trustIn[row + each]! /= occupancy[row + each]!;
    });
    yield visit / visits;
  }
  return { occupancy, moved, trust: meanTrust, trustIn, lost, loyalAt };
}

/** The three comparisons: with what was expected, with the best alternative, and of the shares. */
function passes(given: Formation, period: number, value: number, rival: number): boolean {
  if (period === EXPLORATION) return value >= given.expectedValue;
  if (period === FORMATION) return value >= rival;
  // The customer’s share of the joint value rises and falls with what the visit gave.
  return (given.customerShare * value) / given.perceivedValue >= given.fairShare;
}

function stateAt(state: number, trust: number): number {
  if (state === EXPLORATION) return trust >= BASIC ? FORMATION : trust < LEAST ? GONE : state;
  if (state === FORMATION) return trust >= HIGH ? STABLE : trust < DOUBT ? DECLINE : state;
  if (state === STABLE) return trust < BASIC ? DECLINE : state;
  return trust >= BASIC ? FORMATION : trust < LEAST ? GONE : state;
}

function moveOf(from: number, to: number): number {
  return moves.findIndex((move) => move[0] === states[from] && move[1] === states[to]);
}
