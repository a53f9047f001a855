import { exercise } from '../exercise.ts';

/** Four levels of a pyramid of loyalty, from the bottom. */
export const climbThePyramid = exercise({
  id: 'climb-the-pyramid',
  models: ['migration'],
  rows: ['L05', 'B01', 'B02', 'B03', 'B04'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'levels',
      pairs: {
        anyShop: 'none',
        cheapest: 'none',
        tooBusy: 'habit',
        contract: 'habit',
        neverThought: 'habit',
        compared: 'preference',
        likesLook: 'preference',
        defends: 'devotion',
        waits: 'devotion',
      },
      shown: 6,
    },
  ],
});
