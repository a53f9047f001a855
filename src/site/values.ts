/** Numbers that a text takes from a model. */
import { catalog } from '#core/catalog.ts';
import { defaults, isNumberParam } from '#core';
import type { Format } from '#format';

export type ValueStyle =
  | 'percent'
  | 'percent1'
  | 'signedPercent'
  | 'signedPercent1'
  | 'number'
  | 'number1'
  | 'number2'
  | 'money'
  | 'years'
  | 'weeks'
  | 'customers';

export interface Value {
  readonly value: number;
  readonly unit: string;
}

/** `five-points.uplift` given `retention=0.9 discount=0` → the number and its unit, or what is wrong. */
export function findValue(of: string, given: string): Value | { readonly trouble: string } {
  const [, id = '', name = '', index] = /^([a-z-]+)\.(\w+)(?:\[(\d+)\])?$/.exec(of) ?? [];
  const model = Object.hasOwn(catalog, id) ? catalog[id] : undefined;
  if (!model) return { trouble: 'no such model' };
  const values: Record<string, number | string> = defaults(model.params);
  for (const pair of given.split(/\s+/).filter((part) => part !== '')) {
    const [key = '', text = ''] = pair.split('=');
    const param = Object.hasOwn(model.params, key) ? model.params[key] : undefined;
    if (!param) return { trouble: `no parameter “${key}”` };
    values[key] = isNumberParam(param) ? Number(text) : text;
  }
  const output = model.evaluate(values)[name];
  const value = Array.isArray(output) ? output[Number(index)] : output;
  if (typeof value !== 'number') return { trouble: `“${name}” is no number here` };
  return { value, unit: model.outputs[name]!.unit };
}

export function writeValue(format: Format, { value, unit }: Value, style: ValueStyle): string {
  switch (style) {
    case 'percent':
      return format.quantity(value, 'share');
    case 'percent1':
      return format.quantity(value, 'share', { digits: 1 });
    case 'signedPercent':
      return format.quantity(value, 'share', { signed: true });
    case 'signedPercent1':
      return format.quantity(value, 'share', { digits: 1, signed: true });
    case 'number':
      return format.number(value);
    case 'number1':
      return format.number(value, 1);
    case 'number2':
      return format.number(value, 2);
    case 'money':
      return format.quantity(value, unit);
    case 'years':
    case 'weeks':
    case 'customers':
      return format.quantity(value, style, { full: true });
  }
}
