/** All numbers of the figure “The referral loop”, for one set of values and one draw. */
import { referrals, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';
import { moments } from '../moments.ts';

type Given = Values<typeof referrals.params>;

/** Conversions along which the threshold is drawn. */
const ALONG = Array.from({ length: 51 }, (_, place) => place / 50);

export const figure = drawnFigure({
  model: referrals,
  shown: ['satisfiedShare', 'invites', 'conversion', 'outsiders', 'market', 'rounds'],
  prediction: { kind: 'choice', options: ['once', 'loop', 'more'] },
  read(values: Given, seed: number) {
    const { reproduction, amplifier, referralShare, referralLimit, dyingOut, ...byRound } =
      referrals.evaluate(values, seed);
    const { arrived, referred } = referrals.path(values);
    const peak = Math.max(...arrived);
    const last = arrived.at(-1)!;
    const rounds = moments(1, values.rounds);
    const at = (list: readonly number[]) => rounds.map((round) => list[round - 1]!);
    const outside = arrived.map((all, round) => all - referred[round]!);
    const one = 1 / referrals.reproduction({ ...values, conversion: 1 });
    const along = one < 1 ? [...ALONG, one].sort((a, b) => a - b) : ALONG;
    const loops = along.map((conversion) => ({ ...values, conversion }));
    const customers = { unit: 'customers', digits: 0 } as const;
    return {
      says: `says.${stateOf(values, reproduction, last < peak / 2)}`,
      results: {
        reproduction: { value: reproduction, unit: 'number', digits: 2 },
        amplifier: amplifier === null ? null : { value: amplifier, unit: 'number', digits: 1 },
        referralShare:
          referralShare === null ? null : { value: referralShare, unit: 'share', digits: 0 },
        dyingOut: { value: dyingOut, unit: 'share', digits: 0 },
      },
      mentions: {
        lastNew: { value: last, ...customers },
        peakNew: { value: peak, ...customers },
        peakRound: { value: arrived.indexOf(peak) + 1, unit: 'number' },
      },
      pictures: [
        {
          name: 'rounds',
          drawing: {
            kind: 'stacked',
            at: rounds,
            x: { label: 'axis.round', unit: 'number', domain: [1, Math.max(2, values.rounds)] },
            y: { label: 'axis.new', unit: 'customers', zero: true },
            layers: [
              {
                name: 'outside',
                label: 'drawn.outside',
                symbol: 'outsiders',
                values: at(outside),
                tone: 'quiet',
              },
              {
                name: 'referred',
                label: 'drawn.referred',
                symbol: 'referralShare',
                values: at(referred),
                tone: 'model',
              },
            ],
            lines: [
              {
                name: 'run',
                label: 'drawn.run',
                symbol: 'simulatedByRound',
                y: at(byRound.simulatedByRound),
                tone: 'result',
              },
            ],
          },
        },
        {
          name: 'threshold',
          drawing: {
            kind: 'lines',
            height: 'half',
            at: along,
            x: { label: 'conversion', unit: 'share', domain: [0, 1] },
            // Above one there is room for the name of the rule.
            y: {
              label: 'axis.share',
              unit: 'share',
              domain: [0, 1.2],
              ticks: [0, 0.25, 0.5, 0.75, 1],
            },
            lines: [
              {
                name: 'referral',
                label: 'drawn.share',
                symbol: 'referralLimit',
                y: loops.map((loop) => Math.min(1, referrals.reproduction(loop))),
                tone: 'model',
              },
              {
                name: 'dying',
                label: 'drawn.dying',
                symbol: 'dyingOut',
                y: loops.map((loop) => referrals.dyingOut(loop)),
                tone: 'result',
              },
            ],
            rules: one <= 1 ? [{ x: one, label: 'drawn.one', role: 'quiet' }] : [],
            dots: [
              { name: 'share.now', x: values.conversion, y: referralLimit, tone: 'model' },
              { name: 'dying.now', x: values.conversion, y: dyingOut, tone: 'result' },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.round', unit: 'number' },
          { key: 'drawn.outside', ...customers },
          { key: 'drawn.referred', ...customers },
          { key: 'simulatedByRound', ...customers },
        ],
        rows: rounds.map((round) => [
          round,
          outside[round - 1]!,
          referred[round - 1]!,
          byRound.simulatedByRound[round - 1]!,
        ]),
      },
    };
  },
});

/** What one customer brings: nobody, fewer than one, one, or more; and whether the market has room. */
function stateOf({ outsiders }: Given, reproduction: number, full: boolean): string {
  if (outsiders === 0) return 'nobody';
  if (reproduction === 0) return 'silent';
  if (full) return 'full';
  if (Math.abs(reproduction - 1) < 1e-9) return 'edge';
  return reproduction < 1 ? 'fades' : 'grows';
}
