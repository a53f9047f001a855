import { exercise } from '../exercise.ts';

/** Dwyer, Schurr and Oh (1987). */
const phases = ['awareness', 'exploration', 'expansion', 'commitment', 'dissolution'];

export const phasesOfARelation = exercise({
  id: 'phases-of-a-relation',
  models: ['formation'],
  rows: ['L13', 'M57'],
  vary: {},
  parts: [
    { kind: 'order', id: 'phases', items: phases, rank: (phase) => phases.indexOf(phase) },
    {
      kind: 'choice',
      id: 'missing',
      options: ['test', 'repeat', 'trust', 'decline', 'fairness'],
      answer: () => ['decline'],
    },
  ],
});
