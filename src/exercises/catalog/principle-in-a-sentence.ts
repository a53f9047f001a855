import { exercise } from '../exercise.ts';

/** Principles of relationship marketing, and what each looks like on a Tuesday. */
export const principleInASentence = exercise({
  id: 'principle-in-a-sentence',
  models: ['bonds', 'mass-customisation'],
  rows: ['L36'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'principles',
      pairs: {
        dinner: 'communication',
        asksFirst: 'communication',
        lateTruck: 'promise',
        guarantee: 'promise',
        sharedSaving: 'benefit',
        bothTrain: 'benefit',
        sevenSizes: 'flexible',
        ownLabel: 'flexible',
        warehouse: 'structure',
        system: 'structure',
      },
      shown: 6,
    },
  ],
});
