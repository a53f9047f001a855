/** All numbers of the figure “The complaint desk”, for one set of values. */
import { complaints, defaults, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof complaints.params>;

export type Path = (typeof complaints.paths)[number];

/** One arm of the river. */
export interface Arm {
  readonly path: Path;
  readonly customers: number;
  readonly stayed: number;
  readonly lost: number;
  /** Share of them who buy again. */
  readonly stay: number;
}

export interface ComplaintsReading extends Reading {
  readonly problems: number;
  readonly heard: number;
  /** In the order of the model’s paths: silent, unsolved, solved, solved fast. */
  readonly arms: readonly Arm[];
  /** Complaints and customers lost over the share who complain. */
  readonly curves: { readonly complaints: readonly number[]; readonly lost: readonly number[] };
  readonly lost: number;
}

/** Shares who complain, from nobody to all. */
export const grid = Array.from({ length: 21 }, (_, index) => index / 20);

export function read(values: Given): ComplaintsReading {
  const { customers, stayed, lost } = complaints.tree(values);
  const problems = complaints.problems(values);
  const heard = complaints.complaints(values);
  const at = (complaintRate: number) => ({ ...values, complaintRate });
  const heardStay = complaints.stayHeard(values);
  const worth = complaints.complaintWorth(values);
  const stays = [values.staySilent, values.stayUnsolved, values.staySolved, values.stayFast];
  const people = (value: number): Quantity => ({ value, unit: 'customers', digits: 0 });
  const money = (value: number): Quantity => ({ value, unit: 'CNY' });
  const allLost = complaints.lost(values);
  return {
    says: `says.${stateOf(values, problems, heardStay, worth)}`,
    results: {
      problems: people(problems),
      complaints: people(heard),
      lost: people(allLost),
      stayedShare: share(complaints.stayedShare(values)),
      deskCost: money(complaints.deskCost(values)),
      deskValue: money(complaints.deskValue(values)),
      deskGain: money(complaints.deskGain(values)),
      complaintWorth: money(worth),
    },
    mentions: { heardStay: share(heardStay), shortfall: money(-worth) },
    table: {
      columns: [
        { key: 'path', unit: 'number', names: 'places.pathCustomers' },
        { key: 'pathCustomers', unit: 'customers' },
        { key: 'stayOfPath', unit: 'share' },
        { key: 'pathStayed', unit: 'customers' },
        { key: 'lost', unit: 'customers' },
      ],
      rows: complaints.paths.map((_, path) => [
        path,
        customers[path]!,
        stays[path]!,
        stayed[path]!,
        lost[path]!,
      ]),
    },
    problems,
    heard,
    arms: complaints.paths.map((path, index) => ({
      path,
      customers: customers[index]!,
      stayed: stayed[index]!,
      lost: lost[index]!,
      stay: stays[index]!,
    })),
    curves: {
      complaints: grid.map((rate) => complaints.complaints(at(rate))),
      lost: grid.map((rate) => complaints.lost(at(rate))),
    },
    lost: allLost,
  };
}

/** The question put to the reader, answered by the model at its defaults: of 100 silent, how many buy again. */
export function answer(guess: number): { kind: 'low' | 'near' | 'high'; model: number } {
  const model = defaults(complaints.params).staySilent * 100;
  return { kind: Math.abs(guess - model) <= 5 ? 'near' : guess < model ? 'low' : 'high', model };
}

/** Which sentence fits. */
function stateOf({ staySilent }: Given, problems: number, heardStay: number, worth: number) {
  if (problems === 0) return 'noProblem';
  if (heardStay === staySilent) return 'even';
  if (heardStay < staySilent) return 'silentStay';
  return worth < 0 ? 'dear' : 'easier';
}

function share(value: number): Quantity {
  return { value, unit: 'share', digits: 0 };
}
