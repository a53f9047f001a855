/**
 * Numbers that a property is tried on. `fc.double` spreads its numbers over the exponents: between 0 and 1
 * all but a few are smaller than a billionth, and a law that holds at nothing is hardly tried elsewhere.
 */
import fc from 'fast-check';

const PARTS = 1 << 30;

/** Mostly spread evenly from `min` to `max`, both allowed; one in five as `fc.double` has it. */
export function number(min: number, max: number): fc.Arbitrary<number> {
  const evenly = fc
    .integer({ min: 0, max: PARTS })
    .map((part) => Math.min(max, min + (max - min) * (part / PARTS)));
  const anywhere = fc.double({ min, max, noNaN: true });
  return fc.oneof({ weight: 4, arbitrary: evenly }, { weight: 1, arbitrary: anywhere });
}

export const share = number(0, 1);
