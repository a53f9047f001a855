/** What every draw asks of its arguments, once, before it takes anything from the source. */

/** @throws {RangeError} unless x is finite and above 0. */
export function positive(name: string, x: number): void {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`${name} is ${x}: it must lie in (0, ∞)`);
}

/** @throws {RangeError} unless x lies in [min, max]. */
export function within(name: string, x: number, min: number, max: number): void {
  if (!(x >= min && x <= max)) {
    throw new RangeError(`${name} is ${x}: it must lie in [${min}, ${max}]`);
  }
}

/** @throws {RangeError} unless x is a whole number in [min, max]. */
export function whole(name: string, x: number, min: number, max: number): void {
  within(name, x, min, max);
  if (!Number.isInteger(x)) throw new RangeError(`${name} is ${x}: it must be a whole number`);
}
