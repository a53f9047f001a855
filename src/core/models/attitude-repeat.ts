/**
 * Attitude against repeat purchase: four kinds of customer by two cut-offs, measured with error, where
 * the same repeat purchase may come from liking, habit, having no choice, or a deal, and something may
 * keep those who like the brand from buying it. What is counted is compared with what is so: the true
 * attitude, and the long-run share of purchases.
 *
 *   loyal   high, high        latent   high, low        false   low, high        none   low, low
 *
 * Ending the monopoly or the promotion shows who only seemed loyal. Linear utility, two rivals and one
 * strength of each cause for all who have it: ours, illustrative (see simulate/repeat-purchase.ts).
 *
 * Source: Dick & Basu (1994), Customer Loyalty: Toward an Integrated Conceptual Framework, Journal of the
 * Academy of Marketing Science 22(2), 99–113; that a cut at the mean of a normal measured with error puts
 * arccos(ρ)/π on the wrong side, ρ the correlation with the truth: Sheppard (1899), Philosophical
 * Transactions A 192, 101–167.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';
import { simulateChoicesSteps, type ChoiceTrace } from '../simulate/repeat-purchase.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'attitude-repeat';
export const rows = ['K12'] as const;
export const stochastic = true;
export const references = ['dick-basu-1994', 'sheppard-1899'] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.05 } as const;
const strength = { unit: 'number', domain: [0, 6], step: 0.1 } as const;

export const params = {
  watched: {
    symbol: 'n',
    unit: 'customers',
    domain: [100, 5000],
    step: 100,
    default: 1000,
    integer: true,
  },
  occasions: { symbol: 'T', unit: 'number', domain: [1, 60], step: 1, default: 10, integer: true },
  attitudeMean: { symbol: 'ā', unit: 'number', domain: [-2, 2], step: 0.1, default: 0 },
  attitudeWeight: { symbol: 'w', ...strength, default: 1.5 },
  habit: { symbol: 'η', ...strength, domain: [0, 3], default: 0.5 },
  monopolyShare: { symbol: 'f₁', ...share, default: 0.2 },
  barrier: { symbol: 'b', ...strength, default: 4 },
  dealShare: { symbol: 'f₂', ...share, default: 0.2 },
  promotion: { symbol: 'p', ...strength, default: 2 },
  hinderedShare: { symbol: 'f₃', ...share, default: 0.15 },
  hindrance: { symbol: 'q', ...strength, default: 3 },
  measurementNoise: { symbol: 'ν', unit: 'number', domain: [0, 3], step: 0.1, default: 0.5 },
  attitudeCut: { symbol: 'a*', unit: 'number', domain: [-2, 2], step: 0.1, default: 0 },
  repeatCut: { symbol: 'y*', unit: 'share', domain: [0.05, 1], step: 0.05, default: 0.5 },
  event: {
    symbol: 'X',
    unit: 'choice',
    domain: ['nothing', 'marketOpens', 'promotionEnds'],
    default: 'marketOpens',
  },
} as const satisfies Params;

/** The source gives the cells; all numbers are ours, illustrative. */
export const presets = {
  course: { values: { event: 'marketOpens' }, reference: 'dick-basu-1994' },
  promotion: {
    values: { event: 'promotionEnds', monopolyShare: 0, dealShare: 0.4 },
    reference: 'dick-basu-1994',
  },
  /** Repeat purchase is attitude and nothing else. */
  literature: {
    values: { monopolyShare: 0, dealShare: 0, hinderedShare: 0, habit: 0, event: 'nothing' },
    reference: 'dick-basu-1994',
  },
} as const satisfies Presets<typeof params>;

const cells = { unit: 'customers', shape: 'loyal, latent, false, none' } as const;

export const outputs = {
  cells,
  trueCells: cells,
  misclassified: { unit: 'share' },
  attitudeMisread: { unit: 'share' },
  falseByCause: { unit: 'customers', shape: 'no choice, deal, habit or chance' },
  loyalLeft: { unit: 'share' },
  falseLeft: { unit: 'share' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;

const [LOYAL, FALSE] = [0, 2];

/** One buyer, as watched and in truth. */
export interface Buyer {
  /** Attitude as measured. */
  readonly attitude: number;
  /** Share of purchases that went to the brand, before and after the event. */
  readonly repeat: number;
  readonly repeatAfter: number;
  /** 0 loyal, 1 latent, 2 falsely loyal, 3 not loyal: as counted, and in truth. */
  readonly cell: number;
  readonly trueCell: number;
  /** Whether the error of measurement puts the attitude on the wrong side of its cut. */
  readonly misread: boolean;
  /** 0 without a choice, 1 on a deal, 2 neither. */
  readonly cause: number;
}

/** 0 loyal, 1 latent, 2 falsely loyal, 3 not loyal; at a cut counts as high. */
export function cellOf(
  given: Given<'attitudeCut' | 'repeatCut'>,
  attitude: number,
  repeat: number,
): number {
  check(params, given);
  return cell(given, attitude, repeat);
}

/** One run: before and after the event; see simulate/repeat-purchase.ts. */
export function simulateBuyers(given: Readonly<All>, seed: number | string = 1): ChoiceTrace {
  return finish(buyersSteps(given, seed));
}

function buyersSteps(given: Readonly<All>, seed: number | string): Steps<ChoiceTrace> {
  check(params, given);
  const { event, barrier, promotion } = given;
  const after = {
    barrier: event === 'marketOpens' ? 0 : barrier,
    promotion: event === 'promotionEnds' ? 0 : promotion,
  };
  const { watched: buyers, monopolyShare: captiveShare } = given;
  return simulateChoicesSteps({ ...given, buyers, captiveShare, after }, seed);
}

/** Everyone of one run, placed. Length: watched. */
export function placedBuyers(given: Readonly<All>, seed: number | string = 1): Buyer[] {
  return placed(given, simulateBuyers(given, seed));
}

function placed(given: Readonly<All>, trace: ChoiceTrace): Buyer[] {
  const { occasions, attitudeCut } = given;
  return Array.from({ length: given.watched }, (_, buyer) => {
    const [measured, attitude] = [trace.measured[buyer]!, trace.attitude[buyer]!];
    const repeat = trace.bought[buyer]! / occasions;
    return {
      attitude: measured,
      repeat,
      repeatAfter: trace.boughtAfter[buyer]! / occasions,
      cell: cell(given, measured, repeat),
      trueCell: cell(given, attitude, trace.propensity[buyer]!),
      misread: measured >= attitudeCut !== attitude >= attitudeCut,
      cause: trace.captive[buyer] ? 0 : trace.deal[buyer] ? 1 : 2,
    };
  });
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  return counts(values, placed(values, yield* buyersSteps(values, seed)));
}

/** What is counted of buyers that stand where the same values have placed them. */
export function counts({ repeatCut }: Given<'repeatCut'>, buyers: readonly Buyer[]) {
  const count = (holds: (buyer: Buyer) => boolean) => buyers.filter(holds).length;
  const tally = (kinds: number, kindOf: (buyer: Buyer) => number) =>
    Array.from({ length: kinds }, (_, kind) => count((buyer) => kindOf(buyer) === kind));
  const cells = tally(4, (buyer) => buyer.cell);
  const leaving = (kind: number) => {
    const left = count(({ cell, repeatAfter }) => cell === kind && repeatAfter < repeatCut);
    return cells[kind] === 0 ? null : left / cells[kind]!;
  };
  return {
    cells,
    trueCells: tally(4, (buyer) => buyer.trueCell),
    misclassified: count(({ cell, trueCell }) => cell !== trueCell) / buyers.length,
    attitudeMisread: count(({ misread }) => misread) / buyers.length,
    falseByCause: tally(3, ({ cell, cause }) => (cell === FALSE ? cause : -1)),
    /** Of those counted loyal before the event, the share below the cut of repeat purchase after it. */
    loyalLeft: leaving(LOYAL),
    falseLeft: leaving(FALSE),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function cell(
  { attitudeCut, repeatCut }: Given<'attitudeCut' | 'repeatCut'>,
  attitude: number,
  repeat: number,
): number {
  return (attitude >= attitudeCut ? 0 : 2) + (repeat >= repeatCut ? 0 : 1);
}
