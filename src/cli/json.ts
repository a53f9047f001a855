/** What a JSON file must hold: each reader names the field, what it holds and what it must be. */
import { meant } from './nearest.ts';

/** @throws {RangeError} unless the value is an object; on a field that looks like one of `fields` mistyped. */
export function readRecord(
  name: string,
  value: unknown,
  fields: readonly string[] = [],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(name, value, 'an object');
  }
  const absent = fields.filter((field) => !Object.hasOwn(value, field));
  for (const key of Object.keys(value)) {
    const hint = fields.includes(key) ? '' : meant(key, absent);
    if (hint !== '')
      throw new RangeError(`${name} has an unknown field ${JSON.stringify(key)}${hint}`);
  }
  return value as Record<string, unknown>;
}

/** @throws {RangeError} unless the value is a list. */
export function readList(name: string, value: unknown, of: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(name, value, `a list of ${of}`);
}

/** @throws {RangeError} unless the value is a list of texts. */
export function readStrings(name: string, value: unknown): string[] {
  return readList(name, value, 'names').map((entry, at) =>
    typeof entry === 'string' ? entry : refuse(`${name}[${at}]`, entry, 'a name'),
  );
}

/** @throws {RangeError} unless the value is a finite number. */
export function readNumber(name: string, value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse(name, value, 'a number');
}

/** @throws {RangeError} unless the value is a list of finite numbers. */
export function readNumbers(name: string, value: unknown): number[] {
  return readList(name, value, 'numbers').map((entry, at) => readNumber(`${name}[${at}]`, entry));
}

/** @throws {RangeError} unless the value is true or false. */
export function readTruth(name: string, value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse(name, value, 'true or false');
}

function refuse(name: string, value: unknown, kind: string): never {
  if (value === undefined) throw new RangeError(`${name} is missing: it must be ${kind}`);
  // 1e999 is JSON, and no number that a computer has.
  const written = typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new RangeError(`${name} is ${written.slice(0, 60)}: it must be ${kind}`);
}
