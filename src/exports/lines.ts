/** A text broken into lines of at most `width` pixels: between words, and in Chinese between characters. */
export function lines(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return broken(text, (line) => pen.measureText(line).width <= width);
}

/** No line but a single piece that is too long by itself fails to fit. */
export function broken(text: string, fits: (line: string) => boolean): string[] {
  const found: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      found.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line === '' ? found : [...found, line.trimEnd()];
}

const OPENING = '（《“‘';
const CLOSING = '，。：；、！？）》”’';
const OTHER = `[^\\s\\p{Script=Han}${OPENING}&?/]`;
/** A Chinese character with the signs that stay with it; a part of an address; a word. Each with the space after it. */
const PIECES = new RegExp(
  [
    `[${OPENING}]*\\p{Script=Han}[${CLOSING}]*\\s*`,
    `${OTHER}*[&?/][${CLOSING}]*\\s*`,
    `${OTHER}+\\s*`,
    '.',
  ].join('|'),
  'gsu',
);
