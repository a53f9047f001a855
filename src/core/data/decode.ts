/**
 * Bytes of a file to text. A byte-order mark decides; without one, zeros in every other byte mean
 * UTF-16, and what is not valid UTF-8 is read line by line, so that a file pasted together from UTF-8
 * and GBK comes out right. The decoder is the caller's (TextDecoder in a page, a worker or Node).
 *
 * Source: WHATWG Encoding Standard, sections 4 and 6; GB 18030 contains GBK.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Text of bytes without their mark; undefined if the bytes are not valid in that encoding. */
export type Decode = (encoding: Encoding, bytes: Uint8Array) => string | undefined;

export interface Decoded {
  readonly text: string;
  /** Lines read in each encoding, without those in which only ASCII stands; a file read whole counts as one. */
  readonly encodings: Readonly<Partial<Record<Encoding, number>>>;
}

const LINE_FEED = 10;

/** Never fails: what is valid nowhere is read as windows-1252, which knows every byte. */
export function decodeText(bytes: Uint8Array, decode: Decode): Decoded {
  const { encoding, length } = mark(bytes);
  const body = bytes.subarray(length);
  const whole = decode(encoding, body);
  if (whole !== undefined) return { text: whole, encodings: { [encoding]: 1 } };
  return encoding === 'utf-8' ? byLine(body, decode) : byLine(bytes, decode);
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

/** A line feed is no part of a longer character in any of these encodings. */
function byLine(bytes: Uint8Array, decode: Decode): Decoded {
  const encodings: Partial<Record<Encoding, number>> = {};
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, to);
    const [encoding, text] = readLine(line, decode);
    if (line.some((byte) => byte > 127)) encodings[encoding] = (encodings[encoding] ?? 0) + 1;
    lines.push(text);
    from = to;
  }
  return { text: lines.join(''), encodings };
}

function readLine(line: Uint8Array, decode: Decode): [Encoding, string] {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decode(encoding, line);
    if (text !== undefined) return [encoding, text];
  }
  return ['windows-1252', decode('windows-1252', line) ?? ''];
}
