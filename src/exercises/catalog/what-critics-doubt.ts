import { exercise } from '../exercise.ts';

export const whatCriticsDoubt = exercise({
  id: 'what-critics-doubt',
  models: ['profit-by-year'],
  rows: ['M11', 'F33', 'F34', 'F35'],
  vary: {},
  parts: [
    {
      kind: 'choice',
      id: 'doubted',
      many: true,
      options: ['winning', 'base', 'serving', 'paying', 'telling', 'delivering', 'advertising'],
      answer: () => ['serving', 'paying', 'telling'],
      shown: 6,
    },
  ],
});
