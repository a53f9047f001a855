/** A path model from the answers to a questionnaire, with bootstrap intervals. */
import { readCsv } from '../data/csv.ts';
import type { ReadingReport } from '../data/left-out.ts';
import { momentsOf } from '../data/numeric-table.ts';
import { readNumericTable } from '../data/read-table.ts';
import { layoutModel, layouts } from '../estimate/index-layouts.ts';
import { planOf, type PathModel } from '../estimate/path-model.ts';
import { constructScores, fitPls, type PlsFit, type Scale } from '../estimate/pls.ts';
import { bootstrapPlsSteps, type Bootstrap } from '../estimate/pls-bootstrap.ts';
import { part, type Steps } from '../steps.ts';

export interface SurveyTable {
  /** Blocks and arcs, or the name of a national index, whose questions are found by their columns. */
  readonly model: PathModel | keyof typeof layouts;
  /** Lowest and highest answer; 1 and 10 if absent. */
  readonly scale?: Scale;
  /** 500 if absent; 0 for none, and no intervals. */
  readonly resamples?: number;
  readonly seed?: number | string;
}

export interface SurveyAnswer {
  readonly model: PathModel;
  readonly fit: PlsFit;
  readonly bootstrap: Bootstrap | null;
  /** Row per respondent, column per construct, 0 to 100; null where a weight is negative. */
  readonly scores: readonly (readonly (number | null)[])[];
  readonly report: ReadingReport;
}

/** @throws {RangeError} naming the column, block or arc that leaves nothing to estimate. */
export function* surveySteps(text: string, asked: SurveyTable): Steps<SurveyAnswer> {
  const { scale = [1, 10], resamples = 500, seed = 1 } = asked;
  const model =
    typeof asked.model === 'string' ? indexModel(asked.model, readCsv(text).header) : asked.model;
  const { table, report } = readNumericTable(text, planOf(model).items);
  yield 0.1;
  const bootstrap =
    resamples === 0
      ? null
      : yield* part(bootstrapPlsSteps(table, model, { seed, resamples, scale }), 0.1, 1);
  const fit = bootstrap?.fit ?? fitPls(momentsOf(table), model, scale);
  return { model, fit, bootstrap, scores: constructScores(table, fit, scale), report };
}

/** @throws {RangeError} if there is no such index, or a construct that no column measures. */
export function indexModel(name: string, columns: readonly string[]): PathModel {
  const layout = Object.hasOwn(layouts, name) ? layouts[name as keyof typeof layouts] : undefined;
  if (!layout) {
    const known = Object.keys(layouts).join(', ');
    throw new RangeError(`layout is ${JSON.stringify(name)}: it must be one of ${known}`);
  }
  return layoutModel(layout, columns);
}
