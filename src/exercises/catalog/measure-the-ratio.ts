import { exercise } from '../exercise.ts';

export const measureTheRatio = exercise({
  id: 'measure-the-ratio',
  models: ['cost-ratio'],
  rows: ['L27'],
  vary: {
    customers: { unit: 'customers', between: [2000, 9000], step: 100 },
    leaving: { unit: 'share', between: [0.1, 0.3], step: 0.01 },
  },
  parts: [
    {
      kind: 'text',
      id: 'plan',
      rubric: ['cost', 'whoIsTreated', 'comparison', 'marginal', 'oneFirm'],
      longest: 4000,
    },
  ],
});
