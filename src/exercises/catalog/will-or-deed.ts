import { exercise } from '../exercise.ts';

export const willOrDeed = exercise({
  id: 'will-or-deed',
  models: ['intention-behaviour'],
  rows: ['L04'],
  vary: { words: { unit: 'number', between: [80, 150], step: 1 } },
  parts: [
    {
      kind: 'text',
      id: 'essay',
      rubric: ['position', 'wordOfMouth', 'counterExample', 'evidence'],
      longest: 3000,
    },
  ],
});
