import { exercise } from '../exercise.ts';

/** Visits a week before and after a card, of those who took it and of the others. */
export const membersComeMore = exercise({
  id: 'members-come-more',
  models: ['loyalty-programme'],
  rows: ['L39'],
  vary: {
    before: { unit: 'visits/week', between: [1.4, 2.2], step: 0.02, digits: 2 },
    rise: { unit: 'visits/week', between: [0.1, 0.5], step: 0.02, digits: 2 },
    otherBefore: { unit: 'visits/week', between: [0.6, 1], step: 0.02, digits: 2 },
    otherRise: { unit: 'visits/week', between: [0.04, 0.3], step: 0.02, digits: 2 },
  },
  unless: ({ rise, otherRise }) => Math.abs(rise - otherRise) < 0.03,
  worked: ({ before, rise, otherBefore, otherRise }) => ({
    after: { value: before + rise, unit: 'visits/week', digits: 2 },
    otherAfter: { value: otherBefore + otherRise, unit: 'visits/week', digits: 2 },
    trend: { value: otherRise, unit: 'visits/week', digits: 2 },
  }),
  parts: [
    {
      kind: 'number',
      id: 'ratio',
      unit: 'times',
      digits: 2,
      tolerance: { absolute: 0.02 },
      answer: ({ before, rise, otherBefore, otherRise }) =>
        (before + rise) / (otherBefore + otherRise),
      mistakes: {
        beforeTheCard: ({ before, otherBefore }) => before / otherBefore,
        ownPast: ({ before, rise }) => (before + rise) / before,
        turned: ({ before, rise, otherBefore, otherRise }) =>
          (otherBefore + otherRise) / (before + rise),
      },
    },
    {
      kind: 'number',
      id: 'effect',
      unit: 'visits/week',
      digits: 2,
      tolerance: { absolute: 0.005 },
      answer: ({ rise, otherRise }) => rise - otherRise,
      mistakes: {
        membersLessOthers: ({ before, rise, otherBefore, otherRise }) =>
          before + rise - otherBefore - otherRise,
        ownRise: ({ rise }) => rise,
        bothRises: ({ rise, otherRise }) => rise + otherRise,
      },
    },
  ],
});
