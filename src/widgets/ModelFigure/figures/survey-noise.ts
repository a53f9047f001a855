/** All numbers of the figure “Survey noise”: the same two firms, asked again and again. */
import { surveyNoise, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof surveyNoise.params>;

/** Surveys that are drawn one by one. */
const DRAWN = 20;
/** Answers along which the lower picture is drawn: ten to ten thousand, by equal factors. */
const DECADES = [10, 100, 1000, 10000];
const ALONG = Array.from({ length: 31 }, (_, place) => place / 10);
const answersAt = (decade: number) => Math.round(10 ** (decade + 1));

export const figure = drawnFigure({
  model: surveyNoise,
  shown: [
    'sampleSize',
    'opinion',
    'opinionSpread',
    'rivalGap',
    'rivalGenerosity',
    'responseTilt',
    'responseRate',
  ],
  prediction: { kind: 'number', result: 'reversals', near: 0.04 },
  read(values: Given, seed: number) {
    const { trueIndex, rivalIndex, bias, indexMargin, coverage, reversals, ...found } =
      surveyNoise.evaluate(values, seed);
    const { own, rival } = surveyNoise.simulateBoth({ ...values, surveys: 100 }, seed);
    const ahead = trueIndex >= rivalIndex ? 1 : -1;
    const [ours, theirs] = [own, rival].map((held) =>
      surveyNoise.reported(held, values.sampleSize).slice(0, DRAWN),
    );
    const surveys = ours!.map((survey, place) => ({
      number: place + 1,
      own: survey,
      rival: theirs![place]!,
      wrong: trueIndex !== rivalIndex && (survey.index - theirs![place]!.index) * ahead < 0,
    }));
    const marks = surveys.flatMap(({ number, wrong, ...firms }) =>
      (['own', 'rival'] as const).map((firm) => ({
        name: `${firm}.${number}`,
        x: number + (firm === 'own' ? -0.18 : 0.18),
        ...firms[firm],
        tone: wrong
          ? ('result' as const)
          : firm === 'own'
            ? ('model' as const)
            : ('quiet' as const),
        shape: firm === 'own' ? ('disc' as const) : ('ring' as const),
      })),
    );
    const sized = ALONG.map((decade) => ({ ...values, sampleSize: answersAt(decade) }));
    const now = Math.log10(values.sampleSize) - 1;
    const points = { unit: 'score', digits: 1 } as const;
    return {
      says: `says.${stateOf(trueIndex - rivalIndex, bias, indexMargin, found.expectedReversals)}`,
      results: {
        reversals: { value: reversals, unit: 'share', digits: 0 },
        indexMargin: { value: indexMargin, ...points },
        bias: { value: bias, ...points, signed: true },
        coverage: { value: coverage, unit: 'share', digits: 0 },
      },
      mentions: {
        gap: { value: Math.abs(trueIndex - rivalIndex), ...points },
        drawn: { value: DRAWN, unit: 'number' },
        wrong: { value: surveys.filter(({ wrong }) => wrong).length, unit: 'number' },
      },
      pictures: [
        {
          name: 'surveys',
          drawing: {
            kind: 'dots',
            height: 'full',
            x: { label: 'axis.survey', unit: 'number', domain: [0.4, DRAWN + 0.6] },
            y: { label: 'axis.index', unit: 'score' },
            dots: marks.map(({ name, x, index, tone, shape }) => ({
              name,
              x,
              y: index,
              tone,
              shape,
              size: 0.1,
            })),
            lines: marks.map(({ name, x, index, margin, tone }) => ({
              name,
              at: [x, x],
              y: [index - margin, index + margin],
              tone,
            })),
            rules: [
              { y: trueIndex, label: 'drawn.own' },
              { y: rivalIndex, label: 'drawn.rival' },
            ],
          },
        },
        {
          name: 'answers',
          drawing: {
            kind: 'lines',
            height: 'half',
            at: ALONG,
            x: {
              label: 'sampleSize',
              unit: 'number',
              names: DECADES.map((value) => ({ value, unit: 'number' })),
              domain: [0, DECADES.length - 1],
            },
            y: { label: 'axis.share', unit: 'share', domain: [0, 1] },
            lines: [
              {
                name: 'covers',
                label: 'drawn.covers',
                symbol: 'expectedCoverage',
                y: sized.map((each) => surveyNoise.expectedCoverage(each)),
                tone: 'model',
              },
              {
                name: 'reverses',
                label: 'drawn.reverses',
                symbol: 'expectedReversals',
                y: sized.map((each) => surveyNoise.expectedReversals(each)),
                tone: 'result',
              },
            ],
            dots: [
              { name: 'covers.now', x: now, y: found.expectedCoverage, tone: 'model' },
              { name: 'reverses.now', x: now, y: found.expectedReversals, tone: 'result' },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.survey', unit: 'number' },
          { key: 'drawn.ours', ...points },
          { key: 'drawn.margin', ...points },
          { key: 'drawn.theirs', ...points },
          { key: 'drawn.theirMargin', ...points },
        ],
        rows: surveys.map(({ number, own, rival }) => [
          number,
          own.index,
          own.margin,
          rival.index,
          rival.margin,
        ]),
      },
    };
  },
});

/** Chances that differ by less are alike; above this chance of a wrong order a ranking is no news. */
const DOUBT = 0.05;

/** What is wrong with the survey, the gravest first. */
function stateOf(gap: number, bias: number, margin: number, reversals: number): string {
  if (gap === 0) return Math.abs(reversals - 0.5) < DOUBT ? 'even' : 'fancied';
  if (reversals > 0.5) return 'wrong';
  if (Math.abs(bias) > margin) return 'biased';
  return reversals > DOUBT ? 'noisy' : 'safe';
}
