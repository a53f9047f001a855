import { exercise } from '../exercise.ts';

export const dataOrLegend = exercise({
  id: 'data-or-legend',
  models: ['honest-shop', 'complaints'],
  rows: ['L40'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'stories',
      rows: ['story'],
      columns: ['data', 'anecdote', 'legend'],
      items: {
        carBuyers: 'story/data',
        calledBack: 'story/data',
        phones: 'story/data',
        fourFirms: 'story/data',
        telephoneMeeting: 'story/anecdote',
        bananas: 'story/anecdote',
        inn: 'story/anecdote',
        pin: 'story/legend',
        shoes: 'story/legend',
      },
      shown: 7,
    },
  ],
});
