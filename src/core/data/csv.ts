/**
 * Comma-separated values. Fields may be quoted, a doubled quote stands for one, a quoted field may hold
 * separators and line breaks. A semicolon or a tab may stand in place of the comma: the header decides.
 *
 * Source: Shafranovich (2005), Common Format and MIME Type for CSV Files, RFC 4180.
 */
import type { Steps } from '../steps.ts';

/**
 * Takes the fields of a record and the line it begins on (from 1), null for a line that opens a quote
 * which nothing closes; says whether they can be used. Of a record over several lines that cannot, only
 * the first line is passed over: a stray quote must not swallow the lines behind it.
 */
export type TakeRow = (fields: readonly string[] | null, line: number) => boolean;

export interface Csv {
  readonly header: readonly string[];
  /** Whether a field can hold a comma. */
  readonly commas: boolean;
  /** Hands each record below the header to `take`, in pieces; blank lines are none. */
  readonly rows: (take: TakeRow) => Steps<void>;
}

const QUOTE = 34;
const RETURN = 13;
const FEED = 10;
const PIECE = 1 << 18;

interface Cursor {
  at: number;
  line: number;
}

/** @throws {RangeError} without a header, with a column named twice, or on text that is none. */
export function readCsv(text: string): Csv {
  if (text.includes('\u0000')) throw new RangeError('this is no text: it holds zero bytes');
  const begin = { at: text.charCodeAt(0) === 0xfeff ? 1 : 0, line: 1 };
  const separator = separatorOf(text, begin.at);
  let header: string[] | undefined = [''];
  while (header && blank(header) && begin.at < text.length) {
    header = readRecord(text, separator, begin)?.map((field) => field.trim());
  }
  if (!header) throw new RangeError('the header opens a quote that nothing closes');
  if (blank(header)) {
    throw new RangeError('the table is empty: its first line must name the columns');
  }
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`column ${JSON.stringify(twice)} stands twice`);
  return {
    header,
    commas: separator !== ','.charCodeAt(0) || text.includes('"'),
    rows: (take) => walk(text, separator, { ...begin }, take),
  };
}

function separatorOf(text: string, begin: number): number {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign.charCodeAt(0), 0]));
  let quoted = false;
  for (let at = begin; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (!quoted && (code === FEED || code === RETURN)) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted && counts.has(code)) counts.set(code, counts.get(code)! + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function* walk(text: string, separator: number, cursor: Cursor, take: TakeRow): Steps<void> {
  let piece = cursor.at + PIECE;
  while (cursor.at < text.length) {
    const { at, line } = cursor;
    const fields = readRecord(text, separator, cursor);
    const used = fields && blank(fields) ? true : take(fields ?? null, line);
    if (!fields || (!used && cursor.line > line + 1)) {
      cursor.at = behindLine(text, lineEnd(text, at));
      cursor.line = line + 1;
    }
    if (cursor.at < piece) continue;
    piece = cursor.at + PIECE;
    yield cursor.at / text.length;
  }
}

function blank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0]!.trim() === '';
}

/** The fields of the record at the cursor, which moves behind it; undefined where a quote stays open. */
function readRecord(text: string, separator: number, cursor: Cursor): string[] | undefined {
  const fields: string[] = [];
  let at = cursor.at;
  for (;;) {
    let field = '';
    if (text.charCodeAt(at) === QUOTE) {
      const closed = closing(text, at);
      if (closed < 0) return undefined;
      field = text.slice(at + 1, closed);
      for (let k = 0; k < field.length; k += 1) if (field.charCodeAt(k) === FEED) cursor.line += 1;
      if (field.includes('"')) field = field.replaceAll('""', '"');
      at = closed + 1;
    }
    const end = fieldEnd(text, at, separator);
    // What stands between a closing quote and the separator is kept, not lost.
    fields.push(field + text.slice(at, end));
    at = end;
    if (at === text.length || text.charCodeAt(at) !== separator) break;
    at += 1;
  }
  cursor.at = behindLine(text, at);
  cursor.line += 1;
  return fields;
}

function fieldEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === FEED || code === RETURN) return at;
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  return fieldEnd(text, from, FEED);
}

/** The start of the next line, behind the break at `at`. */
function behindLine(text: string, at: number): number {
  const pair = text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === FEED;
  return at + (pair ? 2 : 1);
}

/** Place of the quote that closes the one at `open`, or −1. */
function closing(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}
