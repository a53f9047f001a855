/** All numbers of the figure “Two famous ratios, one firm”, for one set of values. */
import { clamp, costRatio, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

const { evaluate, marginalCosts } = costRatio;
const { winBudget: winning } = costRatio.params;
type Given = Values<typeof costRatio.params>;

/** Points of the two curves, and how far beyond today's and the best budget they go. */
const POINTS = 60;
const BEYOND = 1.3;

export const figure = drawnFigure({
  model: costRatio,
  shown: [
    'treated',
    'winBudget',
    'keepBudget',
    'winnable',
    'firstWinCost',
    'base',
    'churn',
    'saveCeiling',
    'firstSaveCost',
  ],
  prediction: { kind: 'choice', options: ['less', 'same', 'more'] },
  read(values: Given) {
    const found = evaluate(values);
    const { winBudget, keepBudget } = values;
    const { bestKeepBudget, marginalSaveCost, marginalWinCost } = found;
    const total = winBudget + keepBudget;
    const to = (treated: Given['treated']) => evaluate({ ...values, treated });
    const ratios = {
      everyone: to('everyone').averageRatio,
      leavers: to('leavers').averageRatio,
      last: found.marginalRatio,
      best: found.ratioAtBest,
    };
    const [least, most] = ends(values, bestKeepBudget);
    const keeps = Array.from(
      { length: POINTS + 1 },
      (_, index) => least + ((most - least) * index) / POINTS,
    );
    /** The last one of each, were so much of the same money spent on keeping. */
    const split = (keep: number) =>
      marginalCosts({ ...values, keepBudget: keep, winBudget: clamp(winning, total - keep) });
    const curve = keeps.map(split);
    const best =
      bestKeepBudget >= least && bestKeepBudget <= most ? split(bestKeepBudget).save : null;
    // Above the other line twice over, how steep a line is says nothing more.
    const ceiling = 2 * (curve[0]!.win ?? Infinity);
    const shown = (cost: number | null) => (cost !== null && cost <= ceiling ? cost : null);
    const times = (value: number) => ({ value, unit: 'times', digits: 1 });
    const dollars = { marginalSaveCost, marginalWinCost, bestKeepBudget };
    return {
      says: `says.${stateOf(found, values)}`,
      results: {
        averageRatio: found.averageRatio === null ? null : times(found.averageRatio),
        marginalRatio: found.marginalRatio === null ? null : times(found.marginalRatio),
      },
      mentions: Object.fromEntries([
        ...Object.entries(dollars).flatMap(([key, value]) =>
          value === null ? [] : [[key, { value, unit: 'USD', digits: 0 }]],
        ),
        ...Object.entries(ratios).flatMap(([key, value]) =>
          value === null ? [] : [[`${key}Ratio`, times(value)]],
        ),
      ]),
      pictures: [
        {
          name: 'ratios',
          drawing: {
            kind: 'bars',
            lying: true,
            places: Object.keys(ratios).map((key) => `ratio.${key}`),
            y: { label: 'axis.ratio', unit: 'number', zero: true },
            layers: [{ name: 'ratio', values: Object.values(ratios), tone: 'model' }],
            rules: [
              { y: 5, label: 'claim.five', role: 'claim' },
              { y: 16, label: 'claim.sixteen', role: 'claim' },
            ],
          },
        },
        {
          name: 'last',
          drawing: {
            kind: 'lines',
            at: keeps,
            x: { label: 'axis.keep', unit: 'USD' },
            y: { label: 'axis.last', unit: 'USD', zero: true },
            lines: [
              {
                name: 'win',
                label: 'drawn.win',
                symbol: 'marginalWinCost',
                y: curve.map(({ win }) => win),
              },
              {
                name: 'save',
                label: 'drawn.save',
                symbol: 'marginalSaveCost',
                tone: 2,
                y: curve.map(({ save }) => shown(save)),
              },
            ],
            dots: [
              { name: 'winNow', x: keepBudget, y: marginalWinCost },
              { name: 'saveNow', x: keepBudget, y: shown(marginalSaveCost), tone: 2 },
              {
                name: 'best',
                label: 'drawn.best',
                x: bestKeepBudget,
                y: best,
                tone: 'result',
                first: true,
              },
            ],
            rules: [{ x: keepBudget, label: 'drawn.now', role: 'cursor' }],
          },
        },
      ],
      melody: { x: keeps, y: curve.map(({ save }) => shown(save)) },
      table: {
        columns: [
          { key: 'axis.keep', unit: 'USD', digits: 0 },
          { key: 'drawn.win', unit: 'USD', digits: 0 },
          { key: 'drawn.save', unit: 'USD', digits: 0 },
        ],
        rows: curve.flatMap(({ win, save }, index) =>
          index % 5 === 0 ? [[keeps[index]!, win, save]] : [],
        ),
      },
    };
  },
});

/** Budgets of keeping from which both curves are drawn: none of the same money leaves its domain. */
function ends({ winBudget, keepBudget }: Given, best: number): [number, number] {
  const [, limit] = winning.domain;
  const total = winBudget + keepBudget;
  const least = Math.max(0, total - limit);
  const most = Math.min(total, limit, BEYOND * Math.max(keepBudget, best));
  return [least, Math.max(most, keepBudget)];
}

/** Whether keeping should get more or less of the money, unless a last customer does not exist. */
function stateOf(found: ReturnType<typeof evaluate>, { winBudget, keepBudget }: Given): string {
  const { averageRatio, marginalRatio, bestKeepBudget } = found;
  if (averageRatio === null || marginalRatio === null) return 'beyond';
  const near = 0.005 * (winBudget + keepBudget);
  if (Math.abs(bestKeepBudget - keepBudget) <= near) return 'best';
  return bestKeepBudget > keepBudget ? 'more' : 'less';
}
