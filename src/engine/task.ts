/** What a run is asked to do, as plain data, and the work it stands for. */
import {
  bandsSteps,
  compareSteps,
  evaluationSteps,
  goalSeekSteps,
  gridSteps,
  sensitivitySteps,
} from '#core/around/index.ts';
import type {
  BandsOptions,
  CompareOptions,
  GoalSeekOptions,
  GridOptions,
  SensitivityOptions,
  Steps,
} from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { estimationSteps } from '#core/estimations/index.ts';
import type { Answer, EstimateName, Estimation } from '#core/estimations/index.ts';
import { defaults, type Model, type Params, type Values } from '#core';

/** A question around a model, in place of its outputs. */
export type Around =
  | ({ readonly kind: 'sensitivity' } & SensitivityOptions)
  | ({ readonly kind: 'grid' } & GridOptions)
  | ({ readonly kind: 'bands' } & BandsOptions)
  | ({ readonly kind: 'goalSeek' } & GoalSeekOptions)
  | ({ readonly kind: 'compare'; readonly with: Given } & CompareOptions);

/** Values by parameter; those absent stay at their defaults. */
export type Given = Readonly<Record<string, number | string>>;

/** A model of the catalog, or an estimate from a table of the reader's. */
export type Task = ModelTask | Estimation;

/** What a run promises: outputs of the model, or what its question answers; of an estimate, its answer. */
export type AnswerTo<T extends Task> = T extends { readonly estimate: infer E extends EstimateName }
  ? Answer<E>
  : unknown;

export interface ModelTask {
  /** Id of a model of the catalog. */
  readonly model: string;
  readonly values?: Given;
  readonly seed?: number | string;
  readonly around?: Around;
}

/** The model asked for. @throws {RangeError} if the catalog has none of this id. */
export function modelOf(task: ModelTask): Model {
  const model = Object.hasOwn(catalog, task.model) ? catalog[task.model] : undefined;
  if (!model) throw new RangeError(`model is ${task.model}: it must be the id of a model`);
  return model;
}

/** All values of the model. @throws {RangeError} if one is given that it does not have. */
export function valuesOf(model: Model, given: Given = {}): Values<Params> {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(model.params, key)) {
      throw new RangeError(`${key} is not a parameter of ${model.id}`);
    }
  }
  return { ...defaults(model.params), ...given };
}

/** The work in pieces. @throws {RangeError} if the task is not valid; some of it only at the first piece. */
export function stepsOf(task: Task): Steps<unknown> {
  if ('estimate' in task) return estimationSteps(task, TextDecoder);
  const model = modelOf(task);
  const values = valuesOf(model, task.values);
  const { around, seed } = task;
  if (!around) return evaluationSteps(model, values, seed);
  const options = seed === undefined ? around : { seed, ...around };
  const { kind } = around;
  switch (kind) {
    case 'sensitivity':
      return sensitivitySteps(model, values, options as SensitivityOptions);
    case 'grid':
      return gridSteps(model, values, options as GridOptions);
    case 'bands':
      return bandsSteps(model, values, options as BandsOptions);
    case 'goalSeek':
      return goalSeekSteps(model, values, options as GoalSeekOptions);
    case 'compare':
      return compareSteps(model, values, valuesOf(model, around.with), options as CompareOptions);
    default:
      throw new RangeError(
        `around.kind is ${String(kind)}: it must be sensitivity, grid, bands, goalSeek or compare`,
      );
  }
}
