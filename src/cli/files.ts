/** The one place that reads files, and says on stderr what was odd about them. */
import { readFileSync } from 'node:fs';
import { decodeText, type Decoded, type Encoding } from '#core/data/decode.ts';
import type { ReadingReport, Reason } from '#core/data/left-out.ts';
import type { World } from './estimator.ts';

/** @throws {RangeError} naming the file. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' }[code] ?? code;
    throw new RangeError(`cannot read ${path}: ${why}`, { cause: error });
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
    const counts = found.map(([encoding, lines]) => `${lines} lines as ${encoding}`).join(', ');
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

const reasons: Record<Reason, string> = {
  missingCustomer: 'without a customer id',
  missingDate: 'without a date',
  badDate: 'with a date that is not year, month, day',
  missingAmount: 'without an amount',
  badAmount: 'with an amount that is no number',
  negativeAmount: 'with a negative amount',
  missingValue: 'with an empty field',
  badValue: 'with a field that is no number',
  wrongFields: 'with more or fewer fields than the header',
};

/** One line per reason for which rows were left out. */
export function warnOfRows(path: string, report: ReadingReport, { warn }: World): void {
  for (const { reason, count, lines, example } of report.leftOut) {
    const where = lines.join(', ') + (count > lines.length ? ', …' : '');
    const rows = count === 1 ? '1 row' : `${count} rows`;
    warn(
      `${path}: left out ${rows} ${reasons[reason]} (line ${where}; ${JSON.stringify(example)})`,
    );
  }
}
