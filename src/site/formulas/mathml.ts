/** The one door to KaTeX: TeX in, MathML that our policy and every browser accept out. */
import katex from 'katex';
import { linked } from './symbols.ts';

interface Options {
  readonly display: boolean;
  /** Symbol of a parameter or an output → its key, as in the models of the page. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Whether the first place of each symbol can be reached by keyboard. */
  readonly focusable?: boolean;
}

/**
 * `\of{key}{…}` gives what it holds a key that the symbols do not give; `\of{}{…}` keeps the letters it
 * holds from being taken for a symbol.
 *
 * @throws {Error} when the text is not TeX.
 */
export function mathml(tex: string, { display, symbols, focusable = false }: Options): string {
  const named: string[] = [];
  // KaTeX carries a colour through to the MathML, and nothing else of ours.
  const coloured = tex.replace(/\\of\{(\w*)\}/g, (_, key: string) => {
    return `\\textcolor{#${named.push(key).toString(16).padStart(6, '0')}}`;
  });
  const html = katex.renderToString(coloured, {
    output: 'mathml',
    displayMode: display,
    throwOnError: true,
    strict: true,
  });
  const math = html
    .replace(/^<span class="katex">|<\/span>$/g, '')
    .replace(/<annotation[^]*?<\/annotation>/g, '')
    .replace(/<\/?semantics>/g, '')
    .replace(/ xmlns="[^"]*"/g, '')
    .replace(
      / columnalign="([^"]*)"/g,
      (_, align: string) => ` class="cols-${align.replaceAll(' ', '-')}"`,
    )
    .replace(/ (?:style|columnspacing|rowspacing|fence|form|separator)="[^"]*"/g, '');
  return linked(math, { symbols, named, focusable });
}
