import { satisfactionTrap } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Buyers = Given<'content' | 'again'>;

const bounds = ({ content, again }: Buyers) =>
  satisfactionTrap.stayingBounds({ satisfiedShare: content, stayingShare: again })!;

export const carBuyers = exercise({
  id: 'car-buyers',
  models: ['satisfaction-trap'],
  rows: ['L22', 'E22'],
  vary: {
    content: { unit: 'share', between: [0.8, 0.95], step: 0.001, digits: 1 },
    again: { unit: 'share', between: [0.28, 0.48], step: 0.001, digits: 1 },
    asked: { unit: 'people', between: [500, 2000], step: 100 },
  },
  parts: [
    {
      kind: 'number',
      id: 'most',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: (given) => bounds(given).high,
      mistakes: {
        allBuyers: ({ again }) => again,
        product: ({ content, again }) => content * again,
        least: (given) => bounds(given).low,
      },
    },
    {
      kind: 'number',
      id: 'least',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: (given) => bounds(given).low,
      mistakes: {
        notDivided: ({ content, again }) => content + again - 1,
        nobody: () => 0,
        most: (given) => bounds(given).high,
      },
    },
    {
      kind: 'number',
      id: 'contentLeavers',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: ({ content, again }) => (content - again) / (1 - again),
      mistakes: {
        turned: ({ content, again }) => (content - again) / content,
        ofAll: ({ content, again }) => content - again,
        theContent: ({ content }) => content,
      },
    },
  ],
});
