/** All numbers of the figure “Long is not the same as good”, for one set of values. */
import { segments, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { evaluate, presets } = segments;
type Given = Values<typeof segments.params>;
type Segment = segments.Segment;

/** Correlations along which the line is drawn: −0.95 to 0.95. */
const correlations = Array.from({ length: 39 }, (_, index) => (index - 19) / 20);

const { course: belief, literature: serviceProvider, ...others } = presets;
const industries = { serviceProvider, ...others };

const looks = [
  { name: 'trueFriends', profit: 'trueFriendProfit', tone: 'model', glyph: 'person' },
  { name: 'barnacles', profit: 'barnacleProfit', tone: 'result', glyph: 'square' },
  { name: 'butterflies', profit: 'butterflyProfit', tone: 2, glyph: 'diamond' },
  { name: 'strangers', profit: 'strangerProfit', tone: 'quiet', glyph: 'disc' },
] as const;

export const figure = drawnFigure({
  model: segments,
  shown: [
    'tenureCorrelation',
    'profitableShare',
    'longShare',
    'meanProfit',
    'profitSpread',
    'base',
    'careCost',
  ],
  prediction: { kind: 'number', result: 'longAndProfitable', near: 0.05 },
  read(values: Given) {
    const found = evaluate(values);
    const long = (changes: Partial<Given>) => segments.longAndProfitable({ ...values, ...changes });
    const counts = ofHundred(found);
    const along = correlations.map((tenureCorrelation) => long({ tenureCorrelation }));
    const share = (value: number) => ({ value, unit: 'share', digits: 0 });
    const dollars = (value: number) => ({ value, unit: 'USD/year', digits: 0 });
    return {
      says: `says.${stateOf(found, values)}`,
      results: {
        longAndProfitable: share(found.longAndProfitable),
        longProfit: dollars(found.longProfit),
        chosenByProfit: dollars(found.chosenByProfit),
      },
      mentions: {
        profitableMissed: share(found.profitableMissed),
        careWasted: dollars(found.careWasted),
      },
      pictures: [
        {
          name: 'hundred',
          drawing: {
            kind: 'people',
            groups: looks.map(({ name, profit, tone, glyph }) => ({
              name,
              label: {
                key: `drawn.${name}`,
                with: { profit: { value: found[profit], unit: 'USD/year', digits: 0 } },
              },
              symbol: name,
              count: counts[name],
              tone,
              glyph,
            })),
          },
        },
        {
          name: 'correlation',
          drawing: {
            kind: 'lines',
            at: correlations,
            x: { label: 'axis.correlation', unit: 'number', domain: [-1, 1] },
            y: { label: 'axis.long', unit: 'share', domain: [0, 1] },
            lines: [
              {
                name: 'long',
                symbol: 'longAndProfitable',
                y: along,
              },
            ],
            dots: [
              {
                name: 'belief',
                label: 'drawn.belief',
                x: belief.values.tenureCorrelation,
                y: long(belief.values),
                tone: 'result',
                first: true,
              },
              ...Object.entries(industries).map(([name, { values: own }]) => ({
                name,
                // So near to the service provider that one name serves both.
                ...(name !== 'mailOrder' && { label: `industry.${name}` }),
                x: own.tenureCorrelation,
                y: long(own),
                tone: 'quiet' as const,
                shape: 'ring' as const,
              })),
              {
                name: 'now',
                symbol: 'tenureCorrelation',
                x: values.tenureCorrelation,
                y: found.longAndProfitable,
              },
            ],
            rules: [
              { y: values.profitableShare, label: 'drawn.any' },
              { x: values.tenureCorrelation, role: 'cursor' },
            ],
          },
        },
      ],
      melody: { x: correlations, y: along },
      table: {
        columns: [
          { key: 'table.group', unit: 'number', names: 'group' },
          { key: 'table.share', unit: 'share', digits: 1 },
          { key: 'table.profit', unit: 'USD/year', digits: 0 },
        ],
        rows: looks.map(({ name, profit }, place) => [place, found[name], found[profit]]),
      },
    };
  },
});

/** A hundred customers in the shares of the segments: rounded at the seams, so that none is lost. */
function ofHundred(found: Readonly<Record<Segment, number>>): Record<Segment, number> {
  let [sum, before] = [0, 0];
  const counts = looks.map(({ name }) => {
    sum += found[name];
    const seam = Math.round(100 * sum);
    const count = seam - before;
    before = seam;
    return [name, count];
  });
  return Object.fromEntries(counts) as Record<Segment, number>;
}

/** Whether a long stay is a sign of profit: a good one, a weak one, none, or a sign of the contrary. */
function stateOf(
  { longAndProfitable }: ReturnType<typeof evaluate>,
  { tenureCorrelation, profitableShare }: Given,
): string {
  if (Math.abs(tenureCorrelation) < 0.05) return 'blind';
  if (tenureCorrelation < 0) return 'contrary';
  const gain = (longAndProfitable - profitableShare) / (1 - profitableShare);
  return gain >= 0.6 ? 'strong' : 'weak';
}
