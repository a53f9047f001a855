/** The numbers and choices a reader may turn, and the check at every door. Words live in the glossary. */
export type Unit =
  | 'share'
  | 'share/year'
  | 'share/week'
  | 'years'
  | 'weeks'
  | 'periods'
  | 'USD'
  | 'USD/year'
  | 'CNY'
  | 'CNY/week'
  | 'customers'
  | 'customers/week'
  | 'people'
  | 'visits/week'
  | 'margins'
  | 'satisfaction'
  | 'score'
  | 'number';

export interface NumberParam {
  readonly symbol: string;
  readonly unit: Unit;
  /** [min, max], both allowed. */
  readonly domain: readonly [number, number];
  /** The slider's step; values between two steps are valid. */
  readonly step: number;
  readonly default: number;
  readonly integer?: true;
  /** A key of the bibliography: where the default comes from. Absent where it is ours, illustrative. */
  readonly reference?: string;
}

export interface ChoiceParam {
  readonly symbol: string;
  readonly unit: 'choice';
  readonly domain: readonly string[];
  readonly default: string;
  readonly reference?: string;
}

export type Param = NumberParam | ChoiceParam;
export type Params = Record<string, Param>;

type Value<P extends Param> = P extends ChoiceParam ? P['domain'][number] : number;

/** Current numbers and choices, one for each param. */
export type Values<P extends Params> = { -readonly [K in keyof P]: Value<P[K]> };

export function isNumberParam(param: Param): param is NumberParam {
  return param.unit !== 'choice';
}

export function isChoice(param: Param): param is ChoiceParam {
  return param.unit === 'choice';
}

/** A fresh copy: the caller may change it. */
export function defaults<P extends Params>(params: P): Values<P> {
  const entries = Object.entries(params).map(([key, param]) => [key, param.default]);
  return Object.fromEntries(entries) as Values<P>;
}

/** The nearest value the param allows; its default where `x` is not a number. */
export function clamp(param: NumberParam, x: number): number {
  if (Number.isNaN(x)) return param.default;
  const [min, max] = param.domain;
  const inside = x < min ? min : x > max ? max : x;
  return param.integer ? Math.round(inside) : inside;
}

/**
 * Looks at each given value that has a param of the same key, and at nothing else.
 *
 * @throws {RangeError} naming the key, the value and the domain.
 */
export function check(params: Params, given: Readonly<Record<string, unknown>>): void {
  for (const key of Object.keys(given)) {
    const param = Object.hasOwn(params, key) ? params[key] : undefined;
    if (param && !allows(param, given[key])) {
      throw new RangeError(`${key} is ${shown(given[key])}: ${rule(param)}`);
    }
  }
}

function allows(param: Param, value: unknown): boolean {
  if (isChoice(param)) return typeof value === 'string' && param.domain.includes(value);
  if (typeof value !== 'number') return false;
  const [min, max] = param.domain;
  return value >= min && value <= max && (!param.integer || Number.isInteger(value));
}

function rule(param: Param): string {
  if (isChoice(param)) return `it must be one of ${param.domain.join(', ')}`;
  const [min, max] = param.domain;
  const whole = param.integer ? ', and be a whole number' : '';
  return `it must lie in [${min}, ${max}] (${param.unit})${whole}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
