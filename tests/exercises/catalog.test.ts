import { globSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { catalog as models } from '#core/catalog.ts';
import { catalog, type Exercise, type Part, type Variant } from '#exercises';
import { markCurve, placesOf } from '#exercises/kinds/curve.ts';
import { markExpression, points } from '#exercises/kinds/expression.ts';
import { within } from '#exercises/kinds/number.ts';
import { findScenario, markTune } from '#exercises/kinds/tune.ts';
import { count } from '#exercises/vary.ts';
import { formula, variants } from './variants.ts';

const STUDENTS = 500;
const SEEDS = { still: 10_000, stochastic: 1000 };
/** Milliseconds that ten thousand variants may take on a busy machine. */
const PATIENCE = 120_000;
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });
const COMPUTED: readonly Part['kind'][] = ['number', 'tune', 'curve', 'expression'];

test('every file of the catalog is listed under its own name, once', () => {
  const files = globSync('src/exercises/catalog/*.ts').map((path) =>
    path.replace(/^.*\/|\.ts$/g, ''),
  );
  expect(catalog.map(({ id }) => id).sort()).toEqual(
    files.filter((name) => name !== 'index').sort(),
  );
});

test('there are exercises of every kind, and for every model that has a figure of its own', () => {
  const kinds = catalog.flatMap(({ parts }) => parts.map(({ kind }) => kind));
  for (const kind of new Set(kinds)) {
    expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThanOrEqual(3);
  }
  const figures = globSync('src/widgets/[A-Z]*')
    .map((path) =>
      path
        .replace(/^.*\//, '')
        .replace(/(?<=[a-z])[A-Z]/g, '-$&')
        .toLowerCase(),
    )
    .filter((id) => models[id]);
  expect(figures.length).toBeGreaterThanOrEqual(16);
  const used = catalog.flatMap((exercise) => exercise.models);
  expect(figures.filter((id) => !used.includes(id))).toEqual([]);
});

describe.for(catalog.map((exercise) => [exercise.id, exercise] as const))('%s', ([, exercise]) => {
  const computed = exercise.parts.some(({ kind }) => COMPUTED.includes(kind));
  const stochastic = exercise.models.some((id) => models[id]?.stochastic);
  const many = stochastic ? SEEDS.stochastic : SEEDS.still;
  let all: Variant[];

  beforeAll(() => {
    all = [...variants(exercise, many)];
  });

  test('names models and parts that are there', () => {
    for (const id of exercise.models) expect(models[id], id).toBeDefined();
    expect(exercise.rows.length).toBeGreaterThan(0);
    for (const row of exercise.rows) expect(row).toMatch(/^(?:[A-M]|FC)\d{2,3}$|^FC\d$/);
    const parts = exercise.parts.map(({ id }) => id);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(0);
  });

  test('gives students in a row other questions', () => {
    const seen = all.slice(0, STUDENTS).map(({ given, lists }) => JSON.stringify([given, lists]));
    if (computed) expect(new Set(seen).size).toBeGreaterThanOrEqual(0.99 * STUDENTS);
    else expect(new Set(seen).size).toBeGreaterThanOrEqual(24);
  });

  test('draws every value it may draw from', () => {
    for (const [name, vary] of Object.entries(exercise.vary)) {
      if (count(vary) <= 20 && !exercise.unless) {
        expect(new Set(all.map(({ given }) => given[name])).size, name).toBe(count(vary));
      }
    }
  });

  test.for(exercise.parts.map((part) => [part.id, part] as const))(
    'asks for %s what can be answered, and told from each mistake',
    ([, part]) => {
      for (const variant of all) checkPart(exercise, part, variant);
    },
  );
});

function checkPart(exercise: Exercise, part: Part, variant: Variant) {
  const { given, key, lists, seed } = variant;
  const told = `${exercise.id} ${part.id} ${JSON.stringify(given)}`;
  switch (part.kind) {
    case 'number': {
      const answer = key[part.id]!;
      if (!Number.isFinite(answer)) expect.fail(`${told}: ${answer}`);
      expect(Object.keys(part.mistakes).length).toBeGreaterThanOrEqual(3);
      for (const [name, wrongly] of Object.entries(part.mistakes)) {
        const value = wrongly(given, key);
        if (typeof value === 'number' && within(answer, value, part.tolerance)) {
          expect.fail(`${told}: ${name} gives ${value}, the answer is ${answer}`);
        }
      }
      return;
    }
    case 'curve': {
      const drawn = (model: typeof part.answer) =>
        placesOf(part).map((x) => [x, model(given, x)] as const);
      if (markCurve(part, given, drawn(part.answer)).kind !== 'right') expect.fail(told);
      expect(Object.keys(part.mistakes).length).toBeGreaterThanOrEqual(3);
      for (const [name, model] of Object.entries(part.mistakes)) {
        const verdict = markCurve(part, given, drawn(model));
        if (verdict.mistakes[0] !== name) expect.fail(`${told}: ${name} is ${verdict.kind}`);
      }
      return;
    }
    case 'tune': {
      const solved = part.solution(given);
      if (markTune(part, given, solved).kind !== 'right') {
        expect.fail(`${told}: ${JSON.stringify(solved)} is no solution`);
      }
      if (markTune(part, given, {}).kind === 'right')
        expect.fail(`${told}: it is solved at the start`);
      expect(Object.keys(part.mistakes).length).toBeGreaterThanOrEqual(3);
      const values = findScenario(part, given, solved)!;
      for (const [name, wrongly] of Object.entries(part.mistakes)) {
        const value = wrongly(values, given);
        if (value !== null && within(part.goal(given), value, part.tolerance)) {
          expect.fail(`${told}: the solution is also ${name}`);
        }
      }
      return;
    }
    case 'expression': {
      const typed = part.formula(given);
      const verdict = markExpression(part, given, seed, typed, formula);
      if (verdict.kind !== 'right') expect.fail(`${told}: ${typed} is ${verdict.kind}`);
      expect(Object.keys(part.mistakes).length).toBeGreaterThanOrEqual(3);
      for (const [name, model] of Object.entries(part.mistakes)) {
        const differs = points(part, seed).some(
          (point) => Math.abs(model(point, given) - part.answer(point, given)) > 1e-6,
        );
        if (!differs) expect.fail(`${told}: ${name} is the answer`);
      }
      return;
    }
    case 'choice': {
      const options = lists[part.id]![0]!;
      const good = part.answer(given);
      if (!good.every((one) => options.includes(one))) expect.fail(`${told}: ${good.join()}`);
      if (good.length === 0 || (!part.many && good.length > 1))
        expect.fail(`${told}: ${good.join()}`);
      if (good.length === options.length) expect.fail(`${told}: nothing is wrong`);
      return;
    }
    case 'order':
      if (lists[part.id]![0]!.length < 4) expect.fail(`${told}: too few to be in order`);
      return;
    case 'match':
    case 'classify':
      if (lists[part.id]![0]!.length < 4) expect.fail(`${told}: too few`);
      return;
    case 'text':
      expect(part.rubric.length).toBeGreaterThanOrEqual(3);
  }
}
