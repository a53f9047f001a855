import { exercise } from '../exercise.ts';

/** What lectures say, and what came of looking for its origin. */
export const claimCards = exercise({
  id: 'claim-cards',
  models: [],
  rows: ['L43'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'cards',
      rows: ['claim'],
      columns: ['supported', 'conditions', 'misquoted', 'unsourced'],
      items: {
        switchingKinds: 'claim/supported',
        diamond: 'claim/supported',
        firstIndex: 'claim/supported',
        complete: 'claim/conditions',
        retentionFive: 'claim/conditions',
        serviceChain: 'claim/conditions',
        eightyFive: 'claim/misquoted',
        satisfiedSwitch: 'claim/misquoted',
        jackson: 'claim/misquoted',
        sixteen: 'claim/unsourced',
        fifteen: 'claim/unsourced',
        sixty: 'claim/unsourced',
      },
      shown: 8,
    },
  ],
});
