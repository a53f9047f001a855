/** The one place that reads files, and says on stderr what was odd about them. */
import { readFileSync } from 'node:fs';
import { decodeText, type Decoded, type Encoding } from '#core/data/decode.ts';
import { described, type ReadingReport } from '#core/data/left-out.ts';
import type { World } from './estimator.ts';

/** @throws {RangeError} naming the file. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
      ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
    }[code];
    throw new RangeError(`cannot read ${path}: ${why ?? code}`, { cause: error });
  }
}

/** One line if a file had more than one encoding, or an unusual one. */
export function warnOfEncodings(
  path: string,
  encodings: Decoded['encodings'],
  { warn }: World,
): void {
  const found = Object.entries(encodings) as [Encoding, number][];
  if (found.length > 1) {
    const counts = found
      .map(([encoding, lines]) => `${lines} ${lines === 1 ? 'line' : 'lines'} as ${encoding}`)
      .join(', ');
    warn(`${path}: mixed encodings, read ${counts}`);
  } else if (found[0] && found[0][0] !== 'utf-8') warn(`${path}: read as ${found[0][0]}`);
}

/** @throws {RangeError} if the file holds no JSON. */
export function readJsonFile(path: string, world: World): unknown {
  const { text, encodings } = decodeText(world.read(path), TextDecoder);
  warnOfEncodings(path, encodings, world);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new RangeError(`${path} is no JSON: ${error.message}`);
    throw error;
  }
}

/** One line per reason for which rows were left out, and one if decimals stood behind a comma. */
export function warnOfRows(
  path: string,
  { leftOut, decimalSign }: ReadingReport,
  { warn }: World,
): void {
  for (const entry of leftOut) warn(`${path}: left out ${described(entry)}`);
  if (decimalSign === ',') warn(`${path}: numbers read with a comma before their decimals`);
}
