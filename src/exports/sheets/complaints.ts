/** The four paths of a customer with a problem, and what the desk keeps and costs. */
import { live } from './live.ts';

const paths = [
  ['(1 - complaintRate)', 'staySilent'],
  ['complaintRate * (1 - solvedShare)', 'stayUnsolved'],
  ['complaintRate * solvedShare * (1 - fastShare)', 'staySolved'],
  ['complaintRate * solvedShare * fastShare', 'stayFast'],
] as const;

export const sheet = live({
  steps: {
    hearing: ['kₕ + σkₛ', 'hearingCost + solvedShare * solvingCost'],
  },
  results: {
    problems: 'customers * problemRate',
    complaints: 'problems * complaintRate',
    lost: 'SUM(lost.path[])',
    stayHeard: `(1 - solvedShare) * stayUnsolved
      + solvedShare * ((1 - fastShare) * staySolved + fastShare * stayFast)`,
    stayedShare: '(1 - complaintRate) * staySilent + complaintRate * stayHeard',
    deskCost: 'complaints * hearing',
    deskValue: 'problems * (stayedShare - staySilent) * keptValue',
    deskGain: 'deskValue - deskCost',
    complaintWorth: '(stayHeard - staySilent) * keptValue - hearing',
  },
  tables: [
    {
      index: 'path',
      rows: paths.map((_, path) => `places.pathCustomers.${path}`),
      columns: {
        pathCustomers: (row) => `problems * ${paths[row]![0]}`,
        stayOfPath: { formula: (row) => paths[row]![1], unit: 'share' },
        pathStayed: 'pathCustomers * stayOfPath',
        'lost.path': {
          formula: 'pathCustomers * (1 - stayOfPath)',
          unit: 'customers',
          words: 'lost',
        },
      },
    },
  ],
});
