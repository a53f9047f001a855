import { describe, expect, test } from 'vitest';
import { contrast, distance, eyes, luminance, seenBy, tokens } from './colour.ts';

const series = [1, 2, 3, 4, 5, 6].map((n) => `series-${n}`);
const heat = [0, 1, 2, 3, 4, 5, 6].map((n) => `heat-${n}`);
const loss = ['heat-0', ...[1, 2, 3, 4, 5, 6].map((n) => `loss-${n}`)];

const pairs = series.flatMap((a, index) => series.slice(index + 1).map((b) => [a, b] as const));

test('the measures know what is printed of them', () => {
  // WCAG 2.2: black on white is 21:1. OKLab: white to black is 1.
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 10);
  expect(distance([0, 0, 0], [1, 1, 1])).toBeCloseTo(1, 5);
  // Greys look the same to every eye.
  for (const eye of eyes)
    expect(distance(seenBy(eye, [0.4, 0.4, 0.4]), [0.4, 0.4, 0.4])).toBeLessThan(1e-5);
});

describe.for(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = tokens(theme);

  test.for(series)('%s stands out from the stage, 3:1', (name) => {
    expect(contrast(colour(name), colour('stage'))).toBeGreaterThanOrEqual(3);
  });

  test.for(eyes.flatMap((eye) => pairs.map(([a, b]) => [eye, a, b] as const)))(
    'with %s, %s and %s are five just noticeable differences apart',
    ([eye, a, b]) => {
      expect(distance(seenBy(eye, colour(a)), seenBy(eye, colour(b)))).toBeGreaterThanOrEqual(0.1);
    },
  );

  test.for(['ink', 'soft', 'blue', 'rust-ink'])('%s can be read on stage and paper', (name) => {
    expect(contrast(colour(name), colour('stage'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  test.for([heat, loss].flatMap((steps) => steps.map((name, depth) => [name, depth] as const)))(
    'a number can be read on %s',
    ([name, depth]) => {
      const ink = colour(depth > 3 ? 'stage' : 'ink');
      expect(contrast(ink, colour(name))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.for([heat, loss])('from %s each step is deeper, for every eye', (steps) => {
    for (const eye of eyes) {
      const away = steps.map((name) =>
        Math.abs(luminance(seenBy(eye, colour(name))) - luminance(colour('stage'))),
      );
      away.slice(1).forEach((depth, index) => expect(depth).toBeGreaterThan(away[index]!));
      steps.slice(1).forEach((name, index) => {
        const [a, b] = [colour(steps[index]!), colour(name)];
        expect(distance(seenBy(eye, a), seenBy(eye, b))).toBeGreaterThan(0.04);
      });
    }
  });
});
