import { defaults, satisfactionTrap } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

/** A thousand customers on five levels, with the round leaving rates that courses attribute to Kotler. */
function trap({ very, neutral, unhappy }: Given<'very' | 'neutral' | 'unhappy'>) {
  const start = defaults(satisfactionTrap.params);
  const satisfied = 1000 - very - neutral - unhappy;
  return satisfactionTrap.evaluate({
    ...start,
    sizeVerySatisfied: very / 1000,
    sizeSatisfied: satisfied / 1000,
    sizeNeutral: neutral / 1000,
    sizeDissatisfied: unhappy / 1000,
    sizeVeryDissatisfied: 0,
  });
}

export const twoShares = exercise({
  id: 'two-shares',
  models: ['satisfaction-trap'],
  rows: ['L19'],
  vary: {
    very: { unit: 'people', between: [150, 350], step: 2 },
    neutral: { unit: 'people', between: [40, 120], step: 2 },
    unhappy: { unit: 'people', between: [20, 80], step: 2 },
  },
  worked: (given) => ({
    satisfied: { value: 1000 - given.very - given.neutral - given.unhappy, unit: 'people' },
    contented: { value: 1000 - given.neutral - given.unhappy, unit: 'people' },
    satisfiedLeavers: { value: satisfiedLeavers(given), unit: 'people', digits: 1 },
  }),
  parts: [
    {
      kind: 'number',
      id: 'leavers',
      unit: 'people',
      digits: 1,
      tolerance: { absolute: 0.6 },
      answer: (given) => trap(given).leavingShare! * 1000,
      mistakes: {
        onlySatisfied: satisfiedLeavers,
        onlyUnhappy: ({ neutral, unhappy }) => neutral * 0.2 + unhappy * 0.4,
        meanRate: () => (1000 * (0.015 + 0.1 + 0.2 + 0.4)) / 4,
      },
    },
    {
      kind: 'number',
      id: 'leftOfSatisfied',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.002 },
      answer: (given) => trap(given).leftOfSatisfied!,
      mistakes: {
        turned: (given) => trap(given).satisfiedOfLeft,
        ofAll: (given) => satisfiedLeavers(given) / 1000,
        plainMean: () => (0.1 + 0.015) / 2,
        theOneRate: () => 0.1,
      },
    },
    {
      kind: 'number',
      id: 'satisfiedOfLeft',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.005 },
      answer: (given, { leavers }) => satisfiedLeavers(given) / leavers!,
      mistakes: {
        turned: (given) => trap(given).leftOfSatisfied,
        ofAll: (given) => satisfiedLeavers(given) / 1000,
        theOthers: (given) => 1 - trap(given).satisfiedOfLeft!,
      },
    },
  ],
});

function satisfiedLeavers(given: Given<'very' | 'neutral' | 'unhappy'>): number {
  const { leftOfSatisfied, satisfiedShare } = trap(given);
  return leftOfSatisfied! * satisfiedShare! * 1000;
}
