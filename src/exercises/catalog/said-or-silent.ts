import { exercise } from '../exercise.ts';

/** What a guest expects, and whether the guest says so: the four zones. */
export const saidOrSilent = exercise({
  id: 'said-or-silent',
  models: ['expectation-expression'],
  rows: ['L09'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'zones',
      rows: ['said', 'silent'],
      columns: ['expected', 'unexpected'],
      items: {
        quietRoom: 'said/expected',
        lateTrain: 'said/expected',
        vegetarian: 'said/expected',
        cleanTowels: 'silent/expected',
        leftWithout: 'silent/expected',
        rightBill: 'silent/expected',
        seaView: 'said/unexpected',
        anniversary: 'said/unexpected',
        slippers: 'silent/unexpected',
        umbrella: 'silent/unexpected',
        bananas: 'silent/unexpected',
      },
      shown: 8,
    },
  ],
});
