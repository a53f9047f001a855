/** What can be asked of any model of the catalog, one evaluation after another. */
export { bands, bandsSteps } from './bands.ts';
export type { Band, Bands, BandsOptions } from './bands.ts';
export { compare, compareSteps } from './compare.ts';
export type { CompareOptions, Comparison, Difference } from './compare.ts';
export { goalSeek, goalSeekSteps } from './goal-seek.ts';
export type { Answer, GoalSeek, GoalSeekOptions } from './goal-seek.ts';
export type { Axis } from './axis.ts';
export { grid, gridSteps } from './grid.ts';
export type { Grid, GridOptions } from './grid.ts';
export { evaluationSteps } from './reading.ts';
export type { Reading, Scenario } from './reading.ts';
export { sensitivity, sensitivitySteps } from './sensitivity.ts';
export type { Bar, Sensitivity, SensitivityOptions } from './sensitivity.ts';
export type { Spread } from './spread.ts';
export { sweep, sweepSteps } from './sweep.ts';
export type { Sweep, SweepOptions } from './sweep.ts';
export { finish, type Steps } from '../steps.ts';
