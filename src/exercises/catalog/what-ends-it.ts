import { exercise } from '../exercise.ts';

/** Kinds of loyalty, and what each would not survive. */
export const whatEndsIt = exercise({
  id: 'what-ends-it',
  models: ['attitude-repeat', 'switching-costs'],
  rows: ['L08'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'ends',
      pairs: {
        monopoly: 'secondSupplier',
        inertia: 'moves',
        price: 'cheaper',
        incentive: 'campaignOver',
        kinship: 'newJob',
        trust: 'brokenWord',
        latent: 'nothingToEnd',
      },
      shown: 5,
    },
  ],
});
