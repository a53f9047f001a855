/** What the figure of a model is told to say: its words in the reader's language, and its formula. */
import type { Model } from '#core';
import { figureWords, type Locale } from '#i18n';
import { modelFormula } from './formulas/model-formula.ts';
import { modelTerms } from './model-terms.ts';

export async function wordsOf(model: Model, locale: string | undefined) {
  const words = await figureWords(locale as Locale, model.id, modelTerms(model));
  return { ...words, formula: await modelFormula(model.id) };
}
