/** What every view of a reply is given, and which view a part has. */
import type { Component } from 'svelte';
import type { Vocabulary } from '#controls';
import type { Part } from '#exercises';
import type { Practice } from './practice.svelte.ts';
import type { Say } from './texts.ts';

export interface ReplyProps<P extends Part> {
  readonly practice: Practice;
  readonly part: P;
  readonly words: Vocabulary;
  readonly say: Say;
  /** Id of the question. */
  readonly labelledby: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each view takes the part of its own kind
export type AnyReply = Component<ReplyProps<any>>;

/** Name of the view. */
export function viewOf(part: Part): string {
  switch (part.kind) {
    case 'number':
      return part.chart ? 'ChartReply' : 'NumberReply';
    case 'match':
    case 'classify':
      return 'SortReply';
    default:
      return `${part.kind[0]!.toUpperCase()}${part.kind.slice(1)}Reply`;
  }
}
