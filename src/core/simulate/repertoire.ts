/**
 * Shoppers buy among many brands, each with a repertoire of their own, narrow or wide: at the next
 * purchase they take any brand anew with chance S/(S + k) after k purchases, else one of their earlier
 * purchases again. That is choice with probabilities of their own from a symmetric Dirichlet of sum S.
 *
 * Source: Blackwell & MacQueen (1973), Ferguson Distributions via Pólya Urn Schemes, Annals of Statistics
 * 1(2), 353–355; repertoires as Dirichlet: Goodhardt, Ehrenberg & Chatfield (1984), JRSS A 147(5), 621–655.
 */
import { exponential, gamma, normal } from '../draw/index.ts';
import { seeded, split } from '../random.ts';
import type { Steps } from '../steps.ts';

export interface Repertoires {
  readonly shoppers: number;
  readonly brands: number;
  /** Mean purchases of a shopper; their rates differ as a gamma distribution of this shape. */
  readonly purchases: number;
  readonly rateShape: number;
  readonly narrowShare: number;
  /** S of the narrow and of the wide. */
  readonly narrowSwitching: number;
  readonly wideSwitching: number;
  readonly measurementNoise: number;
}

/** Length of each list: shoppers. */
export interface RepertoireTrace {
  readonly narrow: Uint8Array;
  /** Involvement, mean 0 and standard deviation 1, and as a survey measures it. */
  readonly involvement: Float64Array;
  readonly measured: Float64Array;
  readonly bought: Uint32Array;
  /** Different brands among the purchases. */
  readonly brandsBought: Uint16Array;
  /** Purchases of the brand bought most. */
  readonly favourite: Uint32Array;
}

/**
 * Time grows with the purchases. Every shopper’s purchases come from a source of their own and follow in
 * order, so that watching for longer, or a heavier shopper, adds purchases and changes none.
 */
export function* simulateRepertoiresSteps(
  given: Repertoires,
  seed: number | string,
): Steps<RepertoireTrace> {
  const { shoppers, brands } = given;
  const [kinds, rates] = [seeded(split(seed, 'kinds')), seeded(split(seed, 'rates'))];
  const [involvements, errors] = [seeded(split(seed, 'involvement')), seeded(split(seed, 'error'))];
  const trace = {
    narrow: new Uint8Array(shoppers),
    involvement: new Float64Array(shoppers),
    measured: new Float64Array(shoppers),
    bought: new Uint32Array(shoppers),
    brandsBought: new Uint16Array(shoppers),
    favourite: new Uint32Array(shoppers),
  };
  const counts = new Uint32Array(brands);
  for (let shopper = 0; shopper < shoppers; shopper += 1) {
    const narrow = kinds() < given.narrowShare ? 1 : 0;
    const expected = (gamma(rates, given.rateShape) * given.purchases) / given.rateShape;
    const involvement = normal(involvements);
    const switching = narrow ? given.narrowSwitching : given.wideSwitching;
    trace.narrow[shopper] = narrow;
    trace.involvement[shopper] = involvement;
    trace.measured[shopper] = involvement + given.measurementNoise * normal(errors);
    trace.bought[shopper] = shop(switching, expected, counts, seed, shopper);
    trace.brandsBought[shopper] = counts.reduce((total, count) => total + (count > 0 ? 1 : 0), 0);
    trace.favourite[shopper] = counts.reduce((most, count) => Math.max(most, count), 0);
    yield (shopper + 1) / shoppers;
  }
  return trace;
}

/** Fills `counts` with the purchases of each brand and returns their number. */
function shop(
  switching: number,
  expected: number,
  counts: Uint32Array,
  seed: number | string,
  shopper: number,
): number {
  const random = seeded(split(seed, 'purchases', shopper));
  const earlier: number[] = [];
  counts.fill(0);
  for (let clock = exponential(random); clock < expected; clock += exponential(random)) {
    const [anew, place] = [random(), random()];
    const bought = earlier.length;
    const brand =
      anew * (switching + bought) < switching
        ? Math.floor(place * counts.length)
        : earlier[Math.floor(place * bought)]!;
    earlier.push(brand);
    counts[brand]! += 1;
  }
  return earlier.length;
}
