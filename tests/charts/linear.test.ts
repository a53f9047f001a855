import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linear, nice, ticks, type Domain } from '../../src/charts/linear.ts';

/** Domains as figures have them, from thousandths to millions. */
const domains = fc
  .tuple(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: -3, max: 6 }),
  )
  .map(([low, width, power]): Domain => {
    const at = (x: number) => Number(`${x}e${power}`);
    return [at(low), at(low + width)];
  });
const counts = fc.integer({ min: 2, max: 12 });

describe('a straight scale is as d3 has it', () => {
  test('in its round values, to the last bit', () => {
    fc.assert(
      fc.property(domains, counts, ([low, high], count) => {
        expect(ticks([low, high], count)).toEqual(scaleLinear().domain([low, high]).ticks(count));
      }),
    );
  });

  test('in its domain widened to them', () => {
    fc.assert(
      fc.property(domains, counts, ([low, high], count) => {
        expect(nice([low, high], count)).toEqual(
          scaleLinear().domain([low, high]).nice(count).domain(),
        );
      }),
    );
  });

  test('between and beyond them', () => {
    fc.assert(
      fc.property(domains, fc.double({ min: -2, max: 3, noNaN: true }), ([low, high], share) => {
        const value = low + share * (high - low);
        const place = scaleLinear().domain([low, high]).range([100, 0])(value);
        expect(linear([low, high], [100, 0])(value)).toBeCloseTo(place, 6);
      }),
    );
  });

  test('where the domain is one value', () => {
    expect(ticks([3, 3], 5)).toEqual([3]);
    expect(nice([3, 3])).toEqual([3, 3]);
    expect(linear([3, 3], [0, 100])(3)).toBe(scaleLinear().domain([3, 3]).range([0, 100])(3));
  });
});
