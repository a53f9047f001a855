import { exercise } from '../exercise.ts';

/** Obstacles by kind of switching cost: Burnham, Frels & Mahajan (2003). */
export const whatHoldsYou = exercise({
  id: 'what-holds-you',
  models: ['switching-costs'],
  rows: ['L31'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'costs',
      rows: ['cost'],
      columns: ['procedural', 'financial', 'relational'],
      items: {
        newNumber: 'cost/procedural',
        forms: 'cost/procedural',
        learning: 'cost/procedural',
        searching: 'cost/procedural',
        lostMiles: 'cost/financial',
        exitFee: 'cost/financial',
        deposit: 'cost/financial',
        newEquipment: 'cost/financial',
        hairdresser: 'cost/relational',
        fellowMembers: 'cost/relational',
        clubName: 'cost/relational',
        advisor: 'cost/relational',
      },
      shown: 8,
    },
  ],
});
