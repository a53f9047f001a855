/** All numbers of the figure “Three comparisons”, for one set of values and one draw of chance. */
import { defaults, formation, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof formation.params>;

export const states = formation.states;
export const periods = formation.periods;
export type Period = (typeof periods)[number];

/** One state after one visit. */
export interface Standing {
  readonly state: (typeof states)[number];
  readonly customers: number;
  readonly share: number;
  /** Mean trust of those in it, from 0 to 1; null where nobody is, and for those who are gone. */
  readonly trust: number | null;
}

export interface FormationReading extends Reading {
  /** Row per visit, 0 to T, in the order of the states. */
  readonly visits: readonly (readonly Standing[])[];
  /** Lost in each period by the last visit, and the chance to pass its comparison at one visit. */
  readonly lost: readonly {
    readonly period: Period;
    readonly customers: number;
    readonly share: number;
    readonly pass: number;
  }[];
}

export function read(values: Given, seed: number): FormationReading {
  const trace = formation.simulateLifeCycle(values, seed);
  const model = formation.evaluate(values, seed);
  const visits = Array.from({ length: values.visits + 1 }, (_, visit) =>
    states.map((state, index): Standing => {
      const at = visit * states.length + index;
      const customers = trace.occupancy[at]!;
      return {
        state,
        customers,
        share: customers / values.starters,
        trust: customers > 0 && state !== 'gone' ? trace.trustIn[at]! : null,
      };
    }),
  );
  const gone = model.gone.at(-1)!;
  const people = (value: number): Quantity => ({ value, unit: 'customers' });
  return {
    says: `says.${gone < values.starters / 10 ? 'holds' : model.mostLostIn}`,
    results: {
      gone: people(gone),
      everStable: { value: model.everStable, unit: 'share', digits: 0 },
      stable: people(model.stable.at(-1)!),
      medianVisitsToLoyalty:
        model.medianVisitsToLoyalty === null
          ? null
          : { value: model.medianVisitsToLoyalty, unit: 'number' },
    },
    table: {
      columns: [
        { key: 'visit', unit: 'number' },
        ...states.map((state) => ({ key: `state.${state}`, unit: 'customers' })),
        { key: 'meanTrust', unit: 'share', digits: 0 },
      ],
      rows: visits
        .map((row, visit) => [
          visit,
          ...row.map(({ customers }) => customers),
          model.meanTrust[visit]!,
        ])
        .filter((_, visit) => visit % 2 === 0 || visit === values.visits),
    },
    visits,
    lost: periods.map((period, index) => ({
      period,
      customers: model.lostIn[index]!,
      share: model.lostIn[index]! / values.starters,
      pass: model.passChances[index]!,
    })),
  };
}

/** The question put to the reader, answered by the model: where most are lost once the rival is better. */
export function answer(): { readonly period: Period; readonly customers: number } {
  const values = { ...defaults(formation.params), ...formation.presets.rival.values };
  const [most] = [...read(values, 1).lost].sort((a, b) => b.customers - a.customers);
  return most!;
}
