/**
 * Three national satisfaction indices as constructs and arcs, without questions.
 *
 * Source: SCSB, Fornell (1992), A National Customer Satisfaction Barometer: The Swedish Experience,
 * Journal of Marketing 56(1), 6–21. ACSI, Fornell, Johnson, Anderson, Cha & Bryant (1996), The American
 * Customer Satisfaction Index, Journal of Marketing 60(4), 7–18. ECSI, with the arcs drawn by Tenenhaus,
 * Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational Statistics & Data Analysis
 * 48(1), 159–205.
 */
import type { Arc, PathModel } from './path-model.ts';

export interface Layout {
  readonly constructs: readonly string[];
  readonly arcs: readonly Arc[];
}

const consequences: readonly Arc[] = [
  ['satisfaction', 'complaints'],
  ['satisfaction', 'loyalty'],
  ['complaints', 'loyalty'],
];

/** Five constructs: performance is seen through value, quality for the price. */
const scsb: Layout = {
  constructs: ['expectation', 'value', 'satisfaction', 'complaints', 'loyalty'],
  arcs: [
    ['expectation', 'value'],
    ['expectation', 'satisfaction'],
    ['value', 'satisfaction'],
    ...consequences,
  ],
};

/** Six: quality parts from value. */
const acsi: Layout = {
  constructs: ['expectation', 'quality', 'value', 'satisfaction', 'complaints', 'loyalty'],
  arcs: [
    ['expectation', 'quality'],
    ['expectation', 'value'],
    ['expectation', 'satisfaction'],
    ['quality', 'value'],
    ['quality', 'satisfaction'],
    ['value', 'satisfaction'],
    ...consequences,
  ],
};

/** Seven: the firm's image stands before them all. */
const ecsi: Layout = {
  constructs: ['image', ...acsi.constructs],
  arcs: [['image', 'expectation'], ['image', 'satisfaction'], ['image', 'loyalty'], ...acsi.arcs],
};

export const layouts = { scsb, acsi, ecsi } as const;

/**
 * A layout measured by the columns that carry its constructs' names, with or without a number behind:
 * quality, quality1, quality2.
 *
 * @throws {RangeError} naming the construct that no column measures.
 */
export function layoutModel(layout: Layout, columns: readonly string[]): PathModel {
  const blocks = layout.constructs.map((construct) => {
    const own = columns.filter((column) => column.replace(/\d+$/, '').toLowerCase() === construct);
    if (own.length === 0) {
      throw new RangeError(`no column for ${construct}: there are ${columns.join(', ')}`);
    }
    return [construct, own] as const;
  });
  return { blocks: Object.fromEntries(blocks), arcs: layout.arcs };
}
