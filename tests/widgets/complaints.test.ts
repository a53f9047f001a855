import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { complaints, defaults, isNumberParam, type Values } from '#core';
import { pieces } from '#format';
import { answer, grid, read } from '#widgets/Complaints/complaints.ts';
import { river } from '#widgets/Complaints/river.ts';

type Given = Values<typeof complaints.params>;
const given = (values: Partial<Given> = {}): Given => ({
  ...defaults(complaints.params),
  ...values,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const states: readonly [key: string, values: Partial<Given>][] = [
  ['easier', {}],
  ['easier', complaints.presets.literature.values],
  ['easier', complaints.presets.calledWithinNinetyDays.values],
  ['dear', { hearingCost: 400 }],
  ['silentStay', { staySilent: 0.9 }],
  ['even', { staySilent: 0.5, stayUnsolved: 0.5, staySolved: 0.5, stayFast: 0.5 }],
  ['noProblem', { problemRate: 0 }],
];

describe('the sentence', () => {
  const words = parse(readFileSync('content/figures/complaints.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  test.for(states)('is %s at %o, and finds all its numbers', ([key, values]) => {
    const reading = read(given(values));
    expect(reading.says).toBe(`says.${key}`);
    const known = { ...complaints.params, ...reading.results, ...reading.mentions };
    for (const text of Object.values(words[reading.says]!)) {
      for (const piece of pieces(text)) {
        if ('name' in piece)
          expect(known[piece.name as keyof typeof known], piece.name).toBeTruthy();
      }
    }
  });
});

test('the arms end as the survey of 1986 has it, and so does the answer to the question', () => {
  const stays = (values: Partial<Given>) => read(given(values)).arms.map(({ stay }) => stay);
  expect(stays(complaints.presets.course.values)).toEqual([0.37, 0.46, 0.7, 0.95]);
  expect(stays(complaints.presets.literature.values)).toEqual([0.09, 0.19, 0.54, 0.82]);
  expect(answer(37).kind).toBe('near');
  expect(answer(10).kind).toBe('low');
  expect(answer(80).kind).toBe('high');
});

test('the more complain, the more complaints and the fewer lost', () => {
  const { curves } = read(given());
  for (const place of grid.keys()) {
    if (place === 0) continue;
    expect(curves.complaints[place]!).toBeGreaterThan(curves.complaints[place - 1]!);
    expect(curves.lost[place]!).toBeLessThan(curves.lost[place - 1]!);
  }
});

const anyGiven = fc.record(
  Object.fromEntries(
    Object.entries(complaints.params).map(([key, { domain }]) => [
      key,
      fc.double({ min: domain[0], max: domain[1], noNaN: true }),
    ]),
  ),
) as unknown as fc.Arbitrary<Given>;

test('no water is lost: arms are as deep as the people in them, and end in those who stay and those who go', () => {
  expect(Object.values(complaints.params).every(isNumberParam)).toBe(true);
  fc.assert(
    fc.property(anyGiven, (values) => {
      const reading = read(values);
      const { streams, spring, heard } = river(reading);
      expect(sum(streams.map(({ depth }) => depth))).toBeCloseTo(spring.depth, 9);
      const silent = streams.find(({ path }) => path === 'silent')!;
      expect(heard.depth + silent.depth).toBeCloseTo(spring.depth, 9);
      for (const { depth, stays, customers, stayed, course } of streams) {
        expect(course).not.toMatch(/NaN|Infinity/);
        expect(depth * reading.problems).toBeCloseTo(customers * spring.depth, 4);
        expect(stays * customers).toBeCloseTo(stayed * depth, 4);
      }
      for (const [place, { top, depth }] of streams.entries()) {
        const below = streams[place + 1];
        if (below) expect(below.top).toBeGreaterThan(top + depth);
        else expect(top + depth).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
    { numRuns: 50 },
  );
});

test('the table is the model’s own numbers', () => {
  fc.assert(
    fc.property(anyGiven, (values) => {
      const { table, results } = read(values);
      const model = complaints.evaluate(values);
      expect(table.rows.map((row) => row[1])).toEqual(model.pathCustomers);
      expect(table.rows.map((row) => row[3])).toEqual(model.pathStayed);
      for (const key of ['lost', 'deskCost', 'deskValue', 'complaintWorth'] as const) {
        expect(results[key]!.value).toBe(model[key]);
      }
      expect(results['deskGain']!.value).toBe(model.deskGain);
    }),
    { numRuns: 50 },
  );
});
