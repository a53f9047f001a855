import { exercise } from '../exercise.ts';

/** Marketing of the single deal and of the relation, after Christopher, Payne and Ballantyne (1991). */
export const dealOrRelation = exercise({
  id: 'deal-or-relation',
  models: ['deal-relation'],
  rows: ['L34'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'acts',
      rows: ['firm'],
      columns: ['deal', 'relation'],
      items: {
        bonusForNew: 'firm/deal',
        noReturns: 'firm/deal',
        inspection: 'firm/deal',
        features: 'firm/deal',
        quarter: 'firm/deal',
        callAfter: 'firm/relation',
        everyone: 'firm/relation',
        together: 'firm/relation',
        remembers: 'firm/relation',
        promiseKept: 'firm/relation',
      },
      shown: 8,
    },
  ],
});
