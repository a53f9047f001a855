import { exercise } from '../exercise.ts';

/** Items of a questionnaire, and what is wrong with some. */
export const questionsForGuests = exercise({
  id: 'questions-for-guests',
  models: ['survey-noise'],
  rows: ['L17'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'items',
      rows: ['question'],
      columns: ['fair', 'leading', 'double'],
      items: {
        overall: 'question/fair',
        expected: 'question/fair',
        priceForQuality: 'question/fair',
        again: 'question/fair',
        awardWinning: 'question/leading',
        most: 'question/leading',
        surely: 'question/leading',
        quickFriendly: 'question/double',
        roomBreakfast: 'question/double',
        cheapGood: 'question/double',
      },
      shown: 7,
    },
  ],
});
