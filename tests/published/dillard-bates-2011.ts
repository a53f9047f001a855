/**
 * Dillard & Bates, Managing Satisfaction in the Automotive Industry: The Economics of Saving Expected
 * Defectors, Journal of Consumer Satisfaction, Dissatisfaction and Complaining Behavior, abstract:
 * groups of 200 completely dissatisfied car buyers, in per cent. In the control group, aside from four
 * whose problem was solved by accident, everyone defected.
 */
export const groups = [
  { called: 'calledWithinNinetyDays', solved: 85.5, again: 47.4 },
  { called: 'calledAfterNinetyDays', solved: 83, again: 29.5 },
] as const;
export const groupSize = 200;
