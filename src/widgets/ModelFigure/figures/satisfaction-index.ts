/** All numbers of the figure “The strongest lever”, for one set of values. */
import { satisfactionIndex, type Values } from '#core';
import { layouts } from '#core/estimate/index-layouts.ts';
import { drawnFigure } from '../drawn-figure.ts';

const { constructs, effectsOn, scores } = satisfactionIndex;
type Given = Values<typeof satisfactionIndex.params>;
type Construct = satisfactionIndex.Construct;

/** Where each construct stands in the diagram: no arrow of any layout runs through a box, on a phone neither. */
const grid: Record<Construct, { readonly column: number; readonly row: number }> = {
  expectation: { column: 0, row: 0.5 },
  image: { column: 1, row: 0 },
  quality: { column: 1, row: 2 },
  value: { column: 2, row: 2 },
  satisfaction: { column: 3, row: 0.7 },
  loyalty: { column: 4, row: 0 },
  complaints: { column: 4, row: 2 },
};

const levers = ['image', 'expectation', 'quality', 'value'] as const;

export const figure = drawnFigure({
  model: satisfactionIndex,
  shown: [
    'layout',
    'leverLift',
    'valueMean',
    'qualityMean',
    'qualitySatisfaction',
    'valueSatisfaction',
    'satisfactionLoyalty',
  ],
  prediction: { kind: 'choice', options: ['expectation', 'quality', 'value'] },
  read(values: Given) {
    const { strongestLever, loyaltyAfter, loyaltyScore } = satisfactionIndex.evaluate(values);
    const score = scores(values);
    const effect = effectsOn(values, 'loyalty');
    const own = constructs.filter((name) => score[name] !== null);
    const tone = (name: Construct) =>
      name === 'loyalty' ? 'result' : name === strongestLever ? 'model' : 'quiet';
    /** Something flows from the strongest lever along the arrows out of here. */
    const reached = (name: Construct) =>
      name === strongestLever || (effectsOn(values, name)[strongestLever] ?? 0) !== 0;
    return {
      says: `says.${stateOf(effect[strongestLever]!, strongestLever)}`,
      results: {
        loyaltyScore: { value: loyaltyScore!, unit: 'score', digits: 1 },
        loyaltyAfter: { value: loyaltyAfter, unit: 'score', digits: 1 },
      },
      mentions: Object.fromEntries(
        levers.flatMap((name) =>
          effect[name] === null
            ? []
            : [[`${name}Effect`, { value: effect[name], unit: 'score', digits: 2 }]],
        ),
      ),
      pictures: [
        {
          name: 'paths',
          drawing: {
            kind: 'path',
            boxes: own.map((name) => ({
              name,
              label: wordOf(name),
              ...grid[name],
              value: { value: score[name], unit: 'score', digits: 0 },
              tone: tone(name),
              symbol: `${name}Mean`,
            })),
            arrows: layouts[values.layout].arcs.map(([from, to]) => {
              const weight = satisfactionIndex.weightOf(from, to);
              return {
                from,
                to,
                strength: values[weight],
                label: { value: values[weight], unit: 'number', digits: 2 },
                tone: reached(from as Construct) ? 'model' : 'quiet',
                symbol: weight,
              };
            }),
          },
        },
        {
          name: 'levers',
          drawing: {
            kind: 'dots',
            height: 'full',
            x: { label: 'axis.score', unit: 'score', domain: [0, 100] },
            y: { label: 'axis.effect', unit: 'number', zero: true },
            dots: levers
              .filter((name) => score[name] !== null)
              .map((name) => ({
                name,
                label: wordOf(name),
                x: score[name],
                y: effect[name],
                tone: tone(name),
                symbol: `${name}Effect`,
                first: name === strongestLever,
              })),
          },
        },
      ],
      table: {
        columns: [
          { key: 'table.construct', unit: 'number', names: 'constructs' },
          { key: 'axis.score', unit: 'score', digits: 1 },
          { key: 'axis.effect', unit: 'number', digits: 3 },
        ],
        rows: own.map((name) => [constructs.indexOf(name), score[name], effect[name]]),
      },
    };
  },
});

function wordOf(name: Construct): string {
  return `constructs.${constructs.indexOf(name)}`;
}

/** The strongest lever by name, unless it moves nothing or pulls loyalty down. */
function stateOf(effect: number, lever: string): string {
  if (effect === 0) return 'none';
  return effect < 0 ? 'down' : lever;
}
