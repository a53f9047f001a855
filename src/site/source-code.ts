/** The files of the models as they stand in the repository, cut into pieces that a style can tell apart. */

const files: Readonly<Record<string, string>> = import.meta.glob('#core/models/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Piece {
  readonly text: string;
  readonly kind?: 'comment' | 'string' | 'keyword' | 'number';
}

export function codePath(model: string): string {
  return `src/core/models/${model}.ts`;
}

/** @throws {Error} when there is no such file. */
export function codeOf(model: string): string {
  const [, text] = Object.entries(files).find(([path]) => path.endsWith(`/${model}.ts`)) ?? [];
  if (text === undefined) throw new Error(`${codePath(model)} is missing`);
  return text;
}

const WORDS =
  'as|const|else|export|extends|for|from|function|if|import|in|interface|keyof|let|new|of|readonly|return|satisfies|switch|case|throw|type|typeof|while|yield';
const PIECES = new RegExp(
  [
    String.raw`(?<comment>\/\*[^]*?\*\/|\/\/.*)`,
    "(?<string>'[^'\\n]*'|`[^`]*`)",
    String.raw`(?<keyword>\b(?:${WORDS})\b)`,
    String.raw`(?<number>\b\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?\b)`,
  ].join('|'),
  'g',
);

/** The pieces follow each other without a gap. */
export function pieces(code: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of code.matchAll(PIECES)) {
    if (match.index > end) found.push({ text: code.slice(end, match.index) });
    const [kind] = Object.entries(match.groups!).find(([, text]) => text !== undefined)!;
    found.push({ text: match[0], kind: kind as NonNullable<Piece['kind']> });
    end = match.index + match[0].length;
  }
  return end < code.length ? [...found, { text: code.slice(end) }] : found;
}
