import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyed, settle } from '#charts/slide.ts';

const share = { domain: [0, 0.999], step: 0.001 } as const;

describe('a track', () => {
  test('is left neither by a hand nor by a key', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.constantFrom('ArrowUp', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'),
        (value, key) => {
          for (const to of [settle(share, value), keyed(share, key, settle(share, value))!]) {
            expect(to).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(0.999);
            expect(Math.abs(to * 1000 - Math.round(to * 1000))).toBeLessThan(1e-9);
          }
        },
      ),
    );
  });

  test('has no dust of binary fractions', () => {
    expect(settle({ domain: [0, 1], step: 0.1 }, 0.30000000000000004)).toBe(0.3);
    expect(keyed({ domain: [0, 1], step: 0.1 }, 'ArrowUp', 0.2)).toBe(0.3);
  });

  test('turns pages of a tenth, of a step at least, as browsers do', () => {
    expect(keyed({ domain: [0, 100], step: 1 }, 'PageUp', 40)).toBe(50);
    expect(keyed({ domain: [1, 5], step: 1 }, 'PageDown', 3)).toBe(2);
  });

  test('knows its ends, and leaves other keys to the page', () => {
    expect(keyed(share, 'Home', 0.5)).toBe(0);
    expect(keyed(share, 'End', 0.5)).toBe(0.999);
    expect(keyed(share, 'Tab', 0.5)).toBeUndefined();
  });
});
