/**
 * What five per cent more retention is worth: the same "5 %" is read in four ways, and every other
 * number stays as it is.
 *
 *   points of retention       r′ = r + x             per cent of retention     r′ = r(1 + x)
 *   points of defection       r′ = r + x (the same event, told from the other side)
 *   per cent of defection     r′ = r + x(1 − r)
 *
 *   uplift = (M(r′) − A) / (M(r) − A) − 1,    M the margin multiple of constant retention, no horizon
 *
 * Source: Reichheld & Sasser (1990), Zero Defections: Quality Comes to Services, Harvard Business
 * Review 68(5), 105–111 (the readings are ours); M from Gupta & Lehmann (2003), Customers as Assets,
 * Journal of Interactive Marketing 17(1), 9–24.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';
import * as constant from './retention.ts';

export const id = 'five-points';
export const rows = ['K02'] as const;
export const references = ['reichheld-sasser-1990', 'gupta-lehmann-2003'] as const;

const readings = [
  'pointsRetention',
  'percentRetention',
  'pointsDefection',
  'percentDefection',
] as const;

export const params = {
  retention: { symbol: 'r', unit: 'share/year', domain: [0, 0.999], step: 0.01, default: 0.8 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  marginGrowth: { symbol: 'g', unit: 'share/year', domain: [-0.2, 0.2], step: 0.01, default: 0 },
  acquisition: { symbol: 'A', unit: 'margins', domain: [0, 10], step: 0.1, default: 0 },
  firstMargin: { symbol: 't₀', unit: 'choice', domain: ['now', 'later'], default: 'now' },
  reading: { symbol: 'R', unit: 'choice', domain: readings, default: 'pointsRetention' },
  change: {
    symbol: 'x',
    unit: 'share',
    domain: [-0.1, 0.1],
    step: 0.005,
    default: 0.05,
    reference: 'reichheld-sasser-1990',
  },
} as const satisfies Params;

export const presets = {
  /** Five points on 71.7 %, at 10 %: the "+15 %" of many courses. */
  course: { values: { retention: 0.717, discount: 0.1 }, reference: 'reichheld-sasser-1990' },
  /** 0.05 / (1 − r − 0.05) = 0.85, so r = 0.95 − 1/17: the "+85 %" of the same courses. */
  courseLater: {
    values: { retention: 0.95 - 1 / 17, discount: 0 },
    reference: 'reichheld-sasser-1990',
  },
  literature: { values: { retention: 0.9, discount: 0.06 }, reference: 'reichheld-sasser-1990' },
} as const satisfies Presets<typeof params>;

export const outputs = {
  uplift: { unit: 'share' },
  reason: { unit: 'choice' },
  before: { unit: 'margins' },
  after: { unit: 'margins' },
  changedRetention: { symbol: 'r′', unit: 'share/year' },
  lifetimeBefore: { unit: 'years' },
  lifetimeAfter: { unit: 'years' },
  nearZero: { unit: 'boolean' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Change = Given<'retention' | 'reading' | 'change'>;

/**
 * beyondRetention: r′ lies outside the domain of r. noLimit: the margins add up to no number, before or
 * after. noBase: the customer is worth nothing or less before the change, so no per cent exists.
 */
export type Undefined = 'beyondRetention' | 'noLimit' | 'noBase';

export type Uplift =
  | {
      readonly kind: 'uplift';
      /** A share: 0.15 is fifteen per cent more. */
      readonly value: number;
      /** Value less acquisition, in yearly margins. */
      readonly before: number;
      readonly after: number;
      /** r′ */
      readonly retention: number;
    }
  | { readonly kind: 'undefined'; readonly reason: Undefined };

// A base of a billionth of a margin is rounding, not worth; so is a retention this far outside.
const SLACK = 1e-9;

/** r′: retention after the change. @throws {RangeError} outside the domain of `retention`. */
export function changedRetention(given: Change): number {
  check(params, given);
  const changed = changedTo(given);
  if (changed === undefined) refuse(given, 'beyondRetention');
  return changed;
}

/** The uplift, or the reason why there is none. */
export function findUplift(given: Readonly<All>): Uplift {
  check(params, given);
  return findFor(given);
}

/** The uplift as a share. @throws {RangeError} where there is none. */
export function uplift(given: Readonly<All>): number {
  const found = findUplift(given);
  return found.kind === 'uplift' ? found.value : refuse(given, found.reason);
}

/** Uplift at each r of `grid` in place of the given retention; null where there is none. Length: that of `grid`. */
export function upliftCurve(given: Readonly<All>, grid: readonly number[]): (number | null)[] {
  check(params, given);
  return grid.map((retention) => {
    check(params, { retention });
    const found = findFor({ ...given, retention });
    return found.kind === 'uplift' ? found.value : null;
  });
}

/** Whether the customer is worth something, yet less than a tenth of a yearly margin: per cents explode. */
export function nearZero(given: Readonly<All>): boolean {
  check(params, given);
  const before = net(given, given.retention);
  return before !== undefined && before > SLACK && before < 0.1;
}

/** @throws {RangeError} for r′ outside its domain or margins without a sum; without a base, `uplift` is null. */
export function evaluate(values: Readonly<All>) {
  const found = findUplift(values);
  const reason = found.kind === 'undefined' ? found.reason : null;
  const changed = changedRetention(values);
  const before = net(values, values.retention);
  const after = net(values, changed);
  if (before === undefined || after === undefined) refuse(values, 'noLimit');
  return {
    uplift: found.kind === 'uplift' ? found.value : null,
    reason,
    before,
    after,
    changedRetention: changed,
    lifetimeBefore: constant.meanLifetime({ retention: values.retention }),
    lifetimeAfter: constant.meanLifetime({ retention: changed }),
    nearZero: nearZero(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function findFor(given: Readonly<All>): Uplift {
  const retention = changedTo(given);
  if (retention === undefined) return { kind: 'undefined', reason: 'beyondRetention' };
  const before = net(given, given.retention);
  const after = net(given, retention);
  if (before === undefined || after === undefined) return { kind: 'undefined', reason: 'noLimit' };
  if (before <= SLACK) return { kind: 'undefined', reason: 'noBase' };
  return { kind: 'uplift', value: after / before - 1, before, after, retention };
}

/** r′, or undefined outside the domain of r. A last-digit overshoot, as in 0.949 + 0.05, counts as the end. */
function changedTo({ retention, reading, change }: Change): number | undefined {
  const [min, max] = params.retention.domain;
  const changed = {
    pointsRetention: retention + change,
    percentRetention: retention * (1 + change),
    pointsDefection: retention + change,
    percentDefection: retention + change * (1 - retention),
  }[reading];
  if (changed < min - SLACK || changed > max + SLACK) return undefined;
  return Math.min(Math.max(changed, min), max);
}

/** M(r) − A in yearly margins, or undefined where the margins add up to no number. */
function net(given: Readonly<All>, retention: number): number | undefined {
  const { discount, marginGrowth, firstMargin, acquisition } = given;
  const stream = { retention, discount, marginGrowth, firstMargin, horizon: 'infinite' } as const;
  if (!constant.converges(stream)) return undefined;
  return constant.marginMultiple({ ...stream, periods: 1 }) - acquisition;
}

function refuse(given: Change & Partial<All>, reason: Undefined): never {
  const at = `retention is ${given.retention} and change is ${given.change} (${given.reading})`;
  const why = {
    beyondRetention: 'the changed retention must lie in [0, 0.999] (share/year)',
    noLimit: `with marginGrowth ${given.marginGrowth} and discount ${given.discount}, retention × (1 + marginGrowth) must stay below 1 + discount`,
    noBase: `with acquisition ${given.acquisition} the customer is worth nothing before the change, and a per cent of that is undefined`,
  };
  throw new RangeError(`${at}: ${why[reason]}`);
}
