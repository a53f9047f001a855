/** What a JSON file must hold: each reader names the field that is not as it must be. */

/** @throws {RangeError} unless the value is an object with named fields. */
export function readRecord(name: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RangeError(`${name} must be an object`);
  }
  return value as Record<string, unknown>;
}

/** @throws {RangeError} unless the value is a list of texts. */
export function readStrings(name: string, value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw new RangeError(`${name} must be a list of names`);
  }
  return value;
}

/** @throws {RangeError} unless the value is a finite number. */
export function readNumber(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RangeError(`${name} must be a number`);
  }
  return value;
}

/** @throws {RangeError} unless the value is a list of finite numbers. */
export function readNumbers(name: string, value: unknown): number[] {
  if (!Array.isArray(value) || !value.every((entry) => Number.isFinite(entry))) {
    throw new RangeError(`${name} must be a list of numbers`);
  }
  return value as number[];
}
