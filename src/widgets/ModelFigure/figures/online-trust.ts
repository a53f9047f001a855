/** All numbers of the figure “Trust between strangers”: the same sellers in two markets, one draw. */
import type { SingleDrawing } from '#charts/drawing.ts';
import { onlineTrust, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';
import { moments } from '../moments.ts';

type Given = Values<typeof onlineTrust.params>;
type Trace = ReturnType<typeof onlineTrust.simulateTrade>;

const markets = [
  { name: 'none', title: 'drawn.none' },
  { name: 'perSeller', title: 'drawn.perSeller' },
] as const;

export const figure = drawnFigure({
  model: onlineTrust,
  shown: [
    'honestShare',
    'honestOnTime',
    'otherOnTime',
    'honestCost',
    'otherCost',
    'reportShare',
    'forgetting',
    'patience',
    'weeks',
  ],
  prediction: { kind: 'choice', options: ['all', 'honest', 'others', 'nobody'] },
  read(values: Given, seed: number) {
    const traces = markets.map(({ name }) =>
      onlineTrust.simulateTrade({ ...values, ratings: name }, seed),
    );
    const [without, rated] = traces as [Trace, Trace];
    const weeks = moments(0, values.weeks);
    const trading = moments(1, values.weeks);
    const last = (list: readonly number[]) => ({ value: list.at(-1)!, unit: 'number' });
    const least = onlineTrust.leastHonestShare(values);
    const multiples = (draw: (trace: Trace) => SingleDrawing) => ({
      kind: 'multiples' as const,
      drawings: markets.map(({ name, title }, place) => ({
        name,
        title,
        drawing: draw(traces[place]!),
      })),
    });
    return {
      says: `says.${stateOf(values, without.honest, rated.honest.at(-1)!, least)}`,
      results: {
        honestWithout: last(without.honest),
        honestWith: last(rated.honest),
        leastHonestShare: least === null ? null : { value: least, unit: 'share', digits: 0 },
      },
      mentions: {
        otherWithout: last(without.other),
        otherWith: last(rated.other),
        honestStart: { value: without.honest[0]!, unit: 'number' },
      },
      pictures: [
        { name: 'sellers', drawing: multiples((trace) => sellersLeft(trace, weeks, values)) },
        { name: 'trust', drawing: multiples((trace) => trust(trace, trading, values)) },
      ],
      table: {
        columns: [
          { key: 'axis.week', unit: 'number' },
          { key: 'honestWithout', unit: 'number' },
          { key: 'otherWithout', unit: 'number' },
          { key: 'honestWith', unit: 'number' },
          { key: 'otherWith', unit: 'number' },
        ],
        rows: weeks.map((week) => [
          week,
          ...traces.flatMap(({ honest, other }) => [honest[week]!, other[week]!]),
        ]),
      },
    };
  },
});

function weekAxis({ weeks }: Given) {
  return { label: 'axis.week', unit: 'number', domain: [0, weeks] as const };
}

function sellersLeft(
  { honest, other }: Trace,
  weeks: readonly number[],
  given: Given,
): SingleDrawing {
  const layer = (name: 'honest' | 'other', left: readonly number[]) => ({
    name,
    label: `drawn.${name}`,
    symbol: `${name}Sellers`,
    values: weeks.map((week) => left[week]!),
    tone: name === 'honest' ? ('model' as const) : ('result' as const),
    hatched: name === 'other',
  });
  return {
    kind: 'stacked',
    height: 'half',
    at: weeks,
    x: weekAxis(given),
    y: { label: 'axis.sellers', unit: 'number', domain: [0, given.sellers] },
    layers: [layer('honest', honest), layer('other', other)],
    lines: [],
    rules: [],
  };
}

function trust(trace: Trace, weeks: readonly number[], given: Given): SingleDrawing {
  const line = (name: 'honest' | 'other') => ({
    name,
    label: `drawn.${name}`,
    symbol: `${name}Trust`,
    y: weeks.map((week) => trace[`${name}Trust`][week - 1]!),
    tone: name === 'honest' ? ('model' as const) : ('result' as const),
    broad: name === 'other',
  });
  return {
    kind: 'lines',
    height: 'half',
    at: weeks,
    x: weekAxis(given),
    y: { label: 'axis.trust', unit: 'share', domain: [0, 1] },
    lines: [line('other'), line('honest')],
    rules: [{ y: given.honestCost, label: 'drawn.cost', role: 'quiet' }],
  };
}

/** Whether at least half of the honest are still there, without ratings and with them, and why. */
function stateOf(
  { honestShare }: Given,
  without: readonly number[],
  rated: number,
  least: number | null,
): string {
  const start = without[0]!;
  if (start === 0) return 'noHonest';
  const [stay, stayRated] = [without.at(-1)! >= start / 2, rated >= start / 2];
  if (stay && !stayRated) return 'harmed';
  const covered = least !== null && honestShare >= least;
  if (stay) return covered ? 'both' : 'patient';
  if (!stayRated) return least === null ? 'neither' : 'unseen';
  return least === null ? 'lucky' : covered ? 'unlucky' : 'saved';
}
