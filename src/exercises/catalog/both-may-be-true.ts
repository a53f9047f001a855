import { exercise } from '../exercise.ts';

export const bothMayBeTrue = exercise({
  id: 'both-may-be-true',
  models: ['attitude-repeat', 'competitive-zones'],
  rows: ['L20', 'E40', 'E43'],
  vary: {},
  parts: [
    {
      kind: 'choice',
      id: 'meaning',
      options: ['twoLoyalties', 'oneIsWrong', 'satisfactionVaries', 'sampleSize', 'translation'],
      answer: () => ['twoLoyalties'],
    },
  ],
});
