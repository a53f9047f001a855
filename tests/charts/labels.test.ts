import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beside, type Anchor } from '#charts/beside.ts';
import { fitBeside, placeNames } from '#charts/end-names.ts';
import { spread } from '#charts/spread.ts';
import { longestWord, textWidth, wrap } from '#charts/type.ts';

const wishes = fc.array(
  fc.record({
    at: fc.double({ min: -20, max: 120, noNaN: true }),
    size: fc.integer({ min: 3, max: 12 }),
  }),
  { maxLength: 8 },
);

describe('labels along an edge', () => {
  test('do not overlap, and lie between the ends', () => {
    fc.assert(
      fc.property(wishes, (given) => {
        const placed = spread(given, 0, 100)
          .map((middle, index) => ({ middle: middle!, half: given[index]!.size / 2 }))
          .sort((a, b) => a.middle - b.middle);
        placed.forEach(({ middle, half }, index) => {
          expect(middle - half).toBeGreaterThanOrEqual(-1e-9);
          expect(middle + half).toBeLessThanOrEqual(100 + 1e-9);
          const before = placed[index - 1];
          if (before)
            expect(middle - half).toBeGreaterThanOrEqual(before.middle + before.half - 1e-9);
        });
      }),
    );
  });

  test('stay where they wish when none is in the way', () => {
    const given = [
      { at: 80, size: 5 },
      { at: 20, size: 5 },
    ];
    expect(spread(given, 0, 100)).toEqual([80, 20]);
  });

  test('share the way by hand: two that wish the same place move half a label each', () => {
    expect(
      spread(
        [
          { at: 50, size: 6 },
          { at: 50, size: 6 },
        ],
        0,
        100,
      ),
    ).toEqual([47, 53]);
  });

  test('are no farther from their wishes than any other order-keeping places', () => {
    // Least squares by hand: wishes 0, 1, 2 of size 4 in free space: 1 in the middle, four apart.
    const free = spread(
      [
        { at: 0, size: 4 },
        { at: 1, size: 4 },
        { at: 2, size: 4 },
      ],
      -100,
      100,
    );
    expect(free).toEqual([-3, 1, 5]);
  });

  test('that have no room are left out, the last ones first', () => {
    const given = Array.from({ length: 5 }, () => ({ at: 50, size: 30 }));
    expect(spread(given, 0, 100).map((middle) => middle !== undefined)).toEqual([
      true, true, true, false, false,
    ]); // prettier-ignore
  });
});

const anchors = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 16, noNaN: true }),
    y: fc.double({ min: 0, max: 17, noNaN: true }),
    radius: fc.constant(0.4),
    name: fc.option(
      fc.record({ width: fc.double({ min: 1, max: 8, noNaN: true }), height: fc.constant(1.05) }),
      {
        nil: undefined,
      },
    ),
  }),
  { maxLength: 40 },
);

/** Left, top, right, bottom. */
function box({ x, y, radius, name }: Anchor, side: string): [number, number, number, number] {
  const { width, height } = name!;
  if (side === 'right') return [x + radius, y - height / 2, x + radius + width, y + height / 2];
  if (side === 'left') return [x - radius - width, y - height / 2, x - radius, y + height / 2];
  if (side === 'above') return [x - width / 2, y - radius - height, x + width / 2, y - radius];
  return [x - width / 2, y + radius, x + width / 2, y + radius + height];
}

describe('names beside dots', () => {
  test('meet no other name and no dot', () => {
    fc.assert(
      fc.property(anchors, (given) => {
        const sides = beside(given, 16, 17);
        const names = given.flatMap((anchor, index) =>
          sides[index] ? [box(anchor, sides[index])] : [],
        );
        const meet = (a: number[], b: number[]) =>
          Math.min(a[2]!, b[2]!) - Math.max(a[0]!, b[0]!) > 0.06 &&
          Math.min(a[3]!, b[3]!) - Math.max(a[1]!, b[1]!) > 0.06;
        names.forEach((name, index) => {
          for (const other of names.slice(index + 1)) expect(meet(name, other)).toBe(false);
          for (const { x, y, radius } of given) {
            expect(meet(name, [x - radius, y - radius, x + radius, y + radius])).toBe(false);
          }
        });
      }),
    );
  });

  test('stand at the right of a lonely dot, and at its left near the right edge', () => {
    const name = { width: 4, height: 1 };
    expect(beside([{ x: 8, y: 8, radius: 0.4, name }], 16, 17)).toEqual(['right']);
    expect(beside([{ x: 15, y: 8, radius: 0.4, name }], 16, 17)).toEqual(['left']);
  });

  test('stand off the lines, if there is a side to stand on', () => {
    const dot = { x: 8, y: 8, radius: 0.4, name: { width: 4, height: 1.3 } };
    const level = [0, 8, 16, 8] as const;
    expect(beside([dot], 16, 17, [level])).toEqual(['above']);
    expect(beside([dot], 16, 17, [level, [0, 9, 16, 6]])).toEqual(['below']);
    expect(beside([dot], 16, 17, [level, [8, 0, 8, 16]])).toEqual(['right']);
    expect(beside([dot], 16, 17, [[9, 0, 9, 6]])).toEqual(['right']);
  });
});

describe('a line of type', () => {
  test('is broken so that no line is wider than its room, and nothing is lost', () => {
    const text = fc.array(fc.constantFrom('loyal', 'customers', 'stay', 'a', '满意', '忠诚，'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (words) => {
        const whole = words.join(' ');
        const lines = wrap(whole, 6);
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
        for (const line of lines) {
          expect(textWidth(line)).toBeLessThanOrEqual(Math.max(6, longestWord(line)) + 1e-9);
        }
      }),
    );
  });

  test('is broken between Chinese characters, and not before their marks', () => {
    // A character is 0.78 rem wide: five fit into four rem.
    expect(wrap('满意的客户，仍会离开', 4)).toEqual(['满意的客', '户，仍会离', '开']);
    for (const line of wrap('满意，忠诚，离开。', 2)) expect(line).not.toMatch(/^[，。]/);
  });

  test('keeps a number with its sign', () => {
    expect(wrap('satisfied 86\u202f%', 5)).toEqual(['satisfied', '86\u202f%']);
    expect(wrap('返利 33.7万美元', 5.4)).toEqual(['返利', '33.7万美元']);
    expect(wrap('12,345,678美元', 4.5)).toEqual(['12,345,678', '美元']);
  });

  test('is cut in two where a single word is much wider than its room', () => {
    const lines = wrap('Donaudampfschifffahrtsgesellschaft', 5);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(
      'Donaudampfschifffahrtsgesellschaft',
    );
  });

  test('names that are too many for a phone are listed instead', () => {
    expect(fitBeside(['one', 'two words'], 17)).toBe(true);
    expect(
      fitBeside(
        Array.from({ length: 12 }, (_, n) => `series number ${n}`),
        17,
      ),
    ).toBe(false);
  });

  test('a name stands in the middle of its lines', () => {
    const [name] = placeNames(
      [{ key: 'a', x: 1, y: 50, text: 'one two three four', tone: 1 }],
      5.2,
      17,
    );
    expect(name!.middle).toBe(50);
    expect(name!.lines.length).toBeGreaterThan(1);
  });
});
