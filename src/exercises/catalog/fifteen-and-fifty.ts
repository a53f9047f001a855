import { closingRates } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Spread = Given<'yes' | 'no'>;

const sieve = ({ yes, no }: Spread) => ({ yesShape: yes, noShape: no, loyaltyBonus: 0 });
const first = (given: Spread) => closingRates.newRate(sieve(given));
const again = (given: Spread) => closingRates.sieveRate(sieve(given));

export const fifteenAndFifty = exercise({
  id: 'fifteen-and-fifty',
  models: ['closing-rates'],
  rows: ['F02', 'M03'],
  vary: {
    yes: { unit: 'number', between: [0.2, 2], step: 0.05, digits: 2 },
    no: { unit: 'number', between: [1, 6], step: 0.1, digits: 1 },
    prospects: { unit: 'customers', between: [400, 2000], step: 50 },
  },
  parts: [
    {
      kind: 'number',
      id: 'once',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: first,
      mistakes: {
        odds: ({ yes, no }) => yes / no,
        sayNo: (given) => 1 - first(given),
        alreadyUpdated: again,
      },
    },
    {
      kind: 'number',
      id: 'again',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: again,
      mistakes: {
        unchanged: first,
        both: (given) => first(given) * first(given),
        twoMore: ({ yes, no }) => (yes + 1) / (yes + no + 2),
      },
    },
    {
      kind: 'number',
      id: 'twice',
      unit: 'customers',
      tolerance: { relative: 0.01 },
      answer: ({ prospects }, { once, again: past }) => prospects * once! * past!,
      mistakes: {
        independent: ({ prospects }, { once }) => prospects * once! * once!,
        allAreOld: ({ prospects }, { again: past }) => prospects * past!,
        firstSale: ({ prospects }, { once }) => prospects * once!,
      },
    },
  ],
});
