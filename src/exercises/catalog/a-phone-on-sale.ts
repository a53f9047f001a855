import { exercise } from '../exercise.ts';

/** Facts of one launch, by what they say about. */
export const aPhoneOnSale = exercise({
  id: 'a-phone-on-sale',
  models: ['competitive-zones'],
  rows: ['L42', 'J07'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'facts',
      rows: ['fact'],
      columns: ['demand', 'satisfaction', 'loyalty', 'zone'],
      items: {
        fiveMillion: 'fact/demand',
        preorders: 'fact/demand',
        maps: 'fact/satisfaction',
        paint: 'fact/satisfaction',
        score: 'fact/satisfaction',
        nextPhone: 'fact/loyalty',
        defends: 'fact/loyalty',
        otherPhones: 'fact/zone',
        apps: 'fact/zone',
        ownSystem: 'fact/zone',
      },
      shown: 8,
    },
  ],
});
