/**
 * A path model as data: which questions measure which construct (blocks), and which construct bears
 * on which (arcs). Checked once, then turned into places in a table.
 */

/** A: the construct shows in its questions. B: the questions make the construct. */
export type Mode = 'A' | 'B';
export type Scheme = 'path' | 'factorial' | 'centroid';

export type Arc = readonly [from: string, to: string];

export interface PathModel {
  /** Columns that measure each construct. */
  readonly blocks: Readonly<Record<string, readonly string[]>>;
  readonly arcs: readonly Arc[];
  /** Where none is given, A. */
  readonly modes?: Readonly<Record<string, Mode>>;
  /** How neighbours are weighed; path where none is given. */
  readonly scheme?: Scheme;
  /** Whether every column is brought to variance 1 first; true where not given. */
  readonly scaled?: boolean;
}

/** The same model in places: a construct is its place in `constructs`, a column its place in `items`. */
export interface Plan {
  readonly constructs: readonly string[];
  /** Columns of all blocks, block after block. */
  readonly items: readonly string[];
  /** Block of construct j: items from start[j] up to, without, start[j + 1]. */
  readonly start: readonly number[];
  readonly modes: readonly Mode[];
  readonly scheme: Scheme;
  readonly scaled: boolean;
  /** Arcs as pairs of places, in the order given. */
  readonly arcs: readonly (readonly [from: number, to: number])[];
  readonly predecessors: readonly (readonly number[])[];
  readonly successors: readonly (readonly number[])[];
  /** Constructs, each after all that bear on it. */
  readonly order: readonly number[];
}

const schemes: readonly Scheme[] = ['path', 'factorial', 'centroid'];

/** @throws {RangeError} naming the block, arc, mode or scheme that makes no model. */
export function planOf(model: PathModel): Plan {
  const constructs = Object.keys(model.blocks);
  const items = Object.values(model.blocks).flat();
  const scheme = model.scheme ?? 'path';
  const place = new Map(constructs.map((name, at) => [name, at]));
  refuseBlocks(model.blocks);
  if (!schemes.includes(scheme)) {
    throw new RangeError(
      `scheme is ${JSON.stringify(scheme)}: it must be one of ${schemes.join(', ')}`,
    );
  }
  const arcs = model.arcs.map((arc) => placed(arc, place));
  if (new Set(arcs.map(([from, to]) => `${from} ${to}`)).size < arcs.length) {
    throw new RangeError('arcs has the same arc twice: each may stand once');
  }
  const predecessors = constructs.map((_, j) =>
    arcs.filter(([, to]) => to === j).map(([from]) => from),
  );
  const successors = constructs.map((_, j) =>
    arcs.filter(([from]) => from === j).map(([, to]) => to),
  );
  constructs.forEach((name, j) => {
    if (predecessors[j]!.length + successors[j]!.length === 0) {
      throw new RangeError(`arcs is without ${JSON.stringify(name)}: every construct needs an arc`);
    }
  });
  const start = [0];
  for (const block of Object.values(model.blocks)) start.push(start.at(-1)! + block.length);
  const modes = modesOf(model, constructs);
  const order = ordered(constructs, predecessors);
  const scaled = model.scaled ?? true;
  return { constructs, items, start, modes, scheme, scaled, arcs, predecessors, successors, order };
}

function refuseBlocks(blocks: PathModel['blocks']): void {
  if (Object.keys(blocks).length < 2) {
    throw new RangeError('blocks has fewer than two constructs: there is no path to estimate');
  }
  const seen = new Map<string, string>();
  for (const [name, block] of Object.entries(blocks)) {
    if (block.length === 0) throw new RangeError(`blocks.${name} is empty: it needs a column`);
    for (const column of block) {
      const other = seen.get(column);
      if (other !== undefined) {
        throw new RangeError(
          `column ${column} stands in ${other} and ${name}: one block may have it`,
        );
      }
      seen.set(column, name);
    }
  }
}

function placed([from, to]: Arc, place: ReadonlyMap<string, number>): readonly [number, number] {
  const [start, end] = [place.get(from), place.get(to)];
  if (start === undefined || end === undefined || start === end) {
    const known = [...place.keys()].join(', ');
    throw new RangeError(`arc ${from} -> ${to} is no arc: it must join two of ${known}`);
  }
  return [start, end];
}

function modesOf(model: PathModel, constructs: readonly string[]): Mode[] {
  for (const [name, mode] of Object.entries(model.modes ?? {})) {
    if (!constructs.includes(name)) {
      throw new RangeError(`modes.${name} is of no construct: there are ${constructs.join(', ')}`);
    }
    if (mode !== 'A' && mode !== 'B') {
      throw new RangeError(`modes.${name} is ${JSON.stringify(mode)}: it must be one of A, B`);
    }
  }
  return constructs.map((name) => model.modes?.[name] ?? 'A');
}

/** @throws {RangeError} if a construct bears, by way of others, on itself. */
function ordered(
  constructs: readonly string[],
  predecessors: readonly (readonly number[])[],
): number[] {
  const order: number[] = [];
  while (order.length < constructs.length) {
    const next = constructs.findIndex(
      (_, j) => !order.includes(j) && predecessors[j]!.every((from) => order.includes(from)),
    );
    if (next < 0) {
      const left = constructs.filter((_, j) => !order.includes(j)).join(', ');
      throw new RangeError(`arcs run in a circle among ${left}: a path model has none`);
    }
    order.push(next);
  }
  return order;
}

/**
 * Total effects B + B² + B³ + …: what one unit more of a construct does to another over every way the
 * arcs offer. Row per construct from, column per construct to.
 */
export function totalEffects(
  plan: Pick<Plan, 'order' | 'predecessors'>,
  direct: (from: number, to: number) => number,
): number[][] {
  const size = plan.order.length;
  const total = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const to of plan.order) {
    for (const by of plan.predecessors[to]!) {
      const last = direct(by, to);
      total[by]![to]! += last;
      for (let from = 0; from < size; from += 1) total[from]![to]! += total[from]![by]! * last;
    }
  }
  return total;
}
