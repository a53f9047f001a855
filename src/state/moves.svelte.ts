/** What a reader has moved, step by step over all scenarios of a page, and the way back and forth. */
import type { Params } from '#core';
import type { Scenario, Setting } from './scenario.svelte.ts';

type Turned = Scenario<Params>;

interface Change {
  readonly scenario: Turned;
  readonly from: Setting<Params>;
  readonly to: Setting<Params>;
}

export class Moves {
  /** Where each scenario stood after the last step. */
  readonly #settled = new Map<Turned, Setting<Params>>();
  #past = $state.raw<readonly (readonly Change[])[]>([]);
  #future = $state.raw<readonly (readonly Change[])[]>([]);

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** From now on what is set in the scenario can be taken back. */
  watch(scenario: Turned): void {
    this.#settled.set(scenario, scenario.setting);
  }

  /** Whatever has changed since the last step becomes one. */
  settle(): void {
    const step = [...this.#settled].flatMap(([scenario, from]) => {
      const to = scenario.setting;
      return same(from, to) ? [] : [{ scenario, from, to }];
    });
    if (step.length === 0) return;
    for (const { scenario, to } of step) this.#settled.set(scenario, to);
    this.#past = [...this.#past, step];
    this.#future = [];
  }

  /** Takes the last step back. Returns the ids of the models that changed. */
  undo(): string[] {
    this.settle();
    const step = this.#past.at(-1) ?? [];
    this.#past = this.#past.slice(0, -1);
    if (step.length > 0) this.#future = [...this.#future, step];
    return this.#put(step.map(({ scenario, from }) => [scenario, from]));
  }

  /** Takes the last step anew that was taken back. Returns the ids of the models that changed. */
  redo(): string[] {
    this.settle();
    const step = this.#future.at(-1) ?? [];
    this.#future = this.#future.slice(0, -1);
    if (step.length > 0) this.#past = [...this.#past, step];
    return this.#put(step.map(({ scenario, to }) => [scenario, to]));
  }

  #put(settings: readonly (readonly [Turned, Setting<Params>])[]): string[] {
    return settings.map(([scenario, setting]) => {
      scenario.restore(setting);
      this.#settled.set(scenario, setting);
      return scenario.id;
    });
  }
}

function same(one: Setting<Params>, other: Setting<Params>): boolean {
  return (
    one.seed === other.seed &&
    Object.keys(one.values).every((key) => one.values[key] === other.values[key])
  );
}
