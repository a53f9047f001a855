import { exercise } from '../exercise.ts';

/** Heskett, Jones, Loveman, Sasser and Schlesinger (1994), from the staff room to profit. */
const links = [
  'workplace',
  'staffContent',
  'staffStay',
  'service',
  'customersContent',
  'customersStay',
  'profit',
];

export const chainOfService = exercise({
  id: 'chain-of-service',
  models: ['service-profit-chain'],
  rows: ['L32'],
  vary: {},
  parts: [{ kind: 'order', id: 'links', items: links, rank: (link) => links.indexOf(link) }],
});
