/** A few sentences, for the student's own eye and the instructor's. */
import { unreadable, type Verdict } from '../verdict.ts';

export interface TextPart {
  readonly kind: 'text';
  readonly id: string;
  /** What a good answer has: `<part>.rubric.<name>` says it. */
  readonly rubric: readonly string[];
  /** Letters that may be written. */
  readonly longest: number;
}

export interface Written {
  readonly text: string;
  /** What the student finds in it, of the rubric. */
  readonly found: readonly string[];
}

/** Never a score: what the student ticks is no mark. */
export function markText({ rubric, longest }: TextPart, reply: unknown): Verdict {
  if (!isWritten(reply) || reply.text.length > longest) return unreadable;
  if (!reply.found.every((name) => rubric.includes(name))) return unreadable;
  return { kind: 'open', score: 0, mistakes: [] };
}

function isWritten(reply: unknown): reply is Written {
  if (typeof reply !== 'object' || reply === null) return false;
  const { text, found } = reply as Partial<Record<keyof Written, unknown>>;
  return (
    typeof text === 'string' &&
    Array.isArray(found) &&
    found.every((name) => typeof name === 'string')
  );
}
