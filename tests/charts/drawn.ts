/** What a component draws, read back from the server's markup. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import Drawing from '#charts/Drawing.svelte';
import type { Drawing as AnyDrawing } from '#charts/drawing.ts';
import { words } from './words.ts';

export function html(drawing: AnyDrawing, baseline?: AnyDrawing): string {
  const props = { drawing, baseline, words: words(), label: 'picture' };
  return render(Drawing as Component<typeof props>, { props }).body;
}

/** Attributes of the elements of a kind, in order. */
export function elements(body: string, tag: string): Record<string, string>[] {
  return [...body.matchAll(new RegExp(`<${tag}\\s([^>]*?)/?>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    ),
  );
}

/** The markup inside the group of a series. */
export function group(body: string, series: string): string {
  const start = body.indexOf(`data-series="${series}"`);
  if (start < 0) throw new Error(`no series “${series}” in the picture`);
  const from = body.lastIndexOf('<', start);
  return body.slice(from, body.indexOf('</g>', from));
}

/** The path of a series. */
export function path(body: string, series: string): string {
  const found = elements(body, 'path').find((one) => one['data-series'] === series);
  if (!found) throw new Error(`no path of “${series}” in the picture`);
  return found['d'] ?? '';
}

/** Points of a path of lines, in units of its box of 1000 × 1000; runs are parted where it moves. */
export function runs(d: string): [number, number][][] {
  return d
    .split('M')
    .slice(1)
    .map((run) =>
      run
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(/[ ,]/).map(Number) as [number, number]),
    );
}

/** Texts in the order they are drawn. */
export function texts(body: string): string[] {
  return [...body.matchAll(/<text[^>]*>([^]*?)<\/text>/g)].map(([, content]) =>
    content!.replace(/<!--[^]*?-->|<[^>]*>/g, '').trim(),
  );
}

export const share = (percent: string | undefined) => Number(percent!.replace('%', ''));
