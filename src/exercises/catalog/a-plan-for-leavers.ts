import { budgetSplit, defaults } from '#core';
import { ln } from '#core/numeric/portable.ts';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type All = ReturnType<typeof defaults<typeof budgetSplit.params>>;
type Plan = Given<'budget' | 'leaving' | 'part'>;

const FIRST = 300;
const CEILING = 0.5;

const start = ({ budget, leaving }: Plan) => ({
  budget,
  leaving,
  firstSaveCost: FIRST,
  saveCeiling: CEILING,
  moved: 0,
});

/** From C(1 − e^(−yB / (q₀C))) = part of the leavers. */
const share = ({ budget, leaving, part }: Plan) =>
  (-ln(1 - part / CEILING) * FIRST * CEILING * leaving) / budget;

export const aPlanForLeavers = exercise({
  id: 'a-plan-for-leavers',
  models: ['budget-split'],
  rows: ['L25', 'F12'],
  vary: {
    budget: { unit: 'CNY', between: [6e7, 2e8], step: 2e6 },
    leaving: { unit: 'customers', between: [150_000, 300_000], step: 2000 },
    part: { unit: 'share', between: [0.1, 0.4], step: 0.005, digits: 1 },
  },
  unless: (given) => share(given) > 0.9,
  worked: (given) => ({
    goal: { value: Math.round(given.part * given.leaving), unit: 'customers' },
    share: { value: share(given), unit: 'share', digits: 1 },
  }),
  parts: [
    {
      kind: 'tune',
      id: 'moved',
      model: budgetSplit,
      free: ['moved'],
      unit: 'customers',
      start,
      reached: (values) => budgetSplit.kept(values as All),
      goal: ({ part, leaving }) => part * leaving,
      tolerance: { relative: 0.01 },
      solution: (given) => ({ moved: share(given) }),
      mistakes: {
        everyOneLikeTheFirst: (values) => {
          const { moved, budget, firstSaveCost } = values as All;
          return (moved * budget) / firstSaveCost;
        },
        missingNewOnes: (values) => budgetSplit.lostNew(values as All),
        sameShareOfCeiling: (values) => budgetSplit.kept(values as All) / CEILING,
      },
    },
  ],
});
