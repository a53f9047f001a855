/**
 * A model's values ↔ the query of a link: `<model>.<param>=value`, only what
 * differs from the default. Whatever comes in is untrusted: numbers are clamped
 * to their domain, everything else falls back to the default, and each change
 * is noted so that the reader can be told.
 */
import { clamp, isNumberParam, type Params, type Values } from '#core';

/** The version of this way of writing links; stands in every link as `v`. */
export const VERSION = 1;

export interface Note {
  /** Key of the parameter, or what stood in its place. */
  readonly name: string;
  readonly reason: 'clamped' | 'notANumber' | 'notAnOption' | 'unknownName' | 'otherFigure';
}

/** Pairs for the query; empty when all values are at their defaults. */
export function entries<P extends Params>(
  model: string,
  params: P,
  values: Readonly<Record<string, number | string>>,
): [string, string][] {
  return Object.entries(params)
    .filter(([key, param]) => values[key] !== param.default)
    .map(([key]) => {
      const value = values[key]!;
      return [
        `${model}.${key}`,
        String(typeof value === 'number' ? Number(value.toPrecision(10)) : value),
      ];
    });
}

/** What a query says about one model. */
export function read<P extends Params>(
  query: URLSearchParams,
  model: string,
  params: P,
): { values: Partial<Values<P>>; notes: Note[]; stated: boolean } {
  const values: Record<string, number | string> = {};
  const notes: Note[] = [];
  const prefix = `${model}.`;
  let stated = false;
  for (const [name, text] of query) {
    if (!name.startsWith(prefix)) continue;
    stated = true;
    const key = name.slice(prefix.length);
    const param = Object.hasOwn(params, key) ? params[key] : undefined;
    if (!param) {
      notes.push({ name: shortened(key), reason: 'unknownName' });
    } else if (!isNumberParam(param)) {
      if (param.domain.includes(text)) values[key] = text;
      else notes.push({ name: key, reason: 'notAnOption' });
    } else {
      const stands = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
      if (stands === undefined) {
        notes.push({ name: key, reason: 'notANumber' });
      } else {
        const kept = clamp(param, param.integer ? Math.round(stands) : stands);
        values[key] = kept;
        if (kept !== stands) notes.push({ name: key, reason: 'clamped' });
      }
    }
  }
  return { values: values as Partial<Values<P>>, notes, stated };
}

/** Models that a query names but that are not among those on the page. */
export function strangers(query: URLSearchParams, models: readonly string[]): Note[] {
  const found = new Set<string>();
  for (const name of query.keys()) {
    const model = modelOf(name);
    if (model !== undefined && !models.includes(model)) found.add(shortened(model));
  }
  return [...found].map((name) => ({ name, reason: 'otherFigure' }));
}

/** “five-points” of “five-points.retention”; undefined for keys that are none of ours. */
export function modelOf(name: string): string | undefined {
  const dot = name.indexOf('.');
  return dot > 0 ? name.slice(0, dot) : undefined;
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
