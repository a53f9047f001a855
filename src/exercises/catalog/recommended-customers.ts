import { referrals } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Loop = Given<'content' | 'asks' | 'follow'>;

const each = ({ content, asks, follow }: Loop) =>
  referrals.reproduction({ satisfiedShare: content, invites: asks, conversion: follow });

export const recommendedCustomers = exercise({
  id: 'recommended-customers',
  models: ['referrals'],
  rows: ['F08', 'M09'],
  vary: {
    content: { unit: 'share', between: [0.4, 0.9], step: 0.01 },
    asks: { unit: 'people', between: [1, 4], step: 0.1, digits: 1 },
    follow: { unit: 'share', between: [0.08, 0.3], step: 0.01 },
    outsiders: { unit: 'customers', between: [50, 300], step: 10 },
  },
  unless: (given) => each(given) < 0.15 || each(given) > 0.8,
  parts: [
    {
      kind: 'number',
      id: 'brings',
      unit: 'number',
      digits: 3,
      tolerance: { absolute: 0.005 },
      answer: each,
      mistakes: {
        everyoneInvites: ({ asks, follow }) => asks * follow,
        everyoneFollows: ({ content, asks }) => content * asks,
        oneInvitation: ({ content, follow }) => content * follow,
      },
    },
    {
      kind: 'number',
      id: 'all',
      unit: 'customers',
      tolerance: { relative: 0.01 },
      answer: ({ outsiders }, { brings }) => outsiders / (1 - brings!),
      mistakes: {
        oneRound: ({ outsiders }, { brings }) => outsiders * (1 + brings!),
        invitedOnly: ({ outsiders }, { brings }) => (outsiders * brings!) / (1 - brings!),
        firstInvited: ({ outsiders }, { brings }) => outsiders * brings!,
      },
    },
  ],
});
