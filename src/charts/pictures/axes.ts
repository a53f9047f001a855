/** What a drawing over two axes of numbers shows, and where the names of its series belong. */
import type { DotsDrawing, LinesDrawing, StackedDrawing } from '../drawing.ts';
import type { Label, Tone } from '../series.ts';
import type { EndName } from '../end-names.ts';
import { known, type Domain } from '../frame.svelte.ts';
import type { RuleName } from '../rule-names.ts';

type AxesDrawing = LinesDrawing | StackedDrawing | DotsDrawing;
type Numbers = readonly (number | null | undefined)[];

export function drawnX(drawing: AxesDrawing): Numbers {
  return [
    ...(drawing.kind === 'dots' ? [] : drawing.at),
    ...(drawing.lines ?? []).flatMap(({ at }) => at ?? []),
    ...(drawing.dots ?? []).map(({ x }) => x),
    ...(drawing.rules ?? []).map(({ x }) => x),
  ];
}

export function drawnY(drawing: AxesDrawing): Numbers {
  return [
    ...(drawing.lines ?? []).flatMap(({ y }) => y),
    ...(drawing.bands ?? []).flatMap(({ low, high }) => [...low, ...high]),
    ...(drawing.dots ?? []).map(({ y }) => y),
    ...(drawing.rules ?? []).map(({ y }) => y),
    ...(drawing.kind === 'stacked' ? [0, ...(piles(drawing).at(-1)?.high ?? [])] : []),
  ];
}

interface Pile {
  readonly name: string;
  readonly label?: Label | undefined;
  readonly symbol?: string | undefined;
  readonly tone: Tone;
  readonly hatched: boolean;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Layers on top of one another; a missing number has no height. */
export function piles({ at, layers }: StackedDrawing): Pile[] {
  const reached = at.map(() => 0);
  return layers.map(({ name, label, symbol, tone, hatched, values }, index) => {
    const low = [...reached];
    at.forEach((_, place) => {
      const value = values[place];
      if (known(value)) reached[place]! += value;
    });
    return {
      name,
      label,
      symbol,
      tone: tone ?? nthTone(index),
      hatched: hatched ?? false,
      low,
      high: [...reached],
    };
  });
}

/** The tone of a series that has none of its own. */
export function nthTone(index: number): Tone {
  return ([1, 2, 3, 4, 6, 5] as const)[index % 6]!;
}

/** Lines beside areas or dots are quiet company. */
export function lineTone({ kind }: AxesDrawing, tone: Tone | undefined, index: number): Tone {
  return tone ?? (kind === 'lines' ? nthTone(index) : 'quiet');
}

/** Names at the right end: of lines, layers, bands and level rules. */
export function endNames(
  drawing: AxesDrawing,
  [, end]: Domain,
  say: (label: Label) => string,
): EndName[] {
  const at = drawing.at ?? [];
  const found: EndName[] = [];
  const add = (
    key: string,
    label: Label | undefined,
    point: readonly [number, number] | undefined,
    tone: Tone,
    symbol?: string | undefined,
  ) => {
    if (label === undefined || !point) return;
    found.push({ key, x: point[0], y: point[1], text: say(label), tone, symbol });
  };
  (drawing.lines ?? []).forEach(({ name, label, symbol, tone, at: own, y }, index) =>
    add(name, label, last(own ?? at, y), lineTone(drawing, tone, index), symbol),
  );
  if (drawing.kind === 'stacked') {
    for (const { name, label, symbol, tone, low, high } of piles(drawing)) {
      add(name, label, last(at, middles(low, high)), tone, symbol);
    }
  }
  for (const { name, label, symbol, tone, at: own, low, high } of drawing.bands ?? []) {
    add(name, label, last(own ?? at, middles(low, high)), tone ?? 'quiet', symbol);
  }
  (drawing.rules ?? []).forEach(({ y, label, role }, index) => {
    if (y !== undefined)
      add(`rule.${index}`, label, [end, y], role === 'claim' ? 'result' : 'quiet');
  });
  return found;
}

/** Names of the upright rules. */
export function ruleNames({ rules = [] }: AxesDrawing, say: (label: Label) => string): RuleName[] {
  return rules.flatMap(({ x, label, role = 'quiet' }, index) =>
    x === undefined || label === undefined
      ? []
      : [{ key: `rule.${index}`, x, text: say(label), role }],
  );
}

function last(at: readonly number[], y: Numbers): readonly [number, number] | undefined {
  for (let index = y.length - 1; index >= 0; index -= 1) {
    const [place, value] = [at[index], y[index]];
    if (known(place) && known(value)) return [place, value];
  }
  return undefined;
}

function middles(low: Numbers, high: Numbers): (number | null)[] {
  return low.map((from, index) => {
    const to = high[index];
    return known(from) && known(to) ? (from + to) / 2 : null;
  });
}
