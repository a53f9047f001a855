/** What seeking a value came to. */
import type { GoalSeek } from '#core/around/index.ts';

export interface GoalReading {
  readonly kind: 'one' | 'several' | 'near' | 'jumps' | 'none';
  /** Values of the parameter that give what is wanted, or come nearest to it. */
  readonly answers: readonly number[];
  /** The result there, where it is not the one wanted. */
  readonly value?: number;
}

export function readGoal({ found, answers, nearest, jumps }: GoalSeek): GoalReading {
  const exact = answers.filter((answer) => answer.exact);
  if (exact.length > 0) {
    return { kind: exact.length === 1 ? 'one' : 'several', answers: exact.map(({ x }) => x) };
  }
  const [near] = found === 'none' ? [] : answers;
  if (jumps.length > 0 && !near) return { kind: 'jumps', answers: [jumps[0]!] };
  const closest = near ?? nearest;
  return closest
    ? { kind: 'near', answers: [closest.x], value: closest.y }
    : { kind: 'none', answers: [] };
}
