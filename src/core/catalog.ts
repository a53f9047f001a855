/** Every model by id, in the order of the course: what the pages, the notebook and the command line list. */
import * as competitiveZones from './models/competitive-zones.ts';
import * as fivePoints from './models/five-points.ts';
import * as leakyBucket from './models/leaky-bucket.ts';
import * as profitByYear from './models/profit-by-year.ts';
import * as retention from './models/retention.ts';
import type { Model } from './model.ts';

export const catalog: Readonly<Record<string, Model>> = {
  [retention.id]: retention,
  [profitByYear.id]: profitByYear,
  [fivePoints.id]: fivePoints,
  [leakyBucket.id]: leakyBucket,
  [competitiveZones.id]: competitiveZones,
};
