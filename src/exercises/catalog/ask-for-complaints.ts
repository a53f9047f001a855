import { complaints, defaults } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Desk = Given<'problems' | 'speak' | 'worth'>;

/** Six in ten complaints are solved, half of these fast; who stays is TARP's row for a loss below five dollars. */
const desk = ({ problems, speak, worth }: Desk) => ({
  ...defaults(complaints.params),
  customers: problems,
  problemRate: 1,
  complaintRate: speak,
  keptValue: worth,
});

export const askForComplaints = exercise({
  id: 'ask-for-complaints',
  models: ['complaints'],
  rows: ['D11', 'M37'],
  vary: {
    problems: { unit: 'customers', between: [1000, 6000], step: 100 },
    speak: { unit: 'share', between: [0.1, 0.6], step: 0.01 },
    worth: { unit: 'CNY', between: [300, 1500], step: 50 },
  },
  worked: (given) => ({
    heardStay: { value: complaints.stayHeard(desk(given)), unit: 'share', digits: 1 },
    perComplaint: { value: 20 + 0.6 * 60, unit: 'CNY' },
  }),
  parts: [
    {
      kind: 'number',
      id: 'lost',
      unit: 'customers',
      tolerance: { relative: 0.005 },
      answer: (given) => complaints.lost(desk(given)),
      mistakes: {
        silentOnly: (given) => complaints.tree(desk(given)).lost[0],
        nobodySpeaks: (given) => complaints.lost(desk({ ...given, speak: 0 })),
        everybodySpeaks: (given) => complaints.lost(desk({ ...given, speak: 1 })),
        keptInstead: (given) => given.problems - complaints.lost(desk(given)),
      },
    },
    {
      kind: 'number',
      id: 'oneMore',
      unit: 'CNY',
      digits: 2,
      tolerance: { absolute: 0.5 },
      answer: (given) => complaints.complaintWorth(desk(given)),
      mistakes: {
        noCost: (given) =>
          complaints.complaintWorth({ ...desk(given), hearingCost: 0, solvingCost: 0 }),
        silentAreLost: (given) => complaints.complaintWorth({ ...desk(given), staySilent: 0 }),
        allAreSolved: ({ worth }, _) => (0.825 - 0.37) * worth - 80,
      },
    },
  ],
});
