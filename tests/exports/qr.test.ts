import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { code } from '../../src/exports/qr.ts';

test('the path draws exactly the dark squares of the code, within a quiet zone of four', () => {
  const link =
    'https://example.org/zh/lessons/five-percent/?retention.retention=0.9&v=1#figure-retention';
  const { size, path } = code(link);
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let step = 0; step < Number(width); step += 1) drawn[Number(y)]![Number(x) + step] = true;
  }
  const bare = encode(link, { border: 0, ecc: 'L' });
  expect(size).toBe(bare.size + 8);
  expect(drawn.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(bare.data);
  expect(drawn.flat().filter(Boolean).length).toBe(bare.data.flat().filter(Boolean).length);
});
