/** All numbers of the figure “Expected or not, said or not”, for one set of values. */
import { sunflower } from '#charts/network.ts';
import type { DotAt } from '#charts/drawing.ts';
import { expectationExpression as model, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof model.params>;

const { zones } = model;
/** Column and row of each zone’s field: expected or not, unsaid or said. */
const fields = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
] as const;
/** Customers drawn, and how far from the middle of its field the last of all of them would stand. */
const CROWD = 100;
const REACH = 0.27;

const fulfilments = Array.from({ length: 41 }, (_, step) => step / 40);
/** A difference that two decimals do not show. */
const SLIGHT = 0.005;

export const figure = drawnFigure({
  model,
  prediction: { kind: 'choice', options: ['bright', 'right', 'dark'] },
  read(values: Given) {
    const { truth, survey, surveyGap, zoneShares, zoneSatisfaction } = model.evaluate(values);
    const along = <T>(of: (given: Given) => T) =>
      fulfilments.map((fulfilment) => of({ ...values, fulfilment }));
    const [truths, surveys] = [along(model.truth), along(model.survey)];
    const score = (value: number) => ({ value, unit: 'number', digits: 2, signed: true });
    const scoreOrNone = (value: number | null) => (value === null ? null : score(value));
    const field = (zone: number) => ({
      key: 'drawn.field',
      with: {
        zone: `places.zoneShares.${zone}`,
        share: { value: zoneShares[zone]!, unit: 'share' },
        score: score(zoneSatisfaction[zone]!),
      },
    });
    return {
      says: `says.${stateOf(surveyGap)}`,
      results: {
        truth: score(truth),
        survey: scoreOrNone(survey),
        surveyGap: scoreOrNone(surveyGap),
      },
      mentions: {
        coldShare: { value: zoneShares[0]!, unit: 'share' },
        coldScore: score(zoneSatisfaction[0]!),
        saidScore: score(zoneSatisfaction[1]!),
        delightScore: score(zoneSatisfaction[2]!),
      },
      melody: { x: fulfilments, y: truths },
      pictures: [
        {
          name: 'matrix',
          drawing: {
            kind: 'dots',
            x: { label: 'axis.expected', unit: 'number', names: ['drawn.yes', 'drawn.no'] },
            y: { label: 'axis.said', unit: 'number', names: ['drawn.no', 'drawn.yes'] },
            quadrants: { x: 0.5, y: 0.5, names: [field(1), field(2), field(0), field(3)] },
            dots: zones.flatMap((_, zone) => crowd(zone, zoneShares, zoneSatisfaction)),
          },
        },
        {
          name: 'survey',
          drawing: {
            kind: 'lines',
            at: fulfilments,
            x: { label: 'fulfilment', unit: 'share', domain: [0, 1] },
            y: { label: 'axis.satisfaction', unit: 'number', domain: [-1, 1], signed: true },
            bands: [{ name: 'gap', symbol: 'surveyGap', low: truths, high: surveys }],
            lines: [
              {
                name: 'survey',
                label: 'drawn.survey',
                symbol: 'survey',
                tone: 'result',
                y: surveys,
              },
              { name: 'truth', label: 'drawn.truth', symbol: 'truth', tone: 'model', y: truths },
              {
                name: 'cold',
                label: 'places.zoneShares.0',
                tone: 'quiet',
                y: model.satisfactionCurve(values, 'cold', fulfilments.length),
              },
            ],
            rules: [{ x: values.fulfilment, role: 'cursor' }],
            dots: [
              { name: 'truth.here', x: values.fulfilment, y: truth },
              { name: 'survey.here', x: values.fulfilment, y: survey, tone: 'result' },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.zone', unit: 'number', names: 'places.zoneShares' },
          { key: 'zoneShares', unit: 'share' },
          { key: 'zoneSatisfaction', unit: 'number', digits: 2 },
        ],
        rows: zones.map((_, zone) => [zone, zoneShares[zone]!, zoneSatisfaction[zone]!]),
      },
    };
  },
});

/** One dot a hundredth of the customers: a ring is silent, the colour tells pleased from displeased. */
function crowd(zone: number, shares: readonly number[], scores: readonly number[]): DotAt[] {
  const [column, row] = fields[zone]!;
  const count = Math.round(shares[zone]! * CROWD);
  const spread = 2 * REACH * Math.sqrt(count / CROWD);
  return sunflower([], count).map(([x, y], customer) => ({
    name: `${zones[zone]}.${customer}`,
    x: column + (x - 0.5) * spread,
    y: row + (y - 0.5) * spread,
    shape: row === 1 ? 'disc' : 'ring',
    tone: Math.abs(scores[zone]!) < SLIGHT ? 'quiet' : scores[zone]! < 0 ? 'result' : 'model',
    size: 0.03,
  }));
}

/** What a survey does to the truth; with nobody speaking there is none. */
function stateOf(gap: number | null): 'silent' | 'right' | 'bright' | 'dark' {
  if (gap === null) return 'silent';
  if (Math.abs(gap) < SLIGHT) return 'right';
  return gap > 0 ? 'bright' : 'dark';
}
