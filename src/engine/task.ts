/** What a run is asked to do, as plain data: of a model that the catalog knows by its id, or of a table. */
import type { Steps } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { estimationSteps } from '#core/estimations/index.ts';
import type { Answer, EstimateName, Estimation } from '#core/estimations/index.ts';
import type { Model } from '#core';
import { questionSteps, type Around, type Given } from './question.ts';

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

/** The work in pieces. @throws {RangeError} if the task is not valid; some of it only at the first piece. */
export function stepsOf(task: Task): Steps<unknown> {
  if ('estimate' in task) return estimationSteps(task, TextDecoder);
  return questionSteps(modelOf(task), task.values, task.around, task.seed);
}
