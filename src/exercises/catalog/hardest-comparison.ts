import { defaults, formation } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Relation = Given<'value' | 'hoped' | 'rival' | 'gets' | 'fair'>;

const chances = ({ value, hoped, rival, gets, fair }: Relation) =>
  formation.passChances({
    ...defaults(formation.params),
    perceivedValue: value,
    expectedValue: hoped,
    bestAlternative: rival,
    customerShare: gets,
    fairShare: fair,
    valueSpread: 1,
  });
const worst = (given: Relation) => {
  const all = chances(given);
  return all.indexOf(Math.min(...all));
};

/** The comparison that fails most often: where customers are lost, and what the firm should mend. */
export const hardestComparison = exercise({
  id: 'hardest-comparison',
  models: ['formation'],
  rows: ['L11', 'L12'],
  vary: {
    value: { unit: 'score', between: [5, 8], step: 0.1, digits: 1 },
    hoped: { unit: 'score', between: [4, 8], step: 0.1, digits: 1 },
    rival: { unit: 'score', between: [4, 8], step: 0.1, digits: 1 },
    gets: { unit: 'share', between: [0.4, 0.6], step: 0.05 },
    fair: { unit: 'share', between: [0.3, 0.55], step: 0.05 },
  },
  unless: (given) => {
    const [lowest, next] = chances(given).sort((one, other) => one - other);
    return next! - lowest! < 0.08;
  },
  worked: ({ value, hoped, rival, gets, fair }) => ({
    inside: { value: value - hoped, unit: 'number', digits: 2 },
    outside: { value: (value - rival) / Math.SQRT2, unit: 'number', digits: 2 },
    fairness: { value: value - (fair / gets) * value, unit: 'number', digits: 2 },
  }),
  parts: [
    {
      kind: 'choice',
      id: 'where',
      options: formation.periods,
      answer: (given) => [formation.periods[worst(given)]!],
    },
  ],
});
