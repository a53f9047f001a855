/** The formulas of a model, each with what it says, from content/models/. */
import { getEntry } from 'astro:content';
import { catalog } from '#core/catalog.ts';
import type { Locale } from '#i18n';
import { mathml } from './mathml.ts';
import { modelSymbols } from './model-symbols.ts';

/** One after the other, as HTML for the words of a figure; see `formulaLines` for what the MathML carries. */
export async function modelFormula(id: string): Promise<string> {
  return (await formulaLines(id)).map(({ math }) => math).join('');
}

interface FormulaLine {
  readonly math: string;
  readonly note: Readonly<Record<Locale, string>>;
}

/**
 * Each formula and what it says. Symbols carry the key they stand for in `data-symbol`; the first place of
 * each can be reached by keyboard.
 */
export async function formulaLines(id: string): Promise<FormulaLine[]> {
  const entry = await getEntry('models', id);
  const model = catalog[id];
  if (!entry || !model) throw new Error(`content/models/${id}.yaml is missing`);
  const symbols = modelSymbols([model]);
  return entry.data.formula.map(({ tex, note }) => ({
    math: mathml(tex, { display: true, symbols, focusable: true }),
    note,
  }));
}
