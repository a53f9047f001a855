/** The one door to KaTeX: TeX in, MathML that our policy and every browser accept out. */
import katex from 'katex';

interface Options {
  readonly display: boolean;
  /** Symbol of a parameter → its key, as in the models of the lesson. */
  readonly symbols: ReadonlyMap<string, string>;
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** @throws {Error} when the text is not TeX. */
export function mathml(tex: string, { display, symbols }: Options): string {
  const html = katex.renderToString(tex, {
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
  return named(math, symbols);
}

/** Puts `data-param` on the symbols that are parameters. */
function named(math: string, symbols: ReadonlyMap<string, string>): string {
  let result = math;
  for (const [symbol, key] of symbols) {
    const letter = symbol[0]!;
    const digit = SUBSCRIPTS.indexOf(symbol[1] ?? ' ');
    const attribute = ` data-param="${key}"`;
    result =
      digit >= 0
        ? result.replaceAll(
            `<msub><mi>${letter}</mi><mn>${digit}</mn></msub>`,
            `<msub${attribute}><mi>${letter}</mi><mn>${digit}</mn></msub>`,
          )
        : result.replaceAll(`<mi>${symbol}</mi>`, `<mi${attribute}>${symbol}</mi>`);
  }
  return result;
}
