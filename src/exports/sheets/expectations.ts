/** Visit by visit: what was expected, what came, and how satisfied that leaves, beside an honest promise. */
import { live, type Column } from './live.ts';

/** Rows for at least so many visits. */
const VISITS = 100;

/** Mean surplus of experience over an expectation; of normal differences, or of one that is certain. */
const surplus = (expected: string): string =>
  `IF(spread > 0, MAX(0, experience - ${expected},
    spread * 0.3989422804014327 * EXP(0 - POWER((experience - ${expected}) / spread, 2) / 2)
      + (experience - ${expected}) * NORMSDIST((experience - ${expected}) / spread)),
    MAX(0, experience - ${expected}))`;

const learned = (name: string) => `(1 - learning) * ${name}[-1] + learning * experience[-1]`;

const satisfied = (surplus: string, shortfall: string) =>
  `qualityWeight * experience + surplusWeight * ${surplus} - asymmetry * surplusWeight * ${shortfall}`;

const score = (formula: Column['formula'], symbol: string): Column => ({
  formula,
  symbol,
  unit: 'score',
});

export const sheet = live(({ visits }) => {
  const most = Math.max(VISITS, Number(visits));
  return {
    most: { visits: most },
    steps: {
      first: ['P(1)', 'quality + IF(surpriseVisit <= 1, surprise, 0)'],
      honest: ['E°(1)', 'MIN(10, first)'],
      honestMean: ['S°', 'SUM(satisfaction.honest[]) / visits'],
    },
    results: {
      lastSatisfaction: 'INDEX(visitSatisfaction[], visits)',
      meanSatisfaction: 'SUM(visitSatisfaction[]) / visits',
      promiseEffect: 'meanSatisfaction - honestMean',
    },
    tables: [
      {
        index: 'visit',
        rows: Array.from({ length: most }, (_, index) => index + 1),
        upTo: 'visits',
        columns: {
          expectation: { formula: ['promise', learned('expectation')] },
          experience: 'quality + IF(visit >= surpriseVisit, surprise, 0)',
          variance: score(
            [
              '0',
              'POWER(1 - learning, 2) * variance[-1] + POWER(learning, 2) * POWER(qualitySpread, 2)',
            ],
            'Var E',
          ),
          spread: score('SQRT(variance + POWER(qualitySpread, 2))', 'τ'),
          surplus: surplus('expectation'),
          shortfall: 'surplus - (experience - expectation)',
          delight: 'surplusWeight * surplus',
          disappointment: 'asymmetry * surplusWeight * shortfall',
          visitSatisfaction: satisfied('surplus', 'shortfall'),
          'expectation.honest': score(['honest', learned('expectation.honest')], 'E°'),
          'surplus.honest': score(surplus('expectation.honest'), 'max(0, P − E°)'),
          'shortfall.honest': score(
            'surplus.honest - (experience - expectation.honest)',
            'max(0, E° − P)',
          ),
          'satisfaction.honest': score(satisfied('surplus.honest', 'shortfall.honest'), 'S°'),
        },
      },
    ],
  };
});
