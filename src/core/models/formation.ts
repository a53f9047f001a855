/**
 * How a relation forms: three comparisons in turn. In exploration the value received is compared with
 * the value expected, in formation with the best alternative, in the stable period with a fair share of
 * what both sides gain; failing them lets trust decay, and decline follows.
 *
 *   passes    V ≥ E        V ≥ B + noise        φ·V / mean V ≥ F          V ~ Normal(mean, σ)
 *   chances   Φ((V̄ − E)/σ)        Φ((V̄ − B)/(σ√2))        Φ((V̄/σ)·(1 − F/φ))
 *
 * Each visit’s value is drawn anew and every customer is alike: ours, illustrative, as are the marks of
 * trust in simulate/formation.ts.
 *
 * Source: the phases of Dwyer, Schurr & Oh (1987), Developing Buyer–Seller Relationships, Journal of
 * Marketing 51(2), 11–27; that stable customers stop comparing with rivals: Oliver (1999), Whence
 * Consumer Loyalty?, Journal of Marketing 63 (special issue), 33–44.
 */
import type { Outputs, Presets } from '../model.ts';
import { normalCdf } from '../numeric/normal-distribution.ts';
import { check, type Params, type Values } from '../params.ts';
import {
  moves,
  simulateFormationSteps,
  states,
  type FormationTrace,
} from '../simulate/formation.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'formation';
export const rows = ['K10'] as const;
export const stochastic = true;
export const references = ['dwyer-schurr-oh-1987', 'oliver-1999'] as const;

const value = { unit: 'score', step: 0.1 } as const;
const share = { unit: 'share', step: 0.01 } as const;

export const params = {
  expectedValue: { symbol: 'E', ...value, domain: [0, 10], default: 5 },
  perceivedValue: { symbol: 'V', ...value, domain: [1, 10], default: 6 },
  valueSpread: { symbol: 'σ', ...value, domain: [0.1, 5], default: 1.5 },
  bestAlternative: { symbol: 'B', ...value, domain: [0, 10], default: 4.5 },
  customerShare: { symbol: 'φ', ...share, domain: [0.05, 1], default: 0.5 },
  fairShare: { symbol: 'F', ...share, domain: [0, 1], default: 0.4 },
  trustLearning: { symbol: 'α', ...share, domain: [0.01, 0.9], default: 0.2 },
  starters: {
    symbol: 'n',
    unit: 'customers',
    domain: [100, 5000],
    step: 100,
    default: 1000,
    integer: true,
  },
  visits: { symbol: 'T', unit: 'number', domain: [1, 60], step: 1, default: 40, integer: true },
} as const satisfies Params;

/** The sources name the phases and the comparisons; all numbers are ours, illustrative. */
export const presets = {
  course: {
    values: { perceivedValue: 6, expectedValue: 5, bestAlternative: 4.5, customerShare: 0.5 },
    reference: 'dwyer-schurr-oh-1987',
  },
  /** A rival a little better than the firm. */
  rival: { values: { bestAlternative: 6.5 }, reference: 'oliver-1999' },
  /** The firm keeps more of the joint value than is felt to be fair. */
  unfair: { values: { customerShare: 0.38 }, reference: 'dwyer-schurr-oh-1987' },
  /** Loyal customers no longer compare: the rival cannot reach the stable. */
  literature: { values: { bestAlternative: 6.5, customerShare: 0.6 }, reference: 'oliver-1999' },
} as const satisfies Presets<typeof params>;

const occupancy = { unit: 'customers', shape: 'visits 0 to T' } as const;

export const outputs = {
  exploration: occupancy,
  formation: occupancy,
  stable: occupancy,
  decline: occupancy,
  gone: occupancy,
  meanTrust: { symbol: 'T̄', unit: 'share', shape: 'visits 0 to T' },
  moveCounts: { unit: 'customers', shape: 'the seven moves between states' },
  lostIn: { unit: 'customers', shape: 'exploration, formation, stable' },
  mostLostIn: { unit: 'choice' },
  passChances: { unit: 'share', shape: 'exploration, formation, stable' },
  everStable: { unit: 'share' },
  medianVisitsToLoyalty: { unit: 'number' },
} as const satisfies Outputs;

type All = Values<typeof params>;

export { moves, states };

/** The three comparisons, by the period in which each is made. */
export const periods = ['exploration', 'formation', 'stable'] as const;

/** Chances to pass the three comparisons at one visit. Length: 3. */
export function passChances(
  given: Readonly<Omit<All, 'starters' | 'visits' | 'trustLearning'>>,
): number[] {
  check(params, given);
  const { expectedValue, perceivedValue, valueSpread, bestAlternative } = given;
  const fairValue = (given.fairShare / given.customerShare) * perceivedValue;
  return [
    normalCdf((perceivedValue - expectedValue) / valueSpread),
    normalCdf((perceivedValue - bestAlternative) / (valueSpread * Math.sqrt(2))),
    normalCdf((perceivedValue - fairValue) / valueSpread),
  ];
}

/** One run; see simulate/formation.ts. */
export function simulateLifeCycle(given: Readonly<All>, seed: number | string = 1): FormationTrace {
  return finish(lifeCycleSteps(given, seed));
}

function lifeCycleSteps(given: Readonly<All>, seed: number | string): Steps<FormationTrace> {
  check(params, given);
  return simulateFormationSteps({ ...given, customers: given.starters }, seed);
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  const { occupancy, moved, trust, lost, loyalAt } = yield* lifeCycleSteps(values, seed);
  const column = (state: number): number[] =>
    Array.from(
      { length: values.visits + 1 },
      (_, visit) => occupancy[visit * states.length + state]!,
    );
  const loyal = loyalAt.filter((visit) => visit > 0).sort();
  return {
    exploration: column(0),
    formation: column(1),
    stable: column(2),
    decline: column(3),
    gone: column(4),
    meanTrust: [...trust],
    /** Over all visits, in the order of `moves`; who came back from decline may have moved more than once. */
    moveCounts: moves.map((_, move) =>
      moved.reduce((sum, count, at) => sum + (at % moves.length === move ? count : 0), 0),
    ),
    lostIn: [...lost],
    /** The first of equals; null if nobody was lost. */
    mostLostIn: Math.max(...lost) === 0 ? null : periods[lost.indexOf(Math.max(...lost))]!,
    passChances: passChances(values),
    everStable: loyal.length / values.starters,
    /** Of those who ever became stable; null if nobody did. */
    medianVisitsToLoyalty: loyal.length === 0 ? null : loyal[Math.floor((loyal.length - 1) / 2)]!,
  } satisfies Record<keyof typeof outputs, unknown>;
}
