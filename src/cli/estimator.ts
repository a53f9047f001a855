/** A command that fits a model to data of the reader's: what each file of `estimators/` exports. */
import type { Steps } from '#core/steps.ts';

/** Whatever may stand in a result; printed as JSON at full precision. */
export type Result =
  string | number | boolean | null | readonly Result[] | { readonly [key: string]: Result };

export type Results = Readonly<Record<string, Result>>;

/** An option that takes `value`, or a flag. */
export type Option =
  | { readonly type: 'string'; readonly value: string; readonly means: string }
  | { readonly type: 'boolean'; readonly means: string };

/** Options as typed; a flag is true or absent. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command may ask of the world outside. */
export interface World {
  /** @throws {RangeError} naming the file that cannot be read. */
  readonly read: (path: string) => Uint8Array;
  /** One line on stderr. */
  readonly warn: (line: string) => void;
  /** Does the work to its end; whoever waits long is told how far it is. */
  readonly finish: <T>(work: string, steps: Steps<T>) => T;
}

export interface Answered {
  readonly params: Results;
  readonly outputs: Results;
}

export interface Estimator {
  readonly id: string;
  /** What must stand behind the name. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** @throws {RangeError} if the data or the options have no answer. */
  readonly answer: (options: Options, world: World) => Answered;
}
