import { duplication } from '#core/dirichlet.ts';
import * as dirichlet from '#core/estimate/nbd-dirichlet.ts';
import { about } from '../about.ts';
import type { Estimator, Results } from '../estimator.ts';
import { readJsonFile } from '../files.ts';
import { readNumber, readNumbers, readRecord, readStrings } from '../json.ts';
import { number, readText, taking } from '../options.ts';

/** What the core calls what stands in the file under another name. */
const names = {
  penetration: 'category_penetration',
  frequency: 'category_buy_rate',
  shares: 'share',
  penetrations: 'penetration',
  switching: 'S',
};

/** A market of brands, from how many buy the category and each brand in one period. */
export const nbdDirichletEstimator: Estimator = {
  id: 'nbd-dirichlet',
  usage: '--market <file.json>',
  options: {
    market: taking(
      '<file.json>',
      'category_penetration, category_buy_rate, brands, share, penetration; S to give it',
    ),
    periods: taking('<number>', 'how many periods the brands are shown over: 1 if absent'),
  },
  answer(options, world) {
    const path = readText(options, 'market', 'name a JSON of the category and its brands');
    const file = readJsonFile(path, world);
    const market = about({ path }, () => readMarket(readRecord('the market', file, fields)));
    const periods = number(options, 'periods', [0.001, 1000]) ?? 1;
    const { estimates, switchingByBrand } = about({ path, names }, () =>
      dirichlet.fit(market.panel),
    );
    const used = market.S === undefined ? estimates : { ...estimates, switching: market.S };
    const ahead = { ...used, categoryRate: used.categoryRate * periods };
    const { brands, panel } = market;
    const silent = brands.filter((_, j) => switchingByBrand[j] === null);
    if (silent.length > 0) {
      world.warn(`no S gives ${silent.join(', ')} the penetration seen: left out of the mean`);
    }
    const rows = about({ path, names }, () =>
      brands.map((brand, j) => ({ brand, ...dirichlet.brandMeasures(ahead, panel.shares[j]!) })),
    );
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

const fields = ['category_penetration', 'category_buy_rate', 'brands', 'share', 'penetration', 'S'];

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
  const told = {
    ...{ category_penetration: penetration, category_buy_rate: frequency },
    ...{ brands, share: shares, penetration: penetrations },
    ...(S !== undefined && { S }),
  };
  return { brands, S, told, panel: { penetration, frequency, shares, penetrations } };
}
