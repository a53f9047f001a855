/**
 * What can be estimated from a table of a reader's: what is asked, as plain data, and the answer, in steps.
 * Fits that take a handful of numbers are called by their own names (estimate/sbg.ts, estimate/nbd-dirichlet.ts).
 */
import { decodeText, type Decoded, type Decoder } from '../data/decode.ts';
import * as bgNbd from '../estimate/bg-nbd.ts';
import * as paretoNbd from '../estimate/pareto-nbd.ts';
import { part, type Steps } from '../steps.ts';
import { donorsSteps, type DonorAnswer, type DonorTable } from './bg-bb.ts';
import { cohortsSteps, rfmSteps, survivalSteps } from './described.ts';
import type { CohortAnswer, CohortTable, RfmAnswer, RfmTable } from './described.ts';
import type { SurvivalAnswer, SurvivalTable } from './described.ts';
import { spendingSteps, type SpendingAnswer } from './gamma-gamma.ts';
import type { HistoryTable } from './histories.ts';
import { surveySteps, type SurveyAnswer, type SurveyTable } from './pls.ts';
import { repeatBuying, type RepeatBuyingAnswer } from './repeat-buying.ts';

interface Asked {
  'bg-nbd': HistoryTable;
  'pareto-nbd': HistoryTable;
  'gamma-gamma': HistoryTable;
  'bg-bb': DonorTable;
  pls: SurveyTable;
  rfm: RfmTable;
  cohorts: CohortTable;
  'kaplan-meier': SurvivalTable;
}

interface Answers {
  'bg-nbd': RepeatBuyingAnswer;
  'pareto-nbd': RepeatBuyingAnswer;
  'gamma-gamma': SpendingAnswer;
  'bg-bb': DonorAnswer;
  pls: SurveyAnswer;
  rfm: RfmAnswer;
  cohorts: CohortAnswer;
  'kaplan-meier': SurvivalAnswer;
}

export type EstimateName = keyof Asked;

/** `table`: a CSV, as text or as the bytes of its file. */
export type Estimation<K extends EstimateName = EstimateName> = {
  [E in K]: { readonly estimate: E; readonly table: string | Uint8Array } & Asked[E];
}[K];

/** What the model answers, and how the table was decoded: nothing if it came as text. */
export type Answer<K extends EstimateName = EstimateName> = Answers[K] & Pick<Decoded, 'encodings'>;

const answering: { [E in EstimateName]: (text: string, asked: Asked[E]) => Steps<Answers[E]> } = {
  'bg-nbd': repeatBuying(bgNbd),
  'pareto-nbd': repeatBuying(paretoNbd),
  'gamma-gamma': spendingSteps,
  'bg-bb': donorsSteps,
  pls: surveySteps,
  rfm: rfmSteps,
  cohorts: cohortsSteps,
  'kaplan-meier': survivalSteps,
};

/** @throws {RangeError} if the question is not valid, or the table leaves nothing to answer it from. */
export function* estimationSteps<K extends EstimateName>(
  estimation: Estimation<K>,
  decoder: Decoder,
): Steps<Answer<K>> {
  const { estimate, table } = estimation;
  if (!Object.hasOwn(answering, estimate)) {
    const known = Object.keys(answering).join(', ');
    throw new RangeError(`estimate is ${JSON.stringify(estimate)}: it must be one of ${known}`);
  }
  const { text, encodings } =
    typeof table === 'string' ? { text: table, encodings: {} } : decodeText(table, decoder);
  const steps = answering[estimate] as (text: string, asked: Asked[K]) => Steps<Answers[K]>;
  const answer = yield* part(steps(text, estimation as Asked[K]), 0.05, 1);
  return { ...answer, encodings };
}
