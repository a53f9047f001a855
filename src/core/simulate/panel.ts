/**
 * A panel of households who buy in an NBD-Dirichlet market, period after period: a rate of their own
 * for good, purchases as they fall, and at each purchase a brand drawn as from an urn to which every
 * purchase adds a ball of its brand. The urn gives Dirichlet choice without drawing the probabilities.
 *
 * Source: Goodhardt, Ehrenberg & Chatfield (1984), JRSS A 147(5), 621–655; the urn: Blackwell &
 * MacQueen (1973), Ferguson Distributions via Pólya Urn Schemes, Annals of Statistics 1(2), 353–355.
 */
import type { Market } from '../dirichlet.ts';
import { gamma, poisson } from '../draw/index.ts';
import { seeded, split } from '../random.ts';
import type { Steps } from '../steps.ts';

export interface Panel {
  readonly households: number;
  readonly brands: number;
  /** Purchases of brand j by household i in period t at [(t·households + i)·brands + j]. */
  readonly purchases: Uint32Array;
}

/** What a panel shows of one brand in its first period. */
export interface BrandRecord {
  readonly penetration: number;
  /** Purchases of the brand by a buyer of it; 0 where nobody bought. */
  readonly frequency: number;
  /** Share of its buyers who buy it again in the second period; 0 where nobody bought. */
  readonly repeatRate: number;
  /** Its share of all that its buyers buy; 0 where nobody bought. */
  readonly shareOfRequirements: number;
}

/** Two periods; time grows with purchases × brands. Rates, counts and choices have sources of their own. */
export function* simulatePanelSteps(
  market: Market & { readonly shares: readonly number[]; readonly households: number },
  seed: number | string,
): Steps<Panel> {
  const { categoryRate, rateShape, switching, shares, households } = market;
  const rates = seeded(split(seed, 'rates'));
  const counts = [seeded(split(seed, 'counts', 1)), seeded(split(seed, 'counts', 2))];
  const choices = seeded(split(seed, 'choices'));
  const brands = shares.length;
  const purchases = new Uint32Array(2 * households * brands);
  const urn = new Float64Array(brands);
  for (let household = 0; household < households; household += 1) {
    const rate = (gamma(rates, rateShape) * categoryRate) / rateShape;
    for (let brand = 0; brand < brands; brand += 1) urn[brand] = switching * shares[brand]!;
    let balls = switching;
    for (let period = 0; period < 2; period += 1) {
      const first = (period * households + household) * brands;
      for (let left = poisson(counts[period]!, rate); left > 0; left -= 1) {
        const brand = drawn(urn, choices() * balls);
        urn[brand]! += 1;
        balls += 1;
        purchases[first + brand]! += 1;
      }
    }
    yield (household + 1) / households;
  }
  return { households, brands, purchases };
}

/** Row per brand. */
export function brandRecords({ households, brands, purchases }: Panel): BrandRecord[] {
  return Array.from({ length: brands }, (_, brand) => {
    let [buyers, bought, category, again] = [0, 0, 0, 0];
    for (let household = 0; household < households; household += 1) {
      const first = household * brands;
      const count = purchases[first + brand]!;
      if (count === 0) continue;
      buyers += 1;
      bought += count;
      for (let each = 0; each < brands; each += 1) category += purchases[first + each]!;
      if (purchases[households * brands + first + brand]! > 0) again += 1;
    }
    return {
      penetration: buyers / households,
      frequency: buyers === 0 ? 0 : bought / buyers,
      repeatRate: buyers === 0 ? 0 : again / buyers,
      shareOfRequirements: buyers === 0 ? 0 : bought / category,
    };
  });
}

function drawn(urn: Float64Array, place: number): number {
  let rest = place;
  for (let brand = 0; brand < urn.length - 1; brand += 1) {
    rest -= urn[brand]!;
    if (rest < 0) return brand;
  }
  return urn.length - 1;
}
