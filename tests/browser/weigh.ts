/** What a page weighs over the wire. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './pages.ts';
import { fileFor } from './serve.ts';

export const KB = 1000;

export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

const kinds: Readonly<Record<string, keyof Weight>> = {
  '.html': 'html',
  '.css': 'css',
  '.js': 'js',
  '.woff2': 'fonts',
};

const weighed = new Map<string, number>();

/** Bytes of one file: text as gzip, fonts as they are. */
function bytes(file: string, kind: keyof Weight): number {
  const known = weighed.get(file);
  if (known !== undefined) return known;
  const content = readFileSync(file);
  const size = kind === 'fonts' ? content.length : gzipSync(content).length;
  weighed.set(file, size);
  return size;
}

export function weigh(urls: readonly string[]): Weight {
  const sum = { html: 0, css: 0, js: 0, fonts: 0 };
  for (const url of new Set(urls)) {
    const file = fileFor(dist, '/', new URL(url).pathname);
    if (!file) throw new Error(`${url} is not a file of the site`);
    const kind = kinds[extname(file)];
    if (kind) sum[kind] += bytes(file, kind);
  }
  return sum;
}
