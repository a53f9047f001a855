/** What a list of purchases shows without a model: groups, cohorts, survival. */
import type { ReadingReport } from '../data/left-out.ts';
import { readTableSteps } from '../data/read-table.ts';
import { cohorts, type Cohort } from '../estimate/cohorts.ts';
import { durationsOf, kaplanMeier, type KaplanMeier } from '../estimate/kaplan-meier.ts';
import { rfm, type Rfm } from '../estimate/rfm.ts';
import { part, type Steps } from '../steps.ts';
import { dayOr, purchasesSteps, type PurchaseList } from './purchases.ts';
import { ofRows } from './rows.ts';

export interface RfmTable extends PurchaseList {
  /** Day to which recency counts; the day after the last purchase if absent. */
  readonly reference?: number;
}

export interface RfmAnswer extends Rfm {
  readonly reference: number;
  readonly report: ReadingReport;
}

/** @throws {RangeError} on a list that leaves nothing, or if nobody has bought by the reference day. */
export function* rfmSteps(text: string, table: RfmTable): Steps<RfmAnswer> {
  const { days, last, report } = yield* part(purchasesSteps(text, table), 0, 0.7);
  // Nobody bought on the day after.
  const reference = dayOr('reference', table.reference, last + 1);
  return { ...rfm(days, reference), reference, report };
}

export interface CohortTable extends PurchaseList {
  /** Last day observed; that of the last purchase if absent. */
  readonly end?: number;
}

export interface CohortAnswer {
  readonly cohorts: readonly Cohort[];
  readonly end: number;
  /** Day of the last purchase. */
  readonly last: number;
  readonly report: ReadingReport;
}

/** @throws {RangeError} on a list that leaves nothing, or if nobody has bought by the end. */
export function* cohortsSteps(text: string, table: CohortTable): Steps<CohortAnswer> {
  const { days, last, report } = yield* part(purchasesSteps(text, table), 0, 0.9);
  const end = dayOr('end', table.end, last);
  return { cohorts: cohorts(days, end), end, last, report };
}

export type SurvivalTable = { /** Of the intervals; 0.95 if absent. */ readonly level?: number } & (
  | { readonly holds: 'durations' }
  | ({
      readonly holds: 'transactions';
      /** Days of silence after which a customer counts as gone. */
      readonly gap: number;
    } & CohortTable)
);

export interface SurvivalAnswer extends KaplanMeier {
  /** null for a table of durations, as is `last`. */
  readonly end: number | null;
  readonly last: number | null;
  readonly report: ReadingReport;
}

/** @throws {RangeError} on a table that leaves nothing, or has a time or a mark that cannot be. */
export function* survivalSteps(text: string, table: SurvivalTable): Steps<SurvivalAnswer> {
  if (table.holds === 'durations') {
    const wanted = { time: { names: ['time', 'duration'] }, left: { names: ['left', 'event'] } };
    const { columns, lines, report } = yield* part(readTableSteps(text, wanted), 0, 0.9);
    const durations = { time: columns.time!, left: columns.left! };
    const found = ofRows({ lines }, () => kaplanMeier(durations, table.level));
    return { ...found, end: null, last: null, report };
  }
  const { days, last, report } = yield* part(purchasesSteps(text, table), 0, 0.9);
  const end = dayOr('end', table.end, last);
  return { ...kaplanMeier(durationsOf(days, end, table.gap), table.level), end, last, report };
}
