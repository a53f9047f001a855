import { exercise } from '../exercise.ts';

/** Five marks by which courses know a loyal customer. */
export const marksOfTheLoyal = exercise({
  id: 'marks-of-the-loyal',
  models: ['survey-noise'],
  rows: ['L03', 'A60', 'A61'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'marks',
      pairs: {
        weekly: 'repeats',
        tenth: 'repeats',
        spices: 'across',
        newMenu: 'across',
        neighbours: 'recommends',
        brings: 'recommends',
        letter: 'advises',
        tells: 'advises',
        voucher: 'resists',
        rival: 'resists',
      },
      shown: 6,
    },
  ],
});
