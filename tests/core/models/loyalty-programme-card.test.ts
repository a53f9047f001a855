import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, loyaltyProgramme as programme } from '#core';
import { number } from '../../numbers.ts';
import { coffeeCard } from '../../published/kivetz-urminsky-zheng-2006.ts';
import { carWash } from '../../published/nunes-dreze-2006.ts';

const given = defaults(programme.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const share = (max: number) => number(0, max);
const anyCard = fc
  .record({
    stamps: fc.integer({ min: 2, max: 20 }),
    headStart: fc.integer({ min: 0, max: 5 }),
    dropout: share(0.9),
    persistence: share(4),
  })
  .map(at);

describe('the near reward', () => {
  const { values: published } = programme.presets.literature;

  test('shortens the last of nine intervals by the printed fifth', () => {
    const pull = programme.gradientOf(coffeeCard, coffeeCard.acceleration)!;
    const stamps = Array.from({ length: 9 }, (_, k) => k + 1);
    const intervals = stamps.map((filled) => Math.exp((-pull * filled) / coffeeCard.stamps));
    expect(intervals.at(-1)! / intervals[0]!).toBeCloseTo(1 - coffeeCard.acceleration, 12);
    expect(published).toEqual({ stamps: coffeeCard.stamps, headStart: 0, goalGradient: 0.2789 });
    expect(published.goalGradient).toBeCloseTo(pull, 4);
    const time = intervals.reduce((sum, each) => sum + each / intervals[0]!, 0) / 9;
    expect(programme.fillingTime(at(published))).toBeCloseTo(time, 4);
  });

  test('fills the card in 24.6 instead of 29.4 days as printed, 16 %: sooner than the exponential’s 10', () => {
    const { days, saved } = coffeeCard;
    expect(1 - days.seen / days.atFirstPace).toBeCloseTo(saved, 2);
    const ours = programme.fillingTime(at(published)) * days.atFirstPace;
    expect(ours).toBeGreaterThan(days.seen);
    expect(ours).toBeCloseTo(26.4, 1);
    // An exponential that fills the card in time cuts the last interval by three tenths, not by a fifth.
    const pull = programme.gradientOf(coffeeCard, 0.31)!;
    const inTime = programme.fillingTime({ ...coffeeCard, headStart: 0, goalGradient: pull });
    expect(inTime).toBeCloseTo(days.seen / days.atFirstPace, 2);
  });

  test('is felt in a simulated café as in the formula', () => {
    const café = at({ ...published, goalGradient: 1, dropout: 0, shoppers: 3000, weeks: 52 });
    const { visitsByStamp } = programme.evaluate(café, 11);
    const paces = visitsByStamp.slice(1).map((times) => visitsByStamp[1]! / times);
    const time = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
    expect(time).toBeCloseTo(programme.fillingTime(café), 1);
  });

  test('has nowhere to pull on a card of two visits, and pulls nobody at gradient 0', () => {
    expect(programme.gradientOf({ stamps: 2 }, 0.2)).toBeNull();
    expect(programme.fillingTime({ stamps: 2, headStart: 0, goalGradient: 1 })).toBe(1);
    expect(programme.fillingTime({ stamps: 9, headStart: 3, goalGradient: 0 })).toBe(1);
  });
});

describe('eight washes', () => {
  test('go on from step to step with .8125, and with a head start with .8738', () => {
    const { washes, completionWithout, completionWith } = carWash;
    expect(programme.continuation({ stamps: washes }, completionWithout)).toBeCloseTo(0.8125, 4);
    expect(programme.continuation({ stamps: washes }, completionWith)).toBeCloseTo(0.8738, 4);
  });

  test('are filled by 19 %, and by 34 % where two of ten places are filled in advance', () => {
    const { eightWashes, twoOfTen } = programme.presets;
    const chance = (values: Partial<Given>) => programme.completionChance(at(values));
    expect(chance(eightWashes.values)).toBeCloseTo(carWash.completionWithout, 2);
    expect(chance(twoOfTen.values)).toBeCloseTo(carWash.completionWith, 2);
    expect(twoOfTen.values).toMatchObject({ ...eightWashes.values, headStart: carWash.headStart });
  });

  test('are filled as the formula says, by shoppers who come often enough to end their cards', () => {
    const card = at({
      stamps: 4,
      dropout: 0.3,
      persistence: 1,
      weeks: 52,
      visitRate: 2,
      visitShape: 10,
    });
    const runs = seeds(5).map((seed) => programme.simulateProgramme(card, seed));
    const filled = runs.reduce((total, run) => total + run.cardsFilled, 0);
    const ended = filled + runs.reduce((total, run) => total + run.cardsDropped, 0);
    const chance = programme.completionChance(card);
    expect(Math.abs(filled / ended - chance)).toBeLessThan(0.02);
  });

  test('are filled more often with a head start, and less often the longer the card', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const chance = programme.completionChance(card);
        const more = { ...card, headStart: Math.min(5, card.headStart + 1) };
        expect(programme.completionChance(more)).toBeGreaterThanOrEqual(chance - 1e-12);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
    expect(programme.continuation({ stamps: 8 }, 0)).toBe(0);
    expect(programme.continuation({ stamps: 8 }, 1)).toBe(1);
  });
});
