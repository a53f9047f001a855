/** A model in small: a picture of its drawn figure, or its lists, or its outcome against one parameter. */
import type { Drawing as Picture } from '#charts/drawing.ts';
import { sweep } from '#core/around/index.ts';
import { defaults, type Model, type Params, type Values } from '#core';
import type { DrawnFigure } from '../ModelFigure/drawn-figure.ts';
import { counted } from '../places.ts';

export interface Look {
  readonly outcome: {
    readonly output: string;
    readonly at?: number | undefined;
    /** The parameter on the x axis. */
    readonly against: string;
  };
  /** What stands for the model in place of its outcome, or of the first picture of its figure. */
  readonly thumbnail?:
    | {
        /** A picture of the drawn figure. */
        readonly picture?: string | undefined;
        /** Lists as they stand at the defaults. */
        readonly lists?: readonly string[] | undefined;
        /** The outcome at each of these, side by side. */
        readonly presets?: readonly string[] | undefined;
      }
    | undefined;
}

/** A model that draws is slow, and its curve is rough however many points it has. */
const POINTS = { still: 61, stochastic: 13 };

const nameless = { label: { text: '' }, unit: 'number' } as const;

/** @throws {Error} when the look names a picture or a preset that is not there. */
export function thumbnailOf(model: Model, look: Look, figure?: DrawnFigure): Picture {
  const { picture, lists, presets } = look.thumbnail ?? {};
  if (figure) return pictureOf(figure, picture);
  return lists ? listed(model, lists) : curves(model, look.outcome, presets);
}

function pictureOf({ model, read }: DrawnFigure, name: string | undefined): Picture {
  const { pictures } = read(defaults(model.params), 1);
  const found = name === undefined ? pictures[0] : pictures.find((each) => each.name === name);
  if (!found) throw new Error(`the figure of ${model.id} has no picture “${name}”`);
  return found.drawing;
}

function listed(model: Model, lists: readonly string[]): Picture {
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

function curves(
  model: Model,
  { output, at: place = -1, against }: Look['outcome'],
  presets: readonly string[] = [],
): Picture {
  const count = model.stochastic ? POINTS.stochastic : POINTS.still;
  const line = (name: string, values: Values<Params>) => {
    const { x, y } = sweep(model, values, { output, at: place, x: { key: against, count } });
    return { name, at: x.map(Number), y };
  };
  const start = defaults(model.params);
  const lines = presets.map((name) => {
    const preset = model.presets[name];
    if (!preset) throw new Error(`the model ${model.id} has no preset “${name}”`);
    return line(name, { ...start, ...preset.values } as Values<Params>);
  });
  if (lines.length === 0) lines.push(line(output, start));
  return { kind: 'lines', at: [], x: nameless, y: nameless, lines };
}
