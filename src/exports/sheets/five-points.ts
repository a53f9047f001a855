/** The same five per cent in four readings, at the retention that is set and along all others. */
import { live } from './live.ts';

const readings = [
  ['pointsRetention', (r: string) => `${r} + change`],
  ['percentRetention', (r: string) => `${r} * (1 + change)`],
  ['pointsDefection', (r: string) => `${r} + change`],
  ['percentDefection', (r: string) => `${r} + change * (1 - ${r})`],
] as const;

/** r′, where it lies in the domain of retention but for rounding. */
const within = (changed: string) =>
  `IF(OR(${changed} < 0 - 1E-9, ${changed} > 0.999 + 1E-9), none, MIN(0.999, MAX(0, ${changed})))`;

/** M(r) − A. */
const worth = (r: string) =>
  `IF(ISNUMBER(${r}), IF(1 + discount - ${r} * (1 + marginGrowth) > 1E-12,
    IF(firstMargin = firstMargin.now, 1, ${r} / (1 + discount)) * (1 + discount)
      / (1 + discount - ${r} * (1 + marginGrowth)) - acquisition, none), none)`;

const gain = (before: string, after: string) =>
  `IF(AND(ISNUMBER(${before}), ISNUMBER(${after})), IF(${before} > 1E-9, ${after} / ${before} - 1, none), none)`;

const known = (formula: string) => `IF(AND(ISNUMBER(here), ISNUMBER(there)), ${formula}, none)`;

export const sheet = live({
  steps: {
    changed: [
      'r′',
      readings.reduceRight(
        (others, [key, changed]) =>
          `IF(reading = reading.${key}, ${within(changed('retention'))}, ${others})`,
        'none',
      ),
    ],
    here: ['M(r) − A', worth('retention')],
    there: ['M(r′) − A', worth('changed')],
  },
  results: {
    uplift: gain('here', 'there'),
    reason: `IF(ISNUMBER(uplift), none, IF(ISNUMBER(changed), IF(AND(ISNUMBER(here), ISNUMBER(there)),
      reason.noBase, reason.noLimit), reason.beyondRetention))`,
    before: known('here'),
    after: known('there'),
    changedRetention: known('changed'),
    lifetimeBefore: '1 / (1 - retention)',
    lifetimeAfter: known('1 / (1 - changed)'),
    nearZero: 'IF(ISNUMBER(here), IF(AND(here > 1E-9, here < 0.1), yes, no), no)',
  },
  tables: [
    {
      index: 'retention',
      as: 'r',
      unit: 'share',
      rows: [...Array.from({ length: 12 }, (_, row) => (40 + 5 * row) / 100), 0.999],
      columns: {
        ...Object.fromEntries(
          readings.map(([key, changed], index) => [
            `changed.${key}`,
            { formula: within(changed('r')), unit: 'share', symbol: `r′${'₁₂₃₄'[index]}` },
          ]),
        ),
        base: { formula: worth('r'), unit: 'margins', symbol: 'M(r) − A' },
        ...Object.fromEntries(
          readings.map(([key], index) => [
            `above.${key}`,
            { formula: worth(`changed.${key}`), symbol: `M(r′${'₁₂₃₄'[index]}) − A` },
          ]),
        ),
        ...Object.fromEntries(
          readings.map(([key]) => [
            `gain.${key}`,
            { formula: gain('base', `above.${key}`), unit: 'share', words: `reading.${key}` },
          ]),
        ),
      },
    },
  ],
});
