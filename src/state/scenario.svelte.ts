/** What a reader has set of a model, one for all its views on a page. No DOM, no words. */
import { defaults, type NumberParam, type Outputs, type Params, type Values } from '#core';

/** The parts of a model that its views need. */
export interface LabModel<P extends Params> {
  readonly id: string;
  readonly params: P;
  readonly outputs: Outputs;
  readonly presets: Readonly<Record<string, { readonly values: Partial<Values<P>> }>>;
  readonly stochastic?: true;
}

/** Values, and the draw of chance that goes with them. */
export interface Setting<P extends Params> {
  readonly values: Values<P>;
  readonly seed: number;
}

/** Which draw of a stochastic model is seen; a link names it as it names a parameter. */
const draw = {
  symbol: 'n',
  unit: 'number',
  domain: [1, 999_999],
  step: 1,
  default: 1,
  integer: true,
} as const satisfies NumberParam;

export class Scenario<P extends Params> {
  readonly id: string;
  readonly params: P;
  readonly outputs: Outputs;
  readonly presets: LabModel<P>['presets'];
  readonly stochastic: boolean;

  values = $state() as Values<P>;
  seed = $state<number>(draw.default);
  /** What the reader has pinned to compare with. */
  baseline = $state.raw<Setting<P>>();

  /** Counts the whole scenarios set at once, by a preset or a reset: what was told of the one before is over. */
  scenarios = $state(0);

  constructor(model: LabModel<P>) {
    this.id = model.id;
    this.params = model.params;
    this.outputs = model.outputs;
    this.presets = model.presets;
    this.stochastic = model.stochastic ?? false;
    this.values = defaults(model.params);
  }

  /** What a link may name: the parameters, and the draw where there is one. */
  get linked(): Params {
    return this.stochastic ? { ...this.params, seed: draw } : this.params;
  }

  /** A copy of what stands now. */
  get setting(): Setting<P> {
    return { values: { ...this.values }, seed: this.seed };
  }

  set(values: Partial<Values<P>>): void {
    Object.assign(this.values, values);
  }

  restore({ values, seed }: Setting<P>): void {
    this.set(values);
    this.seed = seed;
  }

  reset(): void {
    this.#replace({});
  }

  /** A preset is a whole scenario: what it does not name stands at its default. */
  apply(preset: string): void {
    this.#replace(this.presets[preset]?.values ?? {});
  }

  /** The same values with other luck. */
  drawAgain(): void {
    this.seed = this.seed < draw.domain[1] ? this.seed + 1 : draw.domain[0];
  }

  pin(): void {
    this.baseline = this.setting;
  }

  unpin(): void {
    this.baseline = undefined;
  }

  #replace(values: Partial<Values<P>>): void {
    this.restore({ values: { ...defaults(this.params), ...values }, seed: draw.default });
    this.scenarios += 1;
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- scenarios of different models have nothing else in common
const onPage = new Map<string, Scenario<any>>();

/** The scenario of a model: in the browser one for the page, on the server a new one each time. */
export function scenarioOf<P extends Params>(model: LabModel<P>): Scenario<P> {
  if (typeof document === 'undefined') return new Scenario(model);
  const scenario: Scenario<P> = onPage.get(model.id) ?? new Scenario(model);
  onPage.set(model.id, scenario);
  return scenario;
}
