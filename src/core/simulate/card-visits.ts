/** Visits of a run of the stamp card, added up for those who joined and for the others. */
import type { CardTrace } from './stamp-card.ts';

/** Means are visits a week of one shopper; null where there is nobody. */
export function cardVisits({ member, before, after, twin }: CardTrace, weeks: number) {
  const members = member.reduce((count, joined) => count + joined, 0);
  const others = member.length - members;
  const sum = (visits: Uint32Array, joined: 0 | 1) =>
    visits.reduce((total, count, i) => (member[i] === joined ? total + count : total), 0);
  const each = (total: number, people: number) => (people === 0 ? null : total / (people * weeks));
  const withCard = sum(after, 1);
  const withoutCard = sum(twin, 1);
  return {
    totals: { withCard, withoutCard },
    means: {
      memberVisits: each(withCard, members),
      otherVisits: each(sum(after, 0), others),
      memberVisitsBefore: each(sum(before, 1), members),
      otherVisitsBefore: each(sum(before, 0), others),
      memberVisitsWithout: each(withoutCard, members),
    },
    trueEffect: each(withCard - withoutCard, members),
    members,
  };
}
