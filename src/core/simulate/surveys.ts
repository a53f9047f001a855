/**
 * The same survey held many times: each time so many answers fall into the classes of a scale. The
 * counts are split class by class with binomial draws, which has the same distribution as drawing the
 * answers one at a time.
 *
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, Springer, section XI.1.4 (conditional
 * method for the multinomial distribution).
 */
import { binomial } from '../draw/index.ts';
import type { Random } from '../random.ts';
import type { Steps } from '../steps.ts';

/** Mean and variance (divisor n − 1) of the answers of each survey, in points of the scale 1, 2, …. */
export interface Surveys {
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/** Chances of the answers 1, 2, …, adding up to 1; at least two answers. Time grows with surveys × answers. */
export function* simulateSurveysSteps(
  chances: readonly number[],
  answers: number,
  surveys: number,
  random: Random,
): Steps<Surveys> {
  const means = new Float64Array(surveys);
  const variances = new Float64Array(surveys);
  const counts = new Float64Array(chances.length);
  for (let survey = 0; survey < surveys; survey += 1) {
    multinomial(chances, answers, random, counts);
    let [sum, squares] = [0, 0];
    for (let place = 0; place < counts.length; place += 1) {
      sum += counts[place]! * (place + 1);
      squares += counts[place]! * (place + 1) * (place + 1);
    }
    const mean = sum / answers;
    means[survey] = mean;
    // Whole sums: nothing is lost until the mean is taken off.
    variances[survey] = Math.max(0, squares - sum * mean) / (answers - 1);
    yield (survey + 1) / surveys;
  }
  return { means, variances };
}

function multinomial(
  chances: readonly number[],
  answers: number,
  random: Random,
  counts: Float64Array,
): void {
  let left = answers;
  let rest = 1;
  for (let place = 0; place < chances.length - 1; place += 1) {
    const chance = rest > 0 ? Math.min(1, Math.max(0, chances[place]! / rest)) : 0;
    counts[place] = binomial(random, left, chance);
    left -= counts[place]!;
    rest -= chances[place]!;
  }
  counts[chances.length - 1] = left;
}
