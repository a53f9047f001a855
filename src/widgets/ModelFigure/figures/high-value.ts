/** All numbers of the figure “The high-value paradox”, for one set of values. */
import { highValue as model, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof model.params>;

const { stakes } = model;
/** Where the axis of offers may end: it steps, so that it stands still while little is moved. */
const ends = [8, 20, 50, 120, 300, 700];
const PLACES = 60;

export const figure = drawnFigure({
  model,
  prediction: { kind: 'choice', options: ['small', 'large', 'same'] },
  read(values: Given) {
    const found = model.evaluate(values);
    const { offersCompared: offers, stakeLoyalty, wantedLead, wantedLeadCost } = found;
    const { offersByStake, loyaltyByStake, leadCostByStake } = found;
    const searched = offersUpTo(ends.find((end) => 2 * offers <= end) ?? ends.at(-1)!);
    const cost = { value: wantedLeadCost, unit: 'USD', digits: 0 };
    return {
      says: `says.${stateOf(offers, stakeLoyalty, values.wantedLoyalty)}`,
      results: {
        offersCompared: { value: offers, unit: 'number' },
        stakeLoyalty: { value: stakeLoyalty, unit: 'share' },
        wantedLead: { value: wantedLead, unit: 'share' },
        wantedLeadCost: cost,
      },
      mentions: {
        smallOffers: { value: offersByStake[0]!, unit: 'number' },
        smallLoyalty: { value: loyaltyByStake[0]!, unit: 'share' },
        largeOffers: { value: offersByStake.at(-1)!, unit: 'number' },
        largeLoyalty: { value: loyaltyByStake.at(-1)!, unit: 'share' },
      },
      melody: { x: stakes.map((_, place) => place), y: loyaltyByStake },
      pictures: [
        {
          name: 'loyalty',
          drawing: {
            kind: 'bars',
            lying: true,
            places: stakes.map((_, place) => ({
              key: 'drawn.class',
              with: {
                stake: `places.loyaltyByStake.${place}`,
                n: { value: offersByStake[place]!, unit: 'number' },
              },
            })),
            y: { label: 'axis.loyalty', unit: 'share', domain: [0, 1] },
            layers: [
              {
                name: 'lead',
                label: 'drawn.lead',
                symbol: 'lead',
                tone: 'model',
                values: stakes.map(() => values.lead),
              },
              {
                name: 'unbeaten',
                label: 'drawn.unbeaten',
                tone: 2,
                hatched: true,
                values: loyaltyByStake.map((loyalty) => loyalty - values.lead),
              },
            ],
            rules: [{ y: values.wantedLoyalty, label: 'drawn.wanted', role: 'claim' }],
          },
        },
        {
          name: 'why',
          drawing: {
            kind: 'multiples',
            drawings: [
              {
                name: 'search',
                title: {
                  key: 'drawn.search',
                  with: { stake: { value: values.stake, unit: 'USD', digits: 0 } },
                },
                drawing: {
                  kind: 'lines',
                  height: 'half',
                  at: searched,
                  x: { label: 'offersCompared', unit: 'number', domain: [0, searched.at(-1)!] },
                  y: { label: 'axis.gain', unit: 'USD', zero: true },
                  lines: [
                    {
                      name: 'gain',
                      tone: 'model',
                      y: searched.map((n) => model.searchGain(values, n)),
                    },
                  ],
                  dots: [
                    {
                      name: 'best',
                      x: offers,
                      y: model.searchGain(values, offers),
                      label: {
                        key: 'drawn.compares',
                        with: { n: { value: offers, unit: 'number' } },
                      },
                      tone: 'result',
                    },
                  ],
                },
              },
              {
                name: 'cost',
                title: {
                  key: 'drawn.keeping',
                  with: { loyalty: { value: values.wantedLoyalty, unit: 'share' } },
                },
                drawing: {
                  kind: 'lines',
                  height: 'half',
                  at: stakes,
                  x: { label: 'stake', unit: 'USD', domain: [0, stakes.at(-1)!] },
                  y: { label: 'wantedLeadCost', unit: 'USD', zero: true },
                  lines: [
                    { name: 'cost', symbol: 'leadCostByStake', tone: 'model', y: leadCostByStake },
                  ],
                  dots:
                    values.stake > stakes.at(-1)!
                      ? []
                      : [
                          {
                            name: 'here',
                            x: values.stake,
                            y: wantedLeadCost,
                            label: cost,
                            tone: 'result',
                          },
                        ],
                },
              },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'stake', unit: 'number', names: 'places.loyaltyByStake' },
          { key: 'offersCompared', unit: 'number' },
          { key: 'stakeLoyalty', unit: 'share' },
          { key: 'wantedLeadCost', unit: 'USD', digits: 0 },
        ],
        rows: stakes.map((_, place) => [
          place,
          offersByStake[place]!,
          loyaltyByStake[place]!,
          leadCostByStake[place]!,
        ]),
      },
    };
  },
});

function offersUpTo(end: number): number[] {
  const all = Array.from({ length: PLACES }, (_, place) =>
    Math.round(1 + ((end - 1) * place) / (PLACES - 1)),
  );
  return [...new Set(all)];
}

/** Whether the buyer looks around at all, and whether as many stay as the firm wants. */
function stateOf(offers: number, loyalty: number, wanted: number): 'alone' | 'enough' | 'short' {
  if (offers === 1) return 'alone';
  return loyalty < wanted ? 'short' : 'enough';
}
