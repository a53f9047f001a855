/**
 * What the models of repeat buying need to know of each customer: how many repeat purchases (x), when
 * the last one was (tx, 0 if none), and how long the customer has been watched (T). Times count from
 * the first purchase, all in one unit; a customer buys at most once in an instant.
 *
 * Source: Fader, Hardie & Lee (2005), “Counting Your Customers” the Easy Way, Marketing Science 24(2),
 * 275–284.
 */
import { grouped } from './group.ts';

export interface History {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** One entry a row in every column; `weight` is how many customers share the row, 1 where not given. */
export interface Histories {
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly T: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/** The distinct rows, with how often each occurs. */
export interface HistoryGroups {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly weight: Float64Array;
  readonly customers: number;
  readonly purchases: number;
  readonly meanT: number;
}

const MOST = 1e6;
/** Any unit of time fits, and squares of times stay numbers. */
const SPAN = [1e-12, 1e12] as const;
/** More customers than there are. */
const CROWD = 1e12;

/** @throws {RangeError} naming the first entry that no customer can have. */
export function historyGroups(given: Histories): HistoryGroups {
  const { x, tx, T, weight: counts } = given;
  refuseLengths(given);
  for (let row = 0; row < x.length; row += 1) refuseRow(x[row]!, tx[row]!, T[row]!, `[${row}]`);
  if (counts) refuseWeights(counts);
  const { columns, weight } = grouped([x, tx, T], counts);
  const groups = { x: columns[0]!, tx: columns[1]!, T: columns[2]!, weight };
  const customers = total(weight);
  const purchases = total(groups.x.map((count, i) => count * weight[i]!));
  const meanT = total(groups.T.map((length, i) => length * weight[i]!)) / customers;
  return { ...groups, customers, purchases, meanT };
}

/** @throws {RangeError} if these customers say nothing about how customers differ. */
export function refuseBarren({ customers, purchases, weight }: HistoryGroups): void {
  if (customers < 2) throw new RangeError(`customers is ${customers}: a fit needs at least 2`);
  if (purchases === 0) throw new RangeError('x is 0 for every customer: nobody bought again');
  if (weight.length < 2) {
    throw new RangeError('every customer has the same x, tx and T: a fit needs differences');
  }
}

/** @throws {RangeError} if no customer can have this history. */
export function refuseHistory({ x, tx, T }: History): void {
  refuseRow(x, tx, T, '');
}

function refuseRow(x: number, tx: number, T: number, at: string): void {
  if (!(x >= 0 && x <= MOST && Number.isInteger(x))) {
    throw new RangeError(`x${at} is ${x}: it must lie in [0, ${MOST}], and be a whole number`);
  }
  const [short, long] = SPAN;
  if (!(T >= short && T <= long)) {
    throw new RangeError(`T${at} is ${T}: it must lie in [${short}, ${long}]`);
  }
  const latest = x === 0 ? 0 : T;
  if (!(tx >= 0 && tx <= latest)) {
    throw new RangeError(
      `tx${at} is ${tx}: with x = ${x} and T = ${T} it must lie in [0, ${latest}]`,
    );
  }
}

function refuseLengths({ x, tx, T, weight }: Histories): void {
  for (const [name, column] of Object.entries({ tx, T, ...(weight && { weight }) })) {
    if (column.length !== x.length) {
      throw new RangeError(
        `${name} has ${column.length} entries: it must have ${x.length}, as x has`,
      );
    }
  }
}

/** @throws {RangeError} naming the first weight that counts no customers. */
export function refuseWeights(weight: ArrayLike<number>): void {
  for (let row = 0; row < weight.length; row += 1) {
    if (!(weight[row]! >= 0 && weight[row]! <= CROWD)) {
      throw new RangeError(`weight[${row}] is ${weight[row]}: it must lie in [0, ${CROWD}]`);
    }
  }
}

function total(column: Float64Array): number {
  let sum = 0;
  for (const entry of column) sum += entry;
  return sum;
}
