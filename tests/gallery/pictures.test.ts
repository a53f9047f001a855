import { existsSync, globSync, readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { pictures, svgFile } from './pictures.ts';

const folder = 'tests/gallery/pictures';
const RENEW = 'node tests/gallery/draw.ts draws all pictures anew: look at what has changed';

test.for(pictures.map((stored) => [stored.file, stored] as const))(
  '%s is the picture that is stored',
  ([file, stored]) => {
    const path = `${folder}/${file}`;
    expect(existsSync(path), RENEW).toBe(true);
    expect(svgFile(stored, stored.draw(render)), RENEW).toBe(readFileSync(path, 'utf8'));
  },
);

test('nothing is stored that no figure draws', () => {
  const files = globSync('**/*.svg', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  expect(files.sort(), RENEW).toEqual(pictures.map(({ file }) => file).sort());
});
