/** Every figure there is: its model, and the one function that answers all it draws, says and tables. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { isNumberParam, type Model, type Param, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Reading } from '#state/lab.svelte.ts';
import { drawnFigureOf, drawnFigures } from '#widgets/at-hand.ts';

export interface Figure {
  readonly model: Model;
  /** Folder of its component, which bears the same name. */
  readonly folder: string;
  /** Of one component for many models: which it is to draw. */
  readonly of?: string;
  read(values: Values<Params>, seed: number): Reading;
}

/** Whose eyes a reader looks through at first, where a figure asks. */
const eyes: Readonly<Record<string, unknown>> = { 'delivered-value': 'commuter' };

/** The folder of a figure made for one model bears the model's name in capitals. */
function folderOf(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

async function madeFor(model: Model): Promise<Figure[]> {
  const { id, stochastic } = model;
  const folder = folderOf(id);
  if (!existsSync(`src/widgets/${folder}/${id}.ts`)) return [];
  const { read } = (await import(`../../src/widgets/${folder}/${id}.ts`)) as {
    read: (values: Values<Params>, second: unknown) => Reading;
  };
  return [
    {
      model,
      folder,
      read: (values, seed) => read(values, stochastic ? seed : eyes[id]),
    },
  ];
}

const made = (await Promise.all(Object.values(catalog).map(madeFor))).flat();

const drawn = drawnFigures().map((id): Figure => ({
  model: catalog[id]!,
  folder: 'ModelFigure',
  of: id,
  read: drawnFigureOf(id).read,
}));

export const figures: readonly Figure[] = [...made, ...drawn];

/** By the model’s id, for a table of tests. */
export const named = figures.map((figure) => [figure.model.id, figure] as const);

/** A value as a slider can reach it, evenly over the domain. */
function reached(param: Param): fc.Arbitrary<string | number> {
  if (!isNumberParam(param)) return fc.constantFrom(...param.domain);
  const [low, high] = param.domain;
  return fc
    .integer({ min: 0, max: Math.floor((high - low) / param.step + 1e-9) })
    .map((steps) => Number((low + steps * param.step).toPrecision(12)));
}

/** Any setting that a reader can make. */
export function settings(params: Params): fc.Arbitrary<Values<Params>> {
  return fc.record(
    Object.fromEntries(Object.entries(params).map(([key, param]) => [key, reached(param)])),
  ) as fc.Arbitrary<Values<Params>>;
}
