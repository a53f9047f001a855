import type Retention from './Retention.astro';
import { tags } from './index.ts';

/** The figure made for one model, if there is one: the tag that bears its name. */
export function figureOf(model: string): typeof Retention | undefined {
  const name = model.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const [, figure] = Object.entries(tags).find(([tag]) => tag === name) ?? [];
  return figure as typeof Retention | undefined;
}
