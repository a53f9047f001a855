/** All numbers of the figure “Club or discount”, for one set of values. */
import { clubDiscount as model, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof model.params>;

const tones = { reward: 'result', club: 'model', plain: 'quiet' } as const;
/** A difference in USD that is none. */
const SLIGHT = 0.5;

export const figure = drawnFigure({
  model,
  shown: [
    'programmeSpend',
    'bondShare',
    'copyLag',
    'benefitPull',
    'bondPull',
    'bondGrowth',
    'bondDecay',
    'plainRetention',
    'periods',
  ],
  prediction: { kind: 'choice', options: ['reward', 'club', 'same'] },
  read(values: Given) {
    const found = model.evaluate(values);
    const { overtakeYear, rewardProfit, clubProfit, plainProfit } = found;
    const traces = {
      reward: model.trace(values, 'reward'),
      club: model.trace(values, 'club'),
      plain: model.trace(values, 'plain'),
    };
    const years = traces.club.stay.map((_, year) => year + 1);
    const money = (value: number) => ({ value, unit: 'USD', compact: true });
    const last = ({ customers }: { customers: readonly number[] }) => ({
      value: customers.at(-1)!,
      unit: 'customers',
      digits: 0,
    });
    const profits = { reward: rewardProfit, club: clubProfit, plain: plainProfit };
    const lost = { reward: found.rewardCopyLoss, club: found.clubCopyLoss, plain: 0 };
    const copied = values.copyLag < values.periods;
    return {
      says: `says.${stateOf(found, copied)}`,
      results: {
        rewardProfit: money(rewardProfit),
        clubProfit: money(clubProfit),
        plainProfit: money(plainProfit),
        rewardCopyLoss: money(lost.reward),
        clubCopyLoss: money(lost.club),
        overtakeYear: overtakeYear === null ? null : { value: overtakeYear, unit: 'years' },
      },
      mentions: {
        rewardLeft: last(traces.reward),
        clubLeft: last(traces.club),
        ...(overtakeYear !== null && { leadYear: { value: overtakeYear, unit: 'year' } }),
      },
      pictures: [
        {
          name: 'stay',
          drawing: {
            kind: 'lines',
            at: years,
            x: { label: 'axis.year', unit: 'number', domain: [0, values.periods] },
            y: { label: 'axis.stay', unit: 'share' },
            lines: model.firms.map((firm) => ({
              name: firm,
              label: `drawn.${firm}`,
              symbol: firm === 'plain' ? 'plainRetention' : `${firm}Customers`,
              tone: tones[firm],
              y: traces[firm].stay,
            })),
            rules: [
              ...(copied
                ? [{ x: values.copyLag, label: 'drawn.copied', role: 'claim' as const }]
                : []),
              ...(overtakeYear === null
                ? []
                : [{ x: overtakeYear, label: 'drawn.ahead', role: 'cursor' as const }]),
            ],
          },
        },
        {
          name: 'profit',
          drawing: {
            kind: 'slope',
            from: 'drawn.uncopied',
            to: 'drawn.asCopied',
            unit: 'USD',
            compact: true,
            slopes: model.firms.map((firm) => ({
              name: firm,
              label: `drawn.${firm}`,
              symbol: `${firm}Profit`,
              tone: tones[firm],
              from: profits[firm] + lost[firm],
              to: profits[firm],
            })),
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.year', unit: 'number' },
          { key: 'drawn.rewardStay', unit: 'share' },
          { key: 'drawn.clubStay', unit: 'share' },
          { key: 'rewardCustomers', unit: 'customers', digits: 0 },
          { key: 'clubCustomers', unit: 'customers', digits: 0 },
        ],
        rows: years.map((year) => [
          year,
          traces.reward.stay[year - 1]!,
          traces.club.stay[year - 1]!,
          traces.reward.customers[year]!,
          traces.club.customers[year]!,
        ]),
      },
    };
  },
});

/** Which firm earns most; of the two that spend, whether the rival came. */
function stateOf(
  { rewardProfit, clubProfit, plainProfit }: ReturnType<typeof model.evaluate>,
  copied: boolean,
): string {
  if (plainProfit > Math.max(rewardProfit, clubProfit) + SLIGHT) return 'plain';
  if (Math.abs(clubProfit - rewardProfit) <= SLIGHT) return 'same';
  return `${clubProfit > rewardProfit ? 'club' : 'reward'}.${copied ? 'copied' : 'alone'}`;
}
