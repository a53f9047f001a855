/** Questions around a model as plain JSON, and the work each stands for. Knows no model by name. */
import {
  bandsSteps,
  compareSteps,
  evaluationSteps,
  goalSeekSteps,
  gridSteps,
  sensitivitySteps,
  sweepSteps,
} from '#core/around/index.ts';
import type {
  Bands,
  BandsOptions,
  CompareOptions,
  Comparison,
  GoalSeek,
  GoalSeekOptions,
  Grid,
  GridOptions,
  Sensitivity,
  SensitivityOptions,
  Steps,
  Sweep,
  SweepOptions,
} from '#core/around/index.ts';
import { defaults, type Model, type Params, type Values } from '#core';

/** Values by parameter; those absent stay at their defaults. */
export type Given = Readonly<Record<string, number | string>>;

interface Options {
  readonly sensitivity: SensitivityOptions;
  readonly grid: GridOptions;
  readonly sweep: SweepOptions;
  readonly bands: BandsOptions;
  readonly goalSeek: GoalSeekOptions;
  readonly compare: CompareOptions & { readonly with: Given };
}

/** What each kind of question is answered with. */
export interface Answers {
  readonly sensitivity: Sensitivity;
  readonly grid: Grid;
  readonly sweep: Sweep;
  readonly bands: Bands;
  readonly goalSeek: GoalSeek;
  readonly compare: Comparison;
}

export type Kind = keyof Answers;

/** A question around a model, in place of its outputs. */
export type Around<K extends Kind = Kind> = {
  readonly [each in K]: { readonly kind: each } & Options[each];
}[K];

/** All values of the model. @throws {RangeError} if one is given that it does not have. */
export function valuesOf(model: Model, given: Given = {}): Values<Params> {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(model.params, key)) {
      throw new RangeError(`${key} is not a parameter of ${model.id}`);
    }
  }
  return { ...defaults(model.params), ...given };
}

/** The work in pieces. @throws {RangeError} if the question is not valid; some of it only at the first piece. */
export function questionSteps(
  model: Model,
  given: Given | undefined,
  around: Around | undefined,
  seed: number | string | undefined,
): Steps<unknown> {
  const values = valuesOf(model, given);
  if (!around) return evaluationSteps(model, values, seed);
  const luck = seed === undefined ? {} : { seed };
  const { kind } = around;
  switch (kind) {
    case 'sensitivity':
      return sensitivitySteps(model, values, { ...luck, ...around });
    case 'grid':
      return gridSteps(model, values, { ...luck, ...around });
    case 'sweep':
      return sweepSteps(model, values, { ...luck, ...around });
    case 'bands':
      return bandsSteps(model, values, { ...luck, ...around });
    case 'goalSeek':
      return goalSeekSteps(model, values, { ...luck, ...around });
    case 'compare':
      return compareSteps(model, values, valuesOf(model, around.with), { ...luck, ...around });
    default:
      throw new RangeError(
        `around.kind is ${String(kind)}: it must be sensitivity, grid, sweep, bands, goalSeek or compare`,
      );
  }
}
