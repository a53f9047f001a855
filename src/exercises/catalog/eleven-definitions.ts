import { exercise } from '../exercise.ts';

/** Definitions as courses quote them, by what each makes of loyalty. */
export const elevenDefinitions = exercise({
  id: 'eleven-definitions',
  models: [],
  rows: ['L01'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'sorts',
      rows: ['loyalty'],
      columns: ['behaviour', 'attitude', 'both'],
      items: {
        cunningham: 'loyalty/behaviour',
        hennigThurau: 'loyalty/behaviour',
        continuity: 'loyalty/behaviour',
        again: 'loyalty/behaviour',
        oliver: 'loyalty/attitude',
        attachment: 'loyalty/attitude',
        tendency: 'loyalty/attitude',
        dickBasu: 'loyalty/both',
        prusBrandt: 'loyalty/both',
        twoDimensions: 'loyalty/both',
      },
      shown: 8,
    },
  ],
});
