import { exercise } from '../exercise.ts';

/** Signs of the arrows in the Swedish barometer: Fornell (1992). */
export const arrowsOfAnIndex = exercise({
  id: 'arrows-of-an-index',
  models: ['satisfaction-index'],
  rows: ['L16', 'D72'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'arrows',
      rows: ['arrow'],
      columns: ['raises', 'lowers', 'either', 'none'],
      items: {
        expectationValue: 'arrow/raises',
        expectationSatisfaction: 'arrow/raises',
        valueSatisfaction: 'arrow/raises',
        satisfactionLoyalty: 'arrow/raises',
        satisfactionComplaints: 'arrow/lowers',
        complaintsLoyalty: 'arrow/either',
        loyaltyExpectation: 'arrow/none',
        complaintsValue: 'arrow/none',
      },
      shown: 6,
    },
  ],
});
