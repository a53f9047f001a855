import { exercise } from '../exercise.ts';

/** Kinds of loyalty programme, and a firm that runs each. */
export const pickAProgramme = exercise({
  id: 'pick-a-programme',
  models: ['loyalty-programme', 'club-discount'],
  rows: ['L37', 'I05'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'kinds',
      pairs: {
        cafe: 'standAlone',
        bakery: 'standAlone',
        airline: 'coalition',
        petrol: 'coalition',
        bank: 'coBranded',
        university: 'affinity',
        museum: 'affinity',
        motorcycle: 'club',
        bookshop: 'club',
      },
      shown: 6,
    },
  ],
});
