/** All numbers of the figure “What the few who climb are worth”, for one set of values. */
import { placeFlow, type FlowLink } from '#charts/flow.ts';
import { migration, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { chainOf, cohort, evaluate, moved } = migration;
type Given = Values<typeof migration.params>;

/** Years that the flow shows at most, and the table. */
const [FLOW, TABLE] = [10, 20];

/** From the top: the four levels, then those lost. */
const places = [3, 2, 1, 0, 4] as const;
const tones = [4, 3, 2, 'model', 'quiet'] as const;

export const figure = drawnFigure({
  model: migration,
  shown: [
    'chain',
    'climb',
    'slip',
    'lossIndifferent',
    'lossDevoted',
    'marginIndifferent',
    'marginDevoted',
    'discount',
    'periods',
  ],
  prediction: { kind: 'number', result: 'newcomerValue', near: 12 },
  read(values: Given) {
    const chain = chainOf(values);
    const { levelValue } = evaluate(values);
    const unclimbed = evaluate({ ...values, climb: 0 }).levelValue;
    const worth = levelValue?.[chain.entry] ?? null;
    const stayPut = unclimbed?.[chain.entry] ?? null;
    const years = Math.min(values.periods, FLOW);
    const shares = cohort(chain, years);
    const inTheEnd = cohort(chain, values.periods).at(-1)!;
    const level = (place: number) =>
      place === 4 ? 'drawn.lost' : `level.${values.chain}.${place}`;
    const all = [0, 1, 2, 3];
    const ladder = values.chain === 'ladder';
    const share = (value: number) => ({ value, unit: 'share', digits: 1 });
    const dollars = Object.entries({
      stayPut,
      bottomValue: levelValue?.[0],
      topValue: levelValue?.[3],
    });
    return {
      says: `says.${stateOf(ladder, worth, stayPut)}`,
      results: {
        newcomerValue: worth === null ? null : { value: worth, unit: 'USD', digits: 0 },
        lostShare: share(inTheEnd[4]!),
      },
      mentions: {
        top: share(inTheEnd[3]!),
        ...Object.fromEntries(
          dollars.flatMap(([key, value]) =>
            value === null || value === undefined ? [] : [[key, { value, unit: 'USD', digits: 0 }]],
          ),
        ),
      },
      pictures: [
        {
          name: 'flow',
          drawing: {
            kind: 'flow',
            height: 'tall',
            flow: placeFlow(
              shares.flatMap((_, year) =>
                places.map((place) => ({ name: `${place}.${year}`, column: year })),
              ),
              moved(chain, years).flatMap((moves, year) => links(moves, shares[year]![4]!, year)),
              { width: 0.012, gap: 0.04 },
            ),
            nodes: shares.flatMap((row, year) =>
              places.map((place) => ({
                name: `${place}.${year}`,
                tone: tones[place],
                ...(year === years && {
                  label: {
                    key: 'drawn.share',
                    with: { level: level(place), n: share(row[place]!) },
                  },
                }),
              })),
            ),
            hatched: shares.map((_, year) => `4.${year}`),
          },
        },
        {
          name: 'values',
          drawing: {
            kind: 'bars',
            height: 'half',
            arranged: 'grouped',
            places: all.map(level),
            y: { label: 'levelValue', unit: 'USD', zero: true },
            layers: [
              {
                name: 'asIs',
                label: 'drawn.asIs',
                symbol: 'levelValue',
                tone: 'model',
                values: all.map((place) => levelValue?.[place] ?? null),
              },
              ...(ladder
                ? [
                    {
                      name: 'unclimbed',
                      label: 'drawn.unclimbed',
                      tone: 'quiet' as const,
                      hatched: true,
                      values: all.map((place) => unclimbed?.[place] ?? null),
                    },
                  ]
                : []),
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.year', unit: 'number' },
          ...[...all, 4].map((place) => ({ key: level(place), unit: 'share', digits: 1 })),
        ],
        rows: cohort(chain, Math.min(values.periods, TABLE)).map((row, year) => [year, ...row]),
      },
    };
  },
});

/** The bands of a year: those lost before stay lost. */
function links(moves: readonly (readonly number[])[], lost: number, year: number): FlowLink[] {
  const name = (place: number, at: number) => `${place}.${at}`;
  return [
    ...moves.flatMap((row, from) =>
      row.map((value, to) => ({ from: name(from, year), to: name(to, year + 1), value })),
    ),
    { from: name(4, year), to: name(4, year + 1), value: lost },
  ];
}

/** Whether climbing is what a newcomer is worth, where there is a ladder and somebody is lost. */
function stateOf(ladder: boolean, worth: number | null, stayPut: number | null): string {
  if (worth === null || stayPut === null) return 'forever';
  if (!ladder) return 'recency';
  if (worth < 0) return 'loss';
  return worth > 1.1 * stayPut ? 'climb' : 'flat';
}
