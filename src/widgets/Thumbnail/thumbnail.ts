/** A model in small: its lists as they stand at the defaults, or its outcome against one parameter. */
import type { Drawing as Picture } from '#charts/drawing.ts';
import { sweep } from '#core/around/index.ts';
import { defaults, type Model } from '#core';
import { counted } from '../places.ts';

export interface Look {
  readonly outcome: { readonly output: string; readonly at?: number | undefined };
  /** The parameter on the x axis. */
  readonly against: string;
  /** Lists to draw in place of the outcome. */
  readonly lists?: readonly string[] | undefined;
}

/** A model that draws is slow, and its curve is rough however many points it has. */
const POINTS = { still: 61, stochastic: 13 };

const nameless = { label: { text: '' }, unit: 'number' } as const;

export function thumbnailOf(model: Model, { outcome, against, lists }: Look): Picture {
  if (!lists) return curve(model, outcome, against);
  const results = model.evaluate(defaults(model.params));
  const layers = lists.map((name) => ({
    name,
    values: (results[name] ?? []) as readonly number[],
  }));
  const longest = Math.max(...layers.map(({ values }) => values.length));
  const shape = model.outputs[lists[0]!]!.shape!;
  if (!counted(shape)) {
    const places = Array.from({ length: longest }, () => nameless.label);
    return { kind: 'bars', places, y: nameless, layers, arranged: 'grouped', lying: false };
  }
  const lines = layers.map(({ name, values }) => ({
    name,
    at: values.map((_, place) => place + longest - values.length),
    y: values,
  }));
  return { kind: 'lines', at: [], x: nameless, y: nameless, lines };
}

function curve(
  model: Model,
  { output, at: place = -1 }: Look['outcome'],
  against: string,
): Picture {
  const values = defaults(model.params);
  const count = model.stochastic ? POINTS.stochastic : POINTS.still;
  const { x, y } = sweep(model, values, { output, at: place, x: { key: against, count } });
  const at = x.map(Number);
  return { kind: 'lines', at, x: nameless, y: nameless, lines: [{ name: output, y }] };
}
