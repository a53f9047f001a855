import { exercise } from '../exercise.ts';

/** The matrix of Dick and Basu (1994): relative attitude by repeat purchase. */
export const trueOrFalseLoyalty = exercise({
  id: 'true-or-false-loyalty',
  models: ['attitude-repeat'],
  rows: ['L06', 'L07'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'cells',
      rows: ['fond', 'cool'],
      columns: ['often', 'seldom'],
      items: {
        club: 'fond/often',
        bookshop: 'fond/often',
        marathon: 'fond/often',
        farAway: 'fond/seldom',
        tooDear: 'fond/seldom',
        companyRule: 'fond/seldom',
        train: 'cool/often',
        commuter: 'cool/often',
        bargain: 'cool/often',
        flyer: 'cool/often',
        passerBy: 'cool/seldom',
        oneTrial: 'cool/seldom',
      },
      shown: 8,
    },
  ],
});
