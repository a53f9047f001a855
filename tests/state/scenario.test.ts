import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaults, retention, wordOfMouth } from '#core';
import { catalog } from '#core/catalog.ts';
import { entries, read } from '#state/query.ts';
import { Scenario, scenarioOf } from '#state/scenario.svelte.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('on one page', () => {
  test('all views of a model turn the same scenario, and another model has its own', () => {
    vi.stubGlobal('document', {});
    const [one, other] = [scenarioOf(retention), scenarioOf(retention)];
    one.set({ retention: 0.1 });
    expect(other.values.retention).toBe(0.1);
    expect(scenarioOf(wordOfMouth)).not.toBe(one);
  });

  test('on the server nobody sees what another page has set', () => {
    const one = scenarioOf(retention);
    one.set({ retention: 0.1 });
    expect(scenarioOf(retention).values.retention).toBe(0.8);
  });
});

describe('a draw', () => {
  const linked = (scenario: Scenario<typeof wordOfMouth.params>) =>
    entries(scenario.id, scenario.linked, { ...scenario.values, seed: scenario.seed });

  test('stands in the link when it is not the first, and comes back from it', () => {
    const scenario = new Scenario(wordOfMouth);
    expect(linked(scenario)).toEqual([]);
    scenario.drawAgain();
    expect(linked(scenario)).toEqual([['word-of-mouth.seed', '2']]);
    const query = new URLSearchParams(linked(scenario));
    expect(read(query, scenario.id, scenario.linked).values).toEqual({ seed: 2 });
  });

  test('starts again at 1 after the last, on reset, and with a preset', () => {
    const scenario = new Scenario(wordOfMouth);
    scenario.seed = 999_999;
    scenario.drawAgain();
    expect(scenario.seed).toBe(1);
    for (const start of [() => scenario.reset(), () => scenario.apply('course')]) {
      scenario.seed = 7;
      start();
      expect(scenario.seed).toBe(1);
    }
  });

  test('is unknown to a model without chance', () => {
    const { id, linked } = new Scenario(retention);
    expect(read(new URLSearchParams('retention.seed=2'), id, linked).notes).toEqual([
      { name: 'seed', reason: 'unknownName' },
    ]);
  });

  test('shares its name with no parameter', () => {
    const named = Object.values(catalog).filter(({ params }) => Object.hasOwn(params, 'seed'));
    expect(named).toEqual([]);
  });
});

test('a setting restored is the one taken, whatever was set between', () => {
  const scenario = new Scenario(wordOfMouth);
  scenario.drawAgain();
  const { setting } = scenario;
  scenario.set({ angry: 3 });
  scenario.drawAgain();
  scenario.restore(setting);
  expect(scenario.values).toEqual(defaults(wordOfMouth.params));
  expect(scenario.seed).toBe(2);
});
