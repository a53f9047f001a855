import { duplication } from '#core/dirichlet.ts';
import * as dirichlet from '#core/estimate/nbd-dirichlet.ts';
import type { Estimator, Results } from '../estimator.ts';
import { readJsonFile } from '../files.ts';
import { readNumber, readNumbers, readRecord, readStrings } from '../json.ts';
import { number, readText } from '../options.ts';

const one = { type: 'string' } as const;

/** A market of brands, from how many buy the category and each brand in one period. */
export const nbdDirichletEstimator: Estimator = {
  id: 'nbd-dirichlet',
  usage: '--market <file.json> [--periods <number>]',
  options: { market: one, periods: one },
  answer(options, world) {
    const path = readText(options, 'market', 'a JSON of the category and its brands');
    const market = readMarket(readRecord('the market', readJsonFile(path, world)));
    const periods = number(options, 'periods', [1e-6, 1e6]) ?? 1;
    const { estimates, switchingByBrand } = dirichlet.fit(market.panel);
    const used = market.S === undefined ? estimates : { ...estimates, switching: market.S };
    const ahead = { ...used, categoryRate: used.categoryRate * periods };
    const { brands, panel } = market;
    const silent = brands.filter((_, j) => switchingByBrand[j] === null);
    if (silent.length > 0) {
      world.warn(`no S gives ${silent.join(', ')} the penetration seen: left out of the mean`);
    }
    const rows = brands.map((brand, j) => ({
      brand,
      ...dirichlet.brandMeasures(ahead, panel.shares[j]!),
    }));
    const duplicated: Record<string, Results> = {};
    brands.forEach((brand, j) => {
      const others = brands.map((other, k) => [
        other,
        j === k ? 1 : duplication(ahead, panel.shares[j]!, panel.shares[k]!),
      ]);
      duplicated[brand] = Object.fromEntries(others) as Results;
    });
    return {
      params: { ...market.told, periods },
      outputs: {
        estimates: { M: used.categoryRate, K: used.rateShape, S: used.switching },
        switchingByBrand: Object.fromEntries(
          brands.map((brand, j) => [brand, switchingByBrand[j]!]),
        ),
        // Each step finds a root, or the fit refuses.
        converged: true,
        brands: rows,
        duplication: duplicated,
      },
    };
  },
};

/** S may be given, and is then not estimated. @throws {RangeError} naming the field that is wrong. */
function readMarket(json: Record<string, unknown>) {
  const brands = readStrings('brands', json.brands);
  const shares = readNumbers('share', json.share);
  const penetrations = readNumbers('penetration', json.penetration);
  for (const [name, list] of Object.entries({ share: shares, penetration: penetrations })) {
    if (list.length !== brands.length) {
      throw new RangeError(
        `${name} has ${list.length} entries: it must have one for each of ${brands.length} brands`,
      );
    }
  }
  if (new Set(brands).size < brands.length) throw new RangeError('brands has the same name twice');
  const penetration = readNumber('category_penetration', json.category_penetration);
  const frequency = readNumber('category_buy_rate', json.category_buy_rate);
  const S = json.S === undefined ? undefined : readNumber('S', json.S);
  if (S !== undefined && !(S > 0)) throw new RangeError(`S is ${S}: it must be above 0`);
  const told = {
    ...{ category_penetration: penetration, category_buy_rate: frequency },
    ...{ brands, share: shares, penetration: penetrations },
    ...(S !== undefined && { S }),
  };
  return { brands, S, told, panel: { penetration, frequency, shares, penetrations } };
}
