/**
 * Buyers choose between a brand and its rival, again and again: by attitude, by habit, because they
 * cannot leave, or for the deal; something may hinder them from buying what they like. Each choice
 * follows a logit that leans to the brand bought last.
 *
 *   P(brand) = σ(w·a + barrier + promotion − hindrance ± η)     + η after the brand, − η after the rival
 *   π = p₀ / (1 − p₁ + p₀)                             long-run share of purchases, p₁ and p₀ the two chances
 *
 * The first purchase before the count is drawn from π, so every counted purchase has chance π.
 *
 * Source: McFadden (1974), Conditional Logit Analysis of Qualitative Choice Behavior, in Zarembka (ed.),
 * Frontiers in Econometrics, Academic Press; state dependence as in Guadagni & Little (1983), Marketing
 * Science 2(3), 203–238.
 */
import { normal } from '../draw/index.ts';
import { exp } from '../numeric/portable.ts';
import { seeded, split, type Random } from '../random.ts';
import type { Steps } from '../steps.ts';

export interface Choosing {
  readonly buyers: number;
  readonly occasions: number;
  readonly attitudeMean: number;
  readonly attitudeWeight: number;
  readonly habit: number;
  readonly captiveShare: number;
  readonly barrier: number;
  readonly dealShare: number;
  readonly promotion: number;
  readonly hinderedShare: number;
  readonly hindrance: number;
  readonly measurementNoise: number;
  /** Strengths in the second count; the first has `barrier` and `promotion`. */
  readonly after: { readonly barrier: number; readonly promotion: number };
}

/** Length of each list: buyers. */
export interface ChoiceTrace {
  /** Attitude to the brand relative to its rival, standard deviation 1, and as a survey measures it. */
  readonly attitude: Float64Array;
  readonly measured: Float64Array;
  readonly captive: Uint8Array;
  readonly deal: Uint8Array;
  /** π before the change. */
  readonly propensity: Float64Array;
  /** Purchases of the brand among `occasions`, before and after the change. */
  readonly bought: Uint16Array;
  readonly boughtAfter: Uint16Array;
}

/** Time grows with buyers × occasions. Attitudes, causes and purchases have sources of their own. */
export function* simulateChoicesSteps(
  choosing: Choosing,
  seed: number | string,
): Steps<ChoiceTrace> {
  const { buyers, attitudeMean, attitudeWeight, captiveShare, dealShare, hinderedShare, after } =
    choosing;
  const [attitudes, errors] = [seeded(split(seed, 'attitude')), seeded(split(seed, 'error'))];
  const causes = seeded(split(seed, 'causes'));
  const [first, second] = [seeded(split(seed, 'before')), seeded(split(seed, 'after'))];
  const trace = {
    attitude: new Float64Array(buyers),
    measured: new Float64Array(buyers),
    captive: new Uint8Array(buyers),
    deal: new Uint8Array(buyers),
    propensity: new Float64Array(buyers),
    bought: new Uint16Array(buyers),
    boughtAfter: new Uint16Array(buyers),
  };
  for (let buyer = 0; buyer < buyers; buyer += 1) {
    const attitude = attitudeMean + normal(attitudes);
    const [captive, deal, hindered] = [captiveShare, dealShare, hinderedShare].map((share) =>
      causes() < share ? 1 : 0,
    ) as [number, number, number];
    const liking = attitudeWeight * attitude - hindered * choosing.hindrance;
    const before = chances(
      choosing,
      liking + captive * choosing.barrier + deal * choosing.promotion,
    );
    const later = chances(choosing, liking + captive * after.barrier + deal * after.promotion);
    trace.attitude[buyer] = attitude;
    trace.measured[buyer] = attitude + choosing.measurementNoise * normal(errors);
    trace.captive[buyer] = captive;
    trace.deal[buyer] = deal;
    trace.propensity[buyer] = before.longRun;
    trace.bought[buyer] = purchases(before, choosing.occasions, first);
    trace.boughtAfter[buyer] = purchases(later, choosing.occasions, second);
    yield (buyer + 1) / buyers;
  }
  return trace;
}

interface Chances {
  readonly afterBrand: number;
  readonly afterRival: number;
  readonly longRun: number;
}

function chances({ habit }: Choosing, utility: number): Chances {
  const afterBrand = 1 / (1 + exp(-utility - habit));
  const afterRival = 1 / (1 + exp(habit - utility));
  return { afterBrand, afterRival, longRun: afterRival / (1 - afterBrand + afterRival) };
}

function purchases(
  { afterBrand, afterRival, longRun }: Chances,
  occasions: number,
  random: Random,
): number {
  let last = random() < longRun;
  let count = 0;
  for (let occasion = 0; occasion < occasions; occasion += 1) {
    last = random() < (last ? afterBrand : afterRival);
    if (last) count += 1;
  }
  return count;
}
