/** As far as the tests use it. */
declare module 'fast-formula-parser' {
  type Value = number | string | boolean | null | Error;

  interface Place {
    readonly row: number;
    readonly col: number;
  }

  interface Argument {
    readonly value: Value | readonly (readonly Value[])[];
    readonly isCellRef: boolean;
  }

  interface Config {
    readonly functions: Readonly<Record<string, (...given: Argument[]) => Value>>;
    onCell(place: Place): Value;
    onRange(range: { readonly from: Place; readonly to: Place }): Value[][];
  }

  export default class FormulaParser {
    constructor(config: Config);
    parse(formula: string, at: Place & { readonly sheet: string }): Value;
  }
}
