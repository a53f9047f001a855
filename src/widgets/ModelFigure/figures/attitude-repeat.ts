/** All numbers of the figure “The same purchases, another reason”, for one set of values. */
import type { DotsDrawing } from '#charts/drawing.ts';
import { attitudeRepeat, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { counts, placedBuyers } = attitudeRepeat;
type Given = Values<typeof attitudeRepeat.params>;
type Buyer = ReturnType<typeof placedBuyers>[number];

/** Customers drawn one by one; all of them are counted. */
const DRAWN = 120;
const [LOYAL, LATENT, FALSE, NONE] = [0, 1, 2, 3];

export const figure = drawnFigure({
  model: attitudeRepeat,
  shown: [
    'event',
    'monopolyShare',
    'dealShare',
    'hinderedShare',
    'habit',
    'attitudeWeight',
    'measurementNoise',
    'attitudeCut',
    'repeatCut',
  ],
  prediction: { kind: 'number', result: 'falseLeft', near: 0.1 },
  read(values: Given, seed) {
    const buyers = placedBuyers(values, seed);
    const { cells, trueCells, misclassified, falseByCause, loyalLeft, falseLeft } = counts(
      values,
      buyers,
    );
    const drawn = buyers.slice(0, DRAWN);
    /** Of the falsely loyal of one cause, those who fall below the cut. */
    const fallen = (kind: number) =>
      buyers.filter(
        ({ cell, cause, repeatAfter }) =>
          cell === FALSE && cause === kind && repeatAfter < values.repeatCut,
      ).length;
    const share = (value: number) => ({ value, unit: 'share', digits: 0 });
    const people = (value: number) => ({ value, unit: 'customers' });
    return {
      says: `says.${loyalLeft === null || falseLeft === null ? 'empty' : values.event}`,
      results: {
        falseLeft: falseLeft === null ? null : share(falseLeft),
        loyalLeft: loyalLeft === null ? null : share(loyalLeft),
        misclassified: share(misclassified),
      },
      mentions: {
        falseCount: people(cells[FALSE]!),
        captives: people(falseByCause[0]!),
        onDeal: people(falseByCause[1]!),
        byHabit: people(falseByCause[2]!),
      },
      pictures: [
        {
          name: 'cells',
          drawing: {
            kind: 'multiples',
            drawings: [
              {
                name: 'before',
                title: 'drawn.before',
                drawing: scatter(values, drawn, ({ repeat }) => repeat),
              },
              {
                name: 'after',
                title: `drawn.after.${values.event}`,
                drawing: scatter(values, drawn, ({ repeatAfter }) => repeatAfter),
              },
            ],
          },
        },
        {
          name: 'causes',
          drawing: {
            kind: 'bars',
            lying: true,
            places: falseByCause.map((_, cause) => `places.falseByCause.${cause}`),
            y: { label: 'axis.customers', unit: 'customers', zero: true },
            layers: [
              {
                name: 'stay',
                label: 'drawn.stay',
                tone: 'model',
                values: falseByCause.map((all, cause) => all - fallen(cause)),
              },
              {
                name: 'fall',
                label: 'drawn.fall',
                tone: 'result',
                hatched: true,
                values: falseByCause.map((_, cause) => fallen(cause)),
              },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'table.kind', unit: 'number', names: 'places.cells' },
          { key: 'cells', unit: 'customers' },
          { key: 'trueCells', unit: 'customers' },
          { key: 'table.left', unit: 'share', digits: 0 },
        ],
        rows: [LOYAL, LATENT, FALSE, NONE].map((kind) => [
          kind,
          cells[kind]!,
          trueCells[kind]!,
          kind === LOYAL ? loyalLeft : kind === FALSE ? falseLeft : null,
        ]),
      },
    };
  },
});

/** The four fields; whoever was above the cut of repeat purchase and falls below it is marked in both. */
function scatter(
  { attitudeCut, repeatCut }: Given,
  buyers: readonly Buyer[],
  repeatOf: (buyer: Buyer) => number,
): DotsDrawing {
  return {
    kind: 'dots',
    x: { label: 'axis.attitude', unit: 'number' },
    y: { label: 'axis.repeat', unit: 'share', domain: [-0.12, 1.12], ticks: [0, 0.5, 1] },
    quadrants: {
      x: attitudeCut,
      y: repeatCut,
      names: [
        `places.cells.${FALSE}`,
        `places.cells.${LOYAL}`,
        `places.cells.${NONE}`,
        `places.cells.${LATENT}`,
      ],
    },
    dots: buyers.map((buyer, index) => ({
      name: `customer.${index}`,
      x: buyer.attitude,
      y: repeatOf(buyer),
      size: 0.08,
      tone: buyer.repeat < repeatCut ? 'quiet' : buyer.repeatAfter < repeatCut ? 'result' : 'model',
    })),
  };
}
