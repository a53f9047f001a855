/** A command that fits a model to data of the reader's: what each file of `estimators/` exports. */
import type { ParseArgsOptionsConfig } from 'node:util';

/** Whatever may stand in a result; printed as JSON at full precision. */
export type Result =
  string | number | boolean | null | readonly Result[] | { readonly [key: string]: Result };

export type Results = Readonly<Record<string, Result>>;

/** Options as typed; a flag is true or absent. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command may ask of the world outside. */
export interface World {
  /** @throws {RangeError} naming the file that cannot be read. */
  readonly read: (path: string) => Uint8Array;
  /** One line on stderr. */
  readonly warn: (line: string) => void;
}

export interface Estimator {
  readonly id: string;
  /** The arguments after the name, for the help. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** @throws {RangeError} if the data or the options have no answer. */
  readonly answer: (
    options: Options,
    world: World,
  ) => { readonly params: Results; readonly outputs: Results };
}
