/** All results of a model in the order of its outputs: single ones, and lists of the same shape together. */
import type { Domain } from '#charts';
import type { Vocabulary } from '#controls';
import type { Model, OutputValue } from '#core';
import type { Results } from '../../questions/bench.svelte.ts';
import { amount } from '../../questions/telling.ts';

interface Single {
  readonly key: string;
  readonly value: OutputValue;
  readonly now: string;
  readonly then: string;
}

export function singles(words: Vocabulary, model: Model, now: Results, then: Results): Single[] {
  const text = (key: string, value: OutputValue | undefined): string => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no');
    if (typeof value === 'string') return words.say(`${key}.${value}`);
    return amount(words, model.outputs[key]!.unit, value as number);
  };
  return Object.entries(model.outputs)
    .filter(([, { shape }]) => shape === undefined)
    .map(([key]) => ({
      key,
      value: now[key] ?? null,
      now: text(key, now[key]),
      then: text(key, then[key]),
    }));
}

export interface ListGroup {
  readonly shape: string;
  readonly keys: readonly string[];
  /** Places of the longest list. */
  readonly length: number;
  /** From the least to the largest number of a list, 0 among them. */
  readonly domains: Readonly<Record<string, Domain>>;
}

/** Lists that the model has no numbers for are left out. */
export function listGroups(model: Model, results: Results): ListGroup[] {
  const lists = Object.entries(model.outputs).flatMap(([key, { shape }]) => {
    const values = results[key];
    return shape !== undefined && Array.isArray(values)
      ? [{ key, shape, values: values as readonly number[] }]
      : [];
  });
  return [...new Set(lists.map(({ shape }) => shape))].map((shape) => {
    const own = lists.filter((list) => list.shape === shape);
    return {
      shape,
      keys: own.map(({ key }) => key),
      length: Math.max(...own.map(({ values }) => values.length)),
      domains: Object.fromEntries(own.map(({ key, values }) => [key, domainOf(values)])),
    };
  });
}

function domainOf(values: readonly number[]): Domain {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low < high ? [low, high] : [0, 1];
}
