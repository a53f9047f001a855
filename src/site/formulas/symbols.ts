/**
 * Finds the symbols of parameters and outputs in MathML and gives each the key it stands for, so that a
 * formula, a slider and a curve can point at each other. A symbol is a letter with its subscript, sign
 * or bar: r, n₁, vₙ, c⁺, y*, r′, x̄, CLV.
 */

export interface Linking {
  /** Symbol, as the model writes it → its key. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Keys of what stands in `mathcolor="#000001"`, 2, …; an empty one: leave what stands there alone. */
  readonly named: readonly string[];
  /** Whether the first place of each key can be reached by keyboard. */
  readonly focusable: boolean;
}

interface Element {
  readonly name: string;
  attributes: string;
  readonly children: (Element | string)[];
}

const SUBSCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [sign, String(digit)])),
  ...{ ₐ: 'a', ₕ: 'h', ₙ: 'n', ₒ: 'o', ᵣ: 'r', ₛ: 's', '∞': '∞' },
};
const SUPERSCRIPTS: Readonly<Record<string, string>> = { '⁺': '+', '⁻': '-', '*': '*', '′': '′' };
const BAR = '\u0304';

export function linked(math: string, { symbols, named, focusable }: Linking): string {
  const keys = new Map([...symbols].map(([symbol, key]) => [parted(symbol), key]));
  const reached = new Set<string>();

  function link(node: Element | string): void {
    if (typeof node === 'string') return;
    const place = /mathcolor="#([0-9a-f]{6})"/.exec(node.attributes)?.[1];
    if (place !== undefined) return give(node, named[parseInt(place, 16) - 1] ?? '');
    const { name, children } = node;
    const key = name === 'mrow' ? undefined : keys.get(written(node) ?? '');
    if (key !== undefined) return give(node, key);
    // An index is no parameter, whatever its letter.
    const parts = /^m(sub|under)/.test(name) ? [children[0]!, children[2] ?? ''] : children;
    parts.forEach(link);
  }

  function give(node: Element, key: string): void {
    const stop = focusable && key !== '' && !reached.has(key) ? ' tabindex="0"' : '';
    reached.add(key);
    bleach(node);
    if (key !== '') node.attributes += ` data-symbol="${key}"${stop}`;
  }

  const root = tree(math);
  root.children.forEach(link);
  return root.children.map(text).join('');
}

/** A symbol as its letter, its subscript and its superscript: “Y₆′” → “Y_6^′”. */
export function parted(symbol: string): string {
  const [first = '', ...rest] = [...symbol.normalize('NFD')];
  const pick = (signs: Readonly<Record<string, string>>) => rest.map((sign) => signs[sign] ?? '');
  const letters = rest.filter((sign) => !(sign in SUBSCRIPTS) && !(sign in SUPERSCRIPTS));
  return whole(first + letters.join(''), pick(SUBSCRIPTS).join(''), pick(SUPERSCRIPTS).join(''));
}

/** The same of a piece of MathML; undefined where it is more than a symbol. */
function written(node: Element | string): string | undefined {
  if (typeof node === 'string') return undefined;
  const { name, attributes, children } = node;
  const [first = '', second = '', third = ''] = children;
  switch (name) {
    case 'mi':
      // Upright Latin letters are constants, such as e.
      return /normal/.test(attributes) && /^[a-z]$/i.test(plain(node)) ? undefined : plain(node);
    case 'mtext':
      return plain(node).length > 1 ? plain(node) : undefined;
    case 'mrow':
      return children.length === 1 ? written(first) : undefined;
    case 'mover':
      return plain(second) === 'ˉ' ? written(first)?.concat(BAR) : undefined;
    case 'msub':
      return whole(written(first), plain(second), '');
    case 'msup':
      return whole(written(first), '', plain(second));
    case 'msubsup':
      return whole(written(first), plain(second), plain(third));
    default:
      return undefined;
  }
}

function whole(letter: string | undefined, below: string, above: string): string {
  return `${letter ?? '?'}${below && `_${below}`}${above && `^${above}`}`;
}

function plain(node: Element | string): string {
  const read = typeof node === 'string' ? node : node.children.map(plain).join('');
  return read.replaceAll('∗', '*').replaceAll('−', '-');
}

/** Takes away the colour that marked a name, here and in what the piece holds. */
function bleach(node: Element | string): void {
  if (typeof node === 'string') return;
  node.attributes = node.attributes.replace(/ mathcolor="[^"]*"/, '');
  node.children.forEach(bleach);
}

function tree(math: string): Element {
  const root: Element = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [, end, name, attributes = '', words] of math.matchAll(
    /<(\/?)(\w+)((?:\s[^>]*)?)>|([^<]+)/g,
  )) {
    const here = open.at(-1)!;
    if (words !== undefined) {
      here.children.push(words);
    } else if (end) {
      open.pop();
    } else {
      const child: Element = { name: name!, attributes, children: [] };
      here.children.push(child);
      open.push(child);
    }
  }
  return root;
}

function text(node: Element | string): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  return `<${name}${attributes}>${children.map(text).join('')}</${name}>`;
}
