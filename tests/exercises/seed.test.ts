import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseSeed, normalised, rootSeed } from '#exercises';

describe('normalised', () => {
  test.for([
    ['20231234', '２０２３１２３４'],
    ['ab12', ' AB12 '],
    ['ab12', '\u3000ａＢ１２\u3000'],
    ['strasse', 'STRAßE'],
    ['strasse', 'straße'],
    ['οδυσσευσ', 'ΟΔΥΣΣΕΥΣ'],
    ['οδυσσευσ', 'οδυσσευς'],
    ['é', 'e\u0301'],
    ['é', 'E\u0301'],
    ['ab12', '\ufeffab\u200b12\u00ad'],
    ['张伟01', '张伟０１'],
    ['ffi', 'ﬃ'],
  ])('is %s for %j', ([plain, typed]) => {
    expect(normalised(typed!)).toBe(plain);
  });

  test('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(normalised(normalised(id))).toBe(normalised(id));
      }),
    );
  });

  test('leaves what is inside an id: two students are two students', () => {
    expect(normalised('ab 12')).not.toBe(normalised('ab12'));
    expect(normalised('ab-12')).not.toBe(normalised('ab12'));
  });
});

/** The rule as its head writes it, by another library. */
const digest = (...parts: string[]) =>
  createHash('sha256').update(parts.join('\u0000'), 'utf8').digest('hex');

test('seeds are SHA-256 of the parts that the rule names', () => {
  const root = rootSeed('spring-2027', ' Ｚ１２３ ', 2);
  expect(root).toBe(digest('loyalty-lab 1', 'spring-2027', 'z123', '2'));
  expect(exerciseSeed(root, 'margin-multiple', 3)).toBe(digest(root, 'margin-multiple', '3'));
});

test('an assignment, a student, an attempt, an exercise and a copy each make another seed', () => {
  const seeds = ['a', 'b'].flatMap((assignment) =>
    ['1', '2'].flatMap((student) =>
      [0, 1].flatMap((attempt) =>
        ['x', 'y'].flatMap((exercise) =>
          [0, 1].map((copy) =>
            exerciseSeed(rootSeed(assignment, student, attempt), exercise, copy),
          ),
        ),
      ),
    ),
  );
  expect(new Set(seeds).size).toBe(32);
});
