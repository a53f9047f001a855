/** Where the beads of a string lie: x in weeks from the left edge, y from 0, the top of a row, to 1. */
import type { CardReading, ShopperAt } from './loyalty-programme.ts';

/** Height of the string, of a full card above it, and of the twin’s marks below. */
export const STRING = 0.66;
export const FULL = 0.16;
const TWIN = [0.8, 0.95] as const;

export interface Strung {
  /** Visits without a stamp and with one, as dots of a path. */
  readonly plain: string;
  readonly stamped: string;
  /** What is filled of the card, as an area over time. */
  readonly card: string;
  readonly twin: string;
  /** Shares of the width. */
  readonly rewards: readonly number[];
  readonly drops: readonly number[];
}

export function strung(
  { visits, joined }: ShopperAt,
  { weeks, places }: Pick<CardReading, 'weeks' | 'places'>,
  watched: number,
): Strung {
  const span = weeks.before + weeks.after;
  const before = visits.before
    .map(({ week }) => week - watched + weeks.before)
    .filter((x) => x >= 0);
  const after = visits.after
    .filter(({ week }) => week < weeks.after)
    .map((visit) => ({ ...visit, x: visit.week + weeks.before }));
  const kind = (outcome: string) => after.filter((visit) => visit.outcome === outcome);
  const dots = (xs: readonly number[]) => xs.map((x) => `M${round(x)} ${STRING}h0`).join('');
  const shares = (outcome: string) => kind(outcome).map(({ x }) => x / span);
  return {
    plain: dots([...before, ...kind('visit').map(({ x }) => x)]),
    stamped: dots(kind('stamp').map(({ x }) => x)),
    card: joined ? filling(after, weeks, places) : '',
    twin: joined
      ? visits.twin
          .filter(({ week }) => week < weeks.after)
          .map(({ week }) => `M${round(week + weeks.before)} ${TWIN[0]}V${TWIN[1]}`)
          .join('')
      : '',
    rewards: shares('reward'),
    drops: shares('drop'),
  };
}

/** The card rises by a step at every stamp and is new after a reward; it ends where it is dropped. */
function filling(
  after: readonly { x: number; outcome: string; stamps: number }[],
  weeks: CardReading['weeks'],
  { headStart, stamps }: CardReading['places'],
): string {
  const height = (filled: number) =>
    round(STRING - ((filled + headStart) / (stamps + headStart)) * (STRING - FULL));
  let path = `M${weeks.before} ${STRING}V${height(0)}`;
  for (const { x, outcome, stamps: filled } of after) {
    path += `H${round(x)}`;
    if (outcome === 'drop') return `${path}V${STRING}Z`;
    if (outcome === 'reward') path += `V${height(stamps)}`;
    path += `V${height(filled)}`;
  }
  return `${path}H${weeks.before + weeks.after}V${STRING}Z`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
