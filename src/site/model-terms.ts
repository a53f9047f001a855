/** Keys of the glossary that a figure of this model may name. */
import type { Model } from '#core';

export function modelTerms({ params, outputs }: Pick<Model, 'params' | 'outputs'>): string[] {
  return [...Object.keys(params), ...Object.keys(outputs)];
}
