export * as retention from './models/retention.ts';
export * as profitByYear from './models/profit-by-year.ts';
export * as fivePoints from './models/five-points.ts';
export * as leakyBucket from './models/leaky-bucket.ts';
export * as competitiveZones from './models/competitive-zones.ts';
export type { Model, Output, Outputs, OutputValue, Preset, Presets } from './model.ts';
export { check, clamp, defaults, isChoice, isNumberParam } from './params.ts';
export type { ChoiceParam, NumberParam, Param, Params, Unit, Values } from './params.ts';
