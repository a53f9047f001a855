/** The models whose workbook is live, what their figures say, and states to try them in. */
import { defaults, isChoice, type Model, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import { seeded } from '#core/random.ts';
import { figures } from '../../widgets/figures.ts';

export type State = Values<Params>;

/** What the figure says of a model in this state, else what the model says; null where there is no number. */
export function expected(id: string, state: State) {
  const reading = figures.find(({ model }) => model.id === id)?.read(state, 1);
  const results = Object.entries(reading?.results ?? {}).map(([key, quantity]) => [
    key,
    quantity?.value ?? null,
  ]);
  return {
    outputs: { ...evaluated(catalog[id]!, state), ...Object.fromEntries(results) },
    reading,
  };
}

/** Nothing where the values together have no answer. */
function evaluated(model: Model, state: State): ReturnType<Model['evaluate']> {
  try {
    return model.evaluate(state);
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

/** Defaults, presets, and states drawn over the whole domain, one number in six from its ends. */
export function states(model: Model, drawn: number): [name: string, state: State][] {
  const start = defaults(model.params);
  const presets = Object.entries(model.presets).map(
    ([name, { values }]) => [name, { ...start, ...values } as State] as [string, State],
  );
  const random = seeded(model.id);
  const others = Array.from({ length: drawn }, (_, index): [string, State] => [
    `state ${index + 1}`,
    Object.fromEntries(
      Object.entries(model.params).map(([key, param]) => {
        const [chance, at] = [random(), random()];
        if (isChoice(param)) return [key, param.domain[Math.floor(at * param.domain.length)]!];
        const [least, most] = param.domain;
        // As many rows as tens as hundreds: most take long to work out, and tell no more.
        if (param.integer) return [key, Math.max(least, Math.floor(most ** at))];
        if (chance < 1 / 6) return [key, chance < 1 / 12 ? least : most];
        return [key, least + (most - least) * at];
      }),
    ),
  ]);
  return [['defaults', start], ...presets, ...others];
}
