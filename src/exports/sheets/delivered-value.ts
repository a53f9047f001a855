/** What each component is worth to each segment, what is left of every offer, and who takes it. */
import { live, type Table } from './live.ts';

const components = ['product', 'service', 'personnel', 'image', 'money', 'time', 'energy', 'mind'];
const VALUES = 4;
const offers = ['Ours', 'Rival', 'Third'];
const segments = [
  ['Commuter', 'commuter', [1, 1, 1, 0.5, 0.5, 2.5, 1.5, 1]],
  ['BargainHunter', 'bargainHunter', [1, 0.5, 0.5, 0.5, 2.5, 0.5, 0.5, 0.5]],
  ['Guest', 'guest', [1.5, 1.5, 1.5, 1, 0.5, 0.5, 1, 1]],
] as const;

const sum = (terms: readonly string[]) => terms.join(' + ');
const ours = (from: number, to: number) =>
  sum(components.slice(from, to).map((component) => `${component}Ours`));

const sizes = sum(segments.map(([segment]) => `size${segment}`));

/** e^(β(V − the largest V)) */
const pull = (values: string, offer: string) => `EXP(sharpness * (${offer} - MAX(${values}[])))`;

const share = (values: string) =>
  `${pull(values, values)} / (${sum(offers.map((_, row) => pull(values, `${values}[${row}]`)))})`;

const winner = (segment: string) =>
  offers.reduceRight(
    (others, offer, row) =>
      `IF(delivered${segment}[${row}] >= MAX(delivered${segment}[]), winner${segment}.${offer}, ${others})`,
    'none',
  );

const forSegments = <T>(make: (segment: string, key: string) => [string, T]) =>
  Object.fromEntries(segments.map(([segment, key]) => make(segment, key)));

export const sheet = live({
  results: {
    ...forSegments((segment) => [`winner${segment}`, winner(segment)]),
    ourMarketShare: { formula: 'marketShares[0]', unit: 'share' },
    ourValueCostRatio: `IF(${ours(VALUES, 8)} > 0, (${ours(0, VALUES)}) / (${ours(VALUES, 8)}), none)`,
  },
  tables: [
    {
      index: 'offer',
      rows: offers.map((offer) => `offer.${offer}`),
      columns: {
        ...forSegments((segment, key) => [
          `delivered${segment}`,
          (row: number) => `SUM(${key}${offers[row]!}[])`,
        ]),
        ...forSegments((segment) => [`shares${segment}`, share(`delivered${segment}`)]),
        marketShares: `IF(${sizes} > 0, (${sum(
          segments.map(([segment]) => `size${segment} * shares${segment}`),
        )}) / (${sizes}), none)`,
      },
    },
    ...segments.map(([segment, key, weights]): Table => ({
      title: `segment.${key}`,
      index: 'component',
      rows: components,
      columns: {
        [`weight${segment}`]: {
          formula: (row) => `1 + contrast * (${weights[row]!} - 1)`,
          symbol: 'w',
        },
        ...Object.fromEntries(
          offers.map((offer) => [
            `${key}${offer}`,
            {
              words: `offer.${offer}`,
              formula: (row: number) =>
                `${row < VALUES ? '' : '0 - '}${components[row]!}${offer} * weight${segment}`,
              unit: 'score',
            },
          ]),
        ),
      },
    })),
  ],
});
