import { exercise } from '../exercise.ts';

const sides = ['argueFor', 'argueAgainst'];
const firms = [
  'bakery',
  'cinema',
  'gym',
  'bicycles',
  'airline',
  'dentist',
  'hotel',
  'phones',
  'bookshop',
  'noodles',
  'cars',
  'games',
];

export const willOrDeed = exercise({
  id: 'will-or-deed',
  models: ['intention-behaviour'],
  rows: ['L04'],
  vary: {
    position: { unit: 'number', from: sides.map((_, at) => at) },
    trade: { unit: 'number', from: firms.map((_, at) => at) },
  },
  phrases: {
    side: { of: sides, which: ({ position }) => sides[position]! },
    firm: { of: firms, which: ({ trade }) => firms[trade]! },
  },
  parts: [
    {
      kind: 'text',
      id: 'essay',
      rubric: ['position', 'wordOfMouth', 'counterExample', 'evidence'],
      longest: 3000,
    },
  ],
});
