/**
 * How much room a text takes, without a page to measure it on. Widths are in rem at the size of a
 * plot's type; they are estimates that err on the wide side.
 */

/** Of a plot's type, in rem: see Plot. */
const SIZE = 0.78;
/** From one line of type to the next, in rem. */
export const LINE = 1.05;

const FULL_WIDTH =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const NARROW = /[ .,:;'’|!()[\]ijlftr1\u202f-]/;
const BROAD = /[A-Z%mwMW+−=–&@]/;

/** Ems of one character. */
function ems(character: string): number {
  if (FULL_WIDTH.test(character)) return 1;
  if (NARROW.test(character)) return 0.4;
  return BROAD.test(character) ? 0.8 : 0.62;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += ems(character);
  return width * SIZE;
}

/** The width a text needs when broken where it may be: that of its longest word. */
export function longestWord(text: string): number {
  return Math.max(0, ...words(text).map((word) => textWidth(word.trim())));
}

/** Over the edge of its room a single word may stand so far, in rem, before it is cut in two. */
const EDGE = 0.6;

/** The text in lines of at most `room` rem; a word that is much longer is cut. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text).flatMap((word) => cut(word, room + EDGE))) {
    if (line !== '' && textWidth((line + word).trimEnd()) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function cut(word: string, room: number): string[] {
  if (textWidth(word.trimEnd()) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(`${piece}${character}-`) > room) {
      pieces.push(FULL_WIDTH.test(character) ? piece : `${piece}-`);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/**
 * Pieces between which a line may break: after a plain space, or around a Chinese character that is no
 * mark; but a number keeps the unit that follows it, which is of three characters at most.
 */
function words(text: string): string[] {
  return (
    text.match(
      /[−+]?\d[\d.,]*[\u3400-\u9fff]{1,3}[，。、；：！？）》”]*|[\u3400-\u9fff][，。、；：！？）》”]*|[^ \n\u3400-\u9fff]+[ \n]*|[ \n]+/gu,
    ) ?? []
  );
}
