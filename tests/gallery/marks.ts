/** Examples of every mark, to look at and to render in tests. */
import type { Component } from 'svelte';
import type { render } from 'svelte/server';
import Drawing from '#charts/Drawing.svelte';
import Thumbnail from '#charts/Thumbnail.svelte';
import { words } from '../charts/words.ts';
import { bars } from './drawings/bars.ts';
import { crowds } from './drawings/crowds.ts';
import { dots } from './drawings/dots.ts';
import { free } from './drawings/free.ts';
import { heat } from './drawings/heat.ts';
import { lines } from './drawings/lines.ts';
import { reworded, wordings, type Wording } from './wordings.ts';

export interface Example {
  readonly name: string;
  /** As wide as what stands in a frame of a page, or as a card of a gallery. */
  readonly width: 'stage' | 'card';
  readonly draw: (
    draw: typeof render,
    wording?: Wording,
  ) => { readonly head: string; readonly body: string };
}

/** `component` is a Svelte component; the two type checkers of the house name its type differently. */
function example(
  name: string,
  component: unknown,
  props: (wording: Wording) => Record<string, unknown>,
  width: Example['width'] = 'stage',
): Example {
  return {
    name,
    width,
    draw: (draw, wording = wordings['index']!) =>
      draw(component as Component, { props: props(wording) }),
  };
}

const drawings = Object.entries({ ...lines, ...bars, ...dots, ...heat, ...crowds, ...free });

export const marks: readonly Example[] = [
  ...drawings.map(([name, { drawing, baseline }]) =>
    example(name, Drawing, ({ locale, say }) => ({
      drawing: reworded(drawing, say),
      baseline,
      words: words(locale),
      label: name,
    })),
  ),
  ...drawings.map(([name, { drawing }]) =>
    example(
      `thumbnail of ${name}`,
      Thumbnail,
      ({ locale }) => ({ drawing, words: words(locale) }),
      'card',
    ),
  ),
];
