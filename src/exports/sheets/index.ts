/** Models whose workbook holds live formulas: settings in cells, everything else worked out from them. */
import type { LiveSheet } from './live.ts';

/** By model, each loaded when it is asked for. */
export const sheets: Readonly<Record<string, () => Promise<{ readonly sheet: LiveSheet }>>> = {
  'satisfaction-trap': () => import('./satisfaction-trap.ts'),
  retention: () => import('./retention.ts'),
  'five-points': () => import('./five-points.ts'),
  'competitive-zones': () => import('./competitive-zones.ts'),
  'leaky-bucket': () => import('./leaky-bucket.ts'),
  'profit-by-year': () => import('./profit-by-year.ts'),
  expectations: () => import('./expectations.ts'),
  'delivered-value': () => import('./delivered-value.ts'),
  complaints: () => import('./complaints.ts'),
  'deal-relation': () => import('./deal-relation.ts'),
  'closing-rates': () => import('./closing-rates.ts'),
};
