/** Options of the estimators: text to numbers, days and names. */
import { readDay } from '#core/data/days.ts';
import type { Option, Options } from './estimator.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** An option with a value, as the help shows it. */
export function taking(value: string, means: string): Option {
  return { type: 'string', value, means };
}

export function flag(means: string): Option {
  return { type: 'boolean', means };
}

export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** @throws {RangeError} if the option is missing. */
export function readText(options: Options, name: string, meaning: string): string {
  const value = text(options, name);
  if (value === undefined) throw new RangeError(`--${name} is missing: it must ${meaning}`);
  return value;
}

/** @throws {RangeError} unless exactly one of two options is given. */
export function refuseBoth(options: Options, one: string, other: string, meaning: string): void {
  if ((options[one] === undefined) === (options[other] === undefined)) {
    throw new RangeError(`one of --${one} and --${other} must ${meaning}, and only one`);
  }
}

/** @throws {RangeError} naming the first of these options that is given, beside one it says nothing to. */
export function refuseBeside(
  options: Options,
  beside: string,
  names: readonly string[],
  why = 'is of no use to',
): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given !== undefined) throw new RangeError(`--${given} ${why} --${beside}`);
}

/** @throws {RangeError} if the option is no number in [min, max]. */
export function number(
  options: Options,
  name: string,
  [min, max]: readonly [number, number],
): number | undefined {
  const written = text(options, name);
  if (written === undefined) return undefined;
  const value = DECIMAL.test(written.trim()) ? Number(written) : NaN;
  if (!(value >= min && value <= max)) {
    throw new RangeError(
      `--${name} is ${JSON.stringify(written)}: it must lie in [${min}, ${max}]`,
    );
  }
  return value;
}

/** @throws {RangeError} as `number`, or if it is not whole. */
export function whole(
  options: Options,
  name: string,
  domain: readonly [number, number],
): number | undefined {
  const value = number(options, name, domain);
  if (value !== undefined && !Number.isInteger(value)) {
    throw new RangeError(`--${name} is ${value}: it must be a whole number`);
  }
  return value;
}

/** Numbers with commas between them. @throws {RangeError} naming the first that is none. */
export function numbers(options: Options, name: string): number[] | undefined {
  return text(options, name)
    ?.split(',')
    .map((part) => {
      const value = DECIMAL.test(part.trim()) ? Number(part) : NaN;
      if (!Number.isFinite(value)) {
        throw new RangeError(`--${name} has ${JSON.stringify(part)}: it must be a list of numbers`);
      }
      return value;
    });
}

/** @throws {RangeError} if the option is no date. */
export function day(options: Options, name: string): number | undefined {
  const written = text(options, name);
  return written === undefined ? undefined : readDay(`--${name}`, written);
}

/** A whole number, or any text; 1 where none is given. */
export function readSeed(written: string | undefined): number | string {
  if (written === undefined) return 1;
  const value = Number(written);
  return /^-?\d+$/.test(written) && Number.isSafeInteger(value) ? value : written;
}
