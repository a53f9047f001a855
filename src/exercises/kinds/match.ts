/** Each of these belongs to one of those. */
import { shuffled } from '../vary.ts';
import { partly, unreadable, type Verdict } from '../verdict.ts';

export interface MatchPart {
  readonly kind: 'match';
  readonly id: string;
  /** What belongs to what; a variant shows `shown` of them. */
  readonly pairs: Readonly<Record<string, string>>;
  readonly shown?: number;
}

/** The left and the right sides of a variant, each in an order of its own. */
export function sidesOf(
  { pairs, shown }: MatchPart,
  seed: string,
): { left: string[]; right: string[] } {
  const left = shuffled(Object.keys(pairs), `${seed} left`).slice(0, shown);
  const right = shuffled([...new Set(left.map((one) => pairs[one]!))], `${seed} right`);
  return { left, right };
}

/** The share of what is joined rightly. A mistake is what was joined wrongly: `left.right`. */
export function markMatch(
  { pairs }: Pick<MatchPart, 'pairs'>,
  sides: { readonly left: readonly string[]; readonly right: readonly string[] },
  reply: unknown,
): Verdict {
  if (!isJoining(reply, sides)) return unreadable;
  const joined = sides.left.filter((one) => reply[one] === pairs[one]);
  const slips = sides.left.filter((one) => reply[one] !== undefined && reply[one] !== pairs[one]);
  return partly(
    joined.length / sides.left.length,
    slips.map((one) => `${one}.${reply[one]}`),
  );
}

function isJoining(
  reply: unknown,
  { left, right }: { readonly left: readonly string[]; readonly right: readonly string[] },
): reply is Readonly<Record<string, string>> {
  return (
    typeof reply === 'object' &&
    reply !== null &&
    !Array.isArray(reply) &&
    Object.entries(reply).every(
      ([one, other]) => left.includes(one) && typeof other === 'string' && right.includes(other),
    )
  );
}
