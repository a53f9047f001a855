/**
 * Comma-separated values. Fields may be quoted, a doubled quote stands for one, a quoted field may hold
 * separators and line breaks. A semicolon or a tab may stand in place of the comma: the header decides.
 *
 * Source: Shafranovich (2005), Common Format and MIME Type for CSV Files, RFC 4180.
 */
export interface Csv {
  readonly header: readonly string[];
  /** Calls `row` with the fields of each record and the line it begins on (from 1); blank lines are none. */
  readonly forEach: (row: (fields: readonly string[], line: number) => void) => void;
}

const QUOTE = 34;
const RETURN = 13;
const FEED = 10;

/** @throws {RangeError} without a header, with a column named twice, or (on reading on) with an open quote. */
export function readCsv(text: string): Csv {
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const separator = separatorOf(text, begin);
  let header: string[] | undefined;
  walk(text, begin, 1, separator, (fields) => {
    header = fields.map((field) => field.trim());
    return false;
  });
  if (!header) throw new RangeError('the table is empty: its first line must name the columns');
  const twice = header.find((name, at) => name !== '' && header!.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`column ${JSON.stringify(twice)} stands twice`);
  return {
    header,
    forEach: (row) => {
      let first = true;
      walk(text, begin, 1, separator, (fields, line) => {
        if (!first) row(fields, line);
        first = false;
        return true;
      });
    },
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

/** Visits records until `visit` says false. */
function walk(
  text: string,
  begin: number,
  firstLine: number,
  separator: number,
  visit: (fields: string[], line: number) => boolean,
): void {
  let at = begin;
  let line = firstLine;
  const end = text.length;
  while (at < end) {
    const fields: string[] = [];
    const startLine = line;
    let open = true;
    while (open) {
      let field: string;
      if (text.charCodeAt(at) === QUOTE) {
        const closed = closing(text, at, startLine);
        field = text.slice(at + 1, closed);
        for (let k = 0; k < field.length; k += 1) if (field.charCodeAt(k) === FEED) line += 1;
        if (field.includes('"')) field = field.replaceAll('""', '"');
        at = closed + 1;
        const rest = fieldEnd(text, at, separator);
        // What stands between a closing quote and the separator is kept, not lost.
        field += text.slice(at, rest);
        at = rest;
      } else {
        const rest = fieldEnd(text, at, separator);
        field = text.slice(at, rest);
        at = rest;
      }
      fields.push(field);
      if (at < end && text.charCodeAt(at) === separator) at += 1;
      else open = false;
    }
    if (text.charCodeAt(at) === RETURN) at += text.charCodeAt(at + 1) === FEED ? 2 : 1;
    else at += 1;
    line += 1;
    const blank = fields.length === 1 && fields[0]!.trim() === '';
    if (!blank && !visit(fields, startLine)) return;
  }
}

function fieldEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === FEED || code === RETURN) return at;
  }
  return text.length;
}

/** Place of the quote that closes the one at `open`. */
function closing(text: string, open: number, line: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  throw new RangeError(`line ${line} opens a quote that nothing closes`);
}
