import { describe, expect, test } from 'vitest';
import { catalog, wordKeys } from '#exercises';
import { MASTERED, Practice } from '#widgets/Exercise/practice.svelte.ts';
import { sayer } from '#widgets/Exercise/texts.ts';
import { Vocabulary } from '#controls';
import { exerciseWords } from './words.ts';

const practise = (id: string) => new Practice(catalog.find((each) => each.id === id)!);

/** The key, as the reader would type it. */
function solve(practice: Practice) {
  practice.replies = { ...practice.variant.key };
  practice.check();
}

describe('practice', () => {
  test('begins with the same variant for everyone, and goes on to others', () => {
    const [one, other] = [practise('margin-multiple'), practise('margin-multiple')];
    expect(one.variant.given).toEqual(other.variant.given);
    one.another();
    expect(one.variant.given).not.toEqual(other.variant.given);
    other.another();
    expect(one.variant.given).toEqual(other.variant.given);
  });

  test('counts what is right at the first try, in a row', () => {
    const practice = practise('two-shares');
    for (let time = 1; time <= MASTERED; time += 1) {
      solve(practice);
      expect(practice.right).toBe(true);
      expect(practice.streak).toBe(time);
      expect(practice.mastered).toBe(time === MASTERED);
      practice.another();
      expect(practice.verdicts).toBeUndefined();
    }
  });

  test('a second try mends the answer, not the row', () => {
    const practice = practise('two-shares');
    solve(practice);
    practice.another();
    practice.replies = { leavers: 1 };
    practice.check();
    expect(practice.streak).toBe(0);
    solve(practice);
    expect(practice.right).toBe(true);
    expect(practice.streak).toBe(0);
  });

  test('whoever has seen the solution has not solved it', () => {
    const practice = practise('two-shares');
    practice.replies = {};
    practice.check();
    practice.show();
    solve(practice);
    expect(practice.streak).toBe(0);
  });
});

test.for(['en', 'zh'] as const)('every word of every variant can be said in %s', (locale) => {
  for (const exercise of catalog) {
    const practice = new Practice(exercise);
    const words = new Vocabulary(exerciseWords(exercise.id, locale));
    for (let copy = 0; copy < 5; copy += 1) {
      const say = sayer(words, practice.variant);
      for (const key of wordKeys(exercise)) expect(say(key)).not.toMatch(/[{}]|NaN|undefined/);
      practice.another();
    }
  }
});
