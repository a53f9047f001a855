import { exercise } from '../exercise.ts';

/** What makes a market captive or contested, as courses list it. */
export const captiveOrContested = exercise({
  id: 'captive-or-contested',
  models: ['competitive-zones'],
  rows: ['L21', 'E30', 'E31'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'features',
      rows: ['market'],
      columns: ['captive', 'contested'],
      items: {
        onlyLine: 'market/captive',
        patent: 'market/captive',
        miles: 'market/captive',
        records: 'market/captive',
        legend: 'market/captive',
        alike: 'market/contested',
        oneClick: 'market/contested',
        trial: 'market/contested',
        street: 'market/contested',
        numberPorting: 'market/contested',
      },
      shown: 7,
    },
  ],
});
