/** Keys of the glossary that a figure of this model may name: parameters and numeric outputs. */
import type { Model } from '#core';

export function modelTerms({ params, outputs }: Pick<Model, 'params' | 'outputs'>): string[] {
  const numeric = Object.entries(outputs).filter(
    ([, { unit }]) => unit !== 'choice' && unit !== 'boolean',
  );
  return [...Object.keys(params), ...numeric.map(([key]) => key)];
}
