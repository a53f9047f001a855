import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { competitiveZones as model, defaults } from '#core';
import {
  compare,
  industries,
  read,
  type Given,
} from '#widgets/CompetitiveZones/competitive-zones.ts';
import { xerox } from '../published/jones-sasser-1995.ts';

const usual = defaults(model.params);
const captive = { ...usual, ...model.presets.captive.values };
const contested = { ...usual, ...model.presets.course.values };
const words = parse(readFileSync('content/figures/competitive-zones.yaml', 'utf8')) as Record<
  string,
  { en: string; zh: string }
>;

const states: Record<string, [now: Given, before?: Given]> = {
  'says.captive': [{ ...captive, satisfaction: 3 }],
  'says.captive.low': [{ ...captive, satisfaction: 1.5 }],
  'says.captive.high': [captive],
  'says.between': [{ ...usual, satisfaction: 2 }],
  'says.between.high': [usual],
  'says.contested': [{ ...contested, satisfaction: 3.9 }],
  'says.contested.high': [{ ...contested, satisfaction: 4.4 }],
  'says.top': [{ ...usual, satisfaction: 5 }],
  'says.opened': [contested, captive],
  'says.openedTop': [{ ...contested, satisfaction: 5 }, captive],
};

describe('the sentence', () => {
  test.for(Object.entries(states))(
    'of %s fits its state and names only what the reading has',
    ([key, [now, before]]) => {
      const reading = read(now, before);
      expect(reading.says).toBe(key);
      const known = new Set([
        ...Object.keys(model.params),
        ...Object.keys(reading.results),
        ...Object.keys(reading.mentions!),
      ]);
      for (const template of Object.values(words[key]!)) {
        for (const [, name] of template.matchAll(/\{(\w+)\}/g)) expect(known).toContain(name);
      }
    },
  );

  test('has words for every state and every state is tried', () => {
    expect(
      Object.keys(words)
        .filter((key) => key.startsWith('says.'))
        .sort(),
    ).toEqual(Object.keys(states).sort());
  });

  test('forgets the opening once the market is no more open than it was', () => {
    expect(read(captive, captive).says).toBe('says.captive.high');
  });
});

describe('an opened market', () => {
  test.for([2, 3, 4])(
    'loses most of those who are at %d and as satisfied as before',
    (satisfaction) => {
      const { mentions } = read({ ...contested, satisfaction }, captive);
      expect(mentions!['stay']!.value).toBeLessThan(mentions!['stayed']!.value / 2);
    },
  );

  test('keeps 29 of 100 at 4 where 94 stayed, and all at 5', () => {
    const at = (satisfaction: number) => read({ ...contested, satisfaction }, captive).mentions!;
    expect([at(4)['stayed'], at(4)['stay']].map((quantity) => Math.round(quantity!.value))).toEqual(
      [94, 29],
    );
    expect([at(5)['stayed'], at(5)['stay']].map((quantity) => quantity!.value)).toEqual([100, 100]);
  });
});

describe('the ruler', () => {
  test('climbs the whole curve in four steps', () => {
    for (const market of [usual, captive, contested]) {
      const { steps } = read(market);
      expect(steps.map(({ from }) => from)).toEqual([1, 2, 3, 4]);
      for (const { low, high, value } of steps) expect(high - low).toBeCloseTo(value, 12);
      expect(steps[0]!.low).toBe(0);
      expect(steps[3]!.high).toBe(1);
    }
  });

  test('marks the first step of a captive market, the last of a contested one, none on the diagonal', () => {
    expect([captive, contested, usual].map((market) => read(market).best)).toEqual([
      1,
      4,
      undefined,
    ]);
  });
});

describe('the results', () => {
  test('of the literature preset have the ratio published for Xerox', () => {
    const { topRatio } = read({ ...usual, ...model.presets.literature.values }).results;
    expect(topRatio!.value).toBeCloseTo(xerox.topRatio, 9);
  });

  test('give the next point only as far as there is one', () => {
    const next = (satisfaction: number) =>
      read({ ...contested, satisfaction }).results['nextPoint'];
    expect(next(5)).toBeNull();
    expect(next(4.5)!.value).toBeCloseTo(1 - model.loyalty(contested, 4.5), 12);
    expect(next(3)!.value).toBeCloseTo(read(contested).steps[2]!.value, 12);
  });
});

test('drawings are compared with the two ends of the published family, in points', () => {
  const flat = [0.5, 0.5, 0.5, 0.5, 0.5];
  const ends = industries
    .filter((_, index) => index === 0 || index === 4)
    .map(({ at }) => Math.round(at(3) * 100));
  expect(compare({ localTelephone: flat, automobiles: flat }).map(({ off }) => off)).toEqual(
    ends.map((end) => 50 - end),
  );
});

test('the table has a row per grade and no next point at the top', () => {
  const { columns, rows } = read(usual).table;
  expect(rows.map(([grade]) => grade)).toEqual([1, 2, 3, 4, 5]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows[4]![2]).toBeNull();
});
