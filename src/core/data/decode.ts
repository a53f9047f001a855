/**
 * Bytes of a file to text. A byte-order mark decides; without one, zeros in every other byte mean
 * UTF-16, and in what is not valid UTF-8 each line is read for itself, so that a file pasted together from
 * UTF-8 and GBK comes out right.
 *
 * Source: WHATWG Encoding Standard, sections 4 and 6; GB 18030 contains GBK.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** The caller's TextDecoder: pages, workers and Node have one. */
export type Decoder = new (
  encoding: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export interface Decoded {
  readonly text: string;
  /** Lines read in each encoding, without those in which only ASCII stands; a file read whole counts as one. */
  readonly encodings: Readonly<Partial<Record<Encoding, number>>>;
}

const LINE_FEED = 10;

/** Never fails: what is valid nowhere is read as windows-1252, which knows every byte. */
export function decodeText(bytes: Uint8Array, decoder: Decoder): Decoded {
  const { encoding, length } = mark(bytes);
  const body = bytes.subarray(length);
  const whole = decoded(encoding, body, decoder);
  if (whole !== undefined) return { text: whole, encodings: { [encoding]: 1 } };
  return byLine(encoding === 'utf-8' ? body : bytes, decoder);
}

/** Without a mark; undefined if the bytes are not valid in that encoding. */
function decoded(encoding: Encoding, bytes: Uint8Array, decoder: Decoder): string | undefined {
  try {
    return new decoder(encoding, { fatal: encoding !== 'windows-1252' }).decode(bytes);
  } catch {
    return undefined;
  }
}

function mark(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 400);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  // Latin letters, digits and commas have one zero byte each; a text of one byte a letter has none.
  if (zeros[1]! > end / 8) return { encoding: 'utf-16le', length: 0 };
  if (zeros[0]! > end / 8) return { encoding: 'utf-16be', length: 0 };
  return { encoding: 'utf-8', length: 0 };
}

type Kind = 'ascii' | 'utf-8' | 'other';

/** Neighbouring lines of one kind, those in ASCII with either: decoding many at a time is much faster. */
interface Run {
  readonly from: number;
  to: number;
  kind: Kind;
  /** Lines with more than ASCII. */
  lines: number;
}

/** A line feed is no part of a longer character in any of these encodings. */
function byLine(bytes: Uint8Array, decoder: Decoder): Decoded {
  const encodings: Partial<Record<Encoding, number>> = {};
  const texts: string[] = [];
  const read = (encoding: Encoding, text: string, lines: number) => {
    texts.push(text);
    if (lines > 0) encodings[encoding] = (encodings[encoding] ?? 0) + lines;
  };
  for (const { from, to, kind, lines } of runsOf(bytes)) {
    const run = bytes.subarray(from, to);
    const text = decoded(kind === 'other' ? 'gb18030' : 'utf-8', run, decoder);
    if (text !== undefined) read(kind === 'other' ? 'gb18030' : 'utf-8', text, lines);
    else {
      for (const line of linesOf(run)) {
        const own = decoded('gb18030', line, decoder);
        const counts = kindOf(line) === 'ascii' ? 0 : 1;
        if (own !== undefined) read('gb18030', own, counts);
        else read('windows-1252', decoded('windows-1252', line, decoder) ?? '', counts);
      }
    }
  }
  return { text: texts.join(''), encodings };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

function runsOf(bytes: Uint8Array): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const line of linesOf(bytes)) {
    const kind = kindOf(line);
    const more = kind === 'ascii' ? 0 : 1;
    let run = runs.at(-1);
    if (!run || (more && run.kind !== 'ascii' && run.kind !== kind)) {
      run = { from: at, to: at, kind, lines: 0 };
      runs.push(run);
    }
    at += line.length;
    run.to = at;
    run.lines += more;
    if (more) run.kind = kind;
  }
  return runs;
}

/** Whether only ASCII stands in a line, or else valid UTF-8 (The Unicode Standard 15, table 3-7). */
function kindOf(line: Uint8Array): Kind {
  let kind: Kind = 'ascii';
  for (let at = 0; at < line.length;) {
    const first = line[at]!;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    kind = 'utf-8';
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    const second = line[at + 1] ?? 0;
    if (length === 0 || second < low || second > high) return 'other';
    for (let k = 2; k < length; k += 1) if ((line[at + k] ?? 0) >> 6 !== 2) return 'other';
    at += length;
  }
  return kind;
}
