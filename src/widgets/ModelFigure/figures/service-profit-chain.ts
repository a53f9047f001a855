/** All numbers of the figure “The service-profit chain”, for one set of values. */
import { serviceProfitChain, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';
import { moments } from '../moments.ts';

const { links } = serviceProfitChain;
type Given = Values<typeof serviceProfitChain.params>;

/** What each link leads to, and its place: out along the employees, back along the customers. */
const reached = [
  { name: 'employeeSatisfaction', column: 1, row: 0 },
  { name: 'employeeLoyalty', column: 2, row: 0 },
  { name: 'customerSatisfaction', column: 2, row: 1 },
  { name: 'customerLoyalty', column: 1, row: 1 },
  { name: 'profitIndex', column: 0, row: 1 },
] as const;

const points = { unit: 'score', digits: 1, signed: true } as const;

export const figure = drawnFigure({
  model: serviceProfitChain,
  shown: ['workQuality', 'authority', 'pay', ...links, 'lag'],
  prediction: { kind: 'choice', options: ['average', 'half', 'product'] },
  read(values: Given) {
    const { internalQuality, inTheEnd, halfWayQuarter, explainedAtEnd, ...byQuarter } =
      serviceProfitChain.evaluate(values);
    const profitEnd = inTheEnd.at(-1)!;
    const quarters = moments(0, values.quarters);
    const rows = reached.map(({ name }) => quarters.map((t) => byQuarter[name][t]!));
    return {
      says: `says.${stateOf(internalQuality, profitEnd, halfWayQuarter)}`,
      results: {
        profitEnd: { value: profitEnd, ...points },
        halfWayQuarter: halfWayQuarter === null ? null : { value: halfWayQuarter, unit: 'periods' },
        explainedAtEnd: { value: explainedAtEnd, unit: 'share', digits: 1 },
      },
      mentions: {
        given: { value: internalQuality, ...points },
        ...(internalQuality !== 0 && {
          passed: { value: profitEnd / internalQuality, unit: 'share', digits: 0 },
        }),
      },
      pictures: [
        {
          name: 'chain',
          drawing: {
            kind: 'path',
            boxes: [
              {
                name: 'internalQuality',
                label: 'internalQuality',
                symbol: 'internalQuality',
                column: 0,
                row: 0,
                value: { value: internalQuality, ...points },
                tone: 'model',
              },
              ...reached.map((box, link) => ({
                ...box,
                label: box.name,
                symbol: box.name,
                value: { value: inTheEnd[link]!, ...points },
                tone: box.name === 'profitIndex' ? ('result' as const) : ('quiet' as const),
              })),
            ],
            arrows: links.map((link, place) => ({
              from: reached[place - 1]?.name ?? 'internalQuality',
              to: reached[place]!.name,
              strength: values[link],
              label: { value: values[link], unit: 'share' },
              symbol: link,
            })),
          },
        },
        {
          name: 'quarters',
          drawing: {
            kind: 'lines',
            at: quarters,
            x: { label: 'axis.quarter', unit: 'number' },
            y: { label: 'axis.points', unit: 'score', zero: true, signed: true },
            lines: reached.map(({ name }, link) => ({
              name,
              label: name,
              symbol: name,
              y: rows[link]!,
              ...(name === 'profitIndex' && { tone: 'result' as const }),
            })),
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.quarter', unit: 'number' },
          ...reached.map(({ name }) => ({ key: name, unit: 'score', digits: 2 })),
        ],
        rows: quarters.map((t, at) => [t, ...rows.map((row) => row[at]!)]),
      },
    };
  },
});

/** What comes of the change: nothing at all, nothing past a link, a gain or a loss; and when. */
function stateOf(change: number, end: number, halfWay: number | null): string {
  if (change === 0) return 'still';
  if (end === 0) return 'broken';
  return `${change > 0 ? 'gain' : 'loss'}.${halfWay === null ? 'late' : 'seen'}`;
}
