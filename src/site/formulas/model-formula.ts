/** The formulas of a model, each with what it says, from content/models/. */
import { getEntry } from 'astro:content';
import { catalog } from '#core/catalog.ts';
import type { Locale } from '#i18n';
import { mathml } from './mathml.ts';
import { modelSymbols } from './model-symbols.ts';

/**
 * As HTML, for the page of the model; for the words of a figure without what each line says. Symbols carry the key they stand for
 * in `data-symbol`; the first place of each can be reached by keyboard.
 */
export async function modelFormula(id: string, locale?: Locale): Promise<string> {
  const entry = await getEntry('models', id);
  const model = catalog[id];
  if (!entry || !model) throw new Error(`content/models/${id}.yaml is missing`);
  const symbols = modelSymbols([model]);
  const lines = entry.data.formula.map(({ tex, note }) => {
    const math = mathml(tex, { display: true, symbols, focusable: true });
    const says = locale ? `<p>${escaped(note[locale])}</p>` : '';
    return `<div class="formula">${math}${says}</div>`;
  });
  return lines.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
