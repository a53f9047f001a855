/** What is thought of a reply. */
export interface Verdict {
  /**
   * right; carried: right, with the student's own wrong earlier value; partly: some of it; mistake: the
   * right answer to a wrong model, named; wrong; blank; unreadable: it is no reply to such a question;
   * open: for a person to mark.
   */
  readonly kind:
    'right' | 'carried' | 'partly' | 'mistake' | 'wrong' | 'blank' | 'unreadable' | 'open';
  /** From 0 to 1. */
  readonly score: number;
  /** Names of mistakes: each has its feedback. */
  readonly mistakes: readonly string[];
}

export const right: Verdict = { kind: 'right', score: 1, mistakes: [] };
export const wrong: Verdict = { kind: 'wrong', score: 0, mistakes: [] };
export const blank: Verdict = { kind: 'blank', score: 0, mistakes: [] };
export const unreadable: Verdict = { kind: 'unreadable', score: 0, mistakes: [] };

export function mistaken(...mistakes: readonly string[]): Verdict {
  return { kind: 'mistake', score: 0, mistakes };
}

/** Right where nothing is wrong; else the share that is right, with what was mistaken. */
export function partly(score: number, mistakes: readonly string[]): Verdict {
  if (score >= 1) return right;
  return {
    kind: score > 0 ? 'partly' : mistakes.length > 0 ? 'mistake' : 'wrong',
    score,
    mistakes,
  };
}
