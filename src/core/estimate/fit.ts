/**
 * What every maximum-likelihood fit returns. Standard errors are the roots of the diagonal of the
 * inverse observed information (minus the second derivatives of the log-likelihood at its maximum).
 */
import { inverseInformation, type Maximum } from './maximise.ts';

/** What every parameter of a fit is: a positive number, searched for by its logarithm. */
export const positive = { unit: 'number', domain: [1e-30, 1e30], step: 0.001, default: 1 } as const;

export interface Fit<Name extends string> {
  readonly estimates: Readonly<Record<Name, number>>;
  /** null unless converged: beside a maximum they mean nothing. */
  readonly standardErrors: Readonly<Record<Name, number>> | null;
  /** Of the estimates, in the order of their names; null unless converged. */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** At a maximum; with a parameter running off to 0 or ∞; or where no step leads up (at most 200). */
  readonly stopped: 'maximum' | 'boundary' | 'limit';
  readonly iterations: number;
  /** How many customers the likelihood counts. */
  readonly customers: number;
}

export function fitOf<Name extends string>(
  names: readonly Name[],
  maximum: Maximum,
  customers: number,
): Fit<Name> {
  const { at, value, stopped, iterations } = maximum;
  const covariance = stopped === 'maximum' ? inverseInformation(maximum) : null;
  const errors = covariance?.map((row, i) => Math.sqrt(row[i]!));
  return {
    estimates: named(names, at),
    standardErrors: errors ? named(names, errors) : null,
    covariance,
    logLikelihood: value,
    converged: covariance !== null,
    stopped: covariance === null && stopped === 'maximum' ? 'boundary' : stopped,
    iterations,
    customers,
  };
}

function named<Name extends string>(
  names: readonly Name[],
  values: ArrayLike<number>,
): Record<Name, number> {
  const result = {} as Record<Name, number>;
  names.forEach((name, i) => (result[name] = values[i]!));
  return result;
}
