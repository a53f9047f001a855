/** Which parameters move a result, the strongest first. */
import type { Bar, Sensitivity } from '#core/around/index.ts';

export interface MattersReading {
  readonly kind: 'most' | 'one' | 'none';
  /** Bars with a swing, the longest first. */
  readonly bars: readonly (Bar & { readonly swing: number })[];
}

export function readMatters({ base, bars }: Sensitivity): MattersReading {
  const slight = 1e-12 * Math.max(1, Math.abs(base ?? 0));
  const moving = bars.flatMap((bar) =>
    bar.swing === null || Math.abs(bar.swing) <= slight ? [] : [{ ...bar, swing: bar.swing }],
  );
  const kind = moving.length === 0 ? 'none' : moving.length === 1 ? 'one' : 'most';
  return { kind, bars: moving };
}
