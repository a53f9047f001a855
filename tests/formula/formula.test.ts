import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functions, isFormula, readFormula } from '#formula';

const given = { r: 0.8, d: 0.1, g: 0, A: 2, x: 0.05 };
const names = Object.keys(given);
const read = (text: string) => readFormula(text, names);

function value(text: string): number | undefined {
  const formula = read(text);
  if (!isFormula(formula)) throw new Error(`“${text}” is refused: ${formula.kind}`);
  return formula.evaluate(given);
}

describe('a formula', () => {
  // Worked by hand at r = 0.8, d = 0.1, A = 2, x = 0.05.
  test.for([
    ['1', 1],
    ['1/(1-r)', 5],
    ['x / (1 + d - r - x)', 0.2],
    ['x/(1-r-x)', 1 / 3],
    ['(1+d)/(1+d-r) - A', 5 / 3],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['+r', 0.8],
    ['2 r', 1.6],
    ['1.5e1', 15],
    ['sqrt(0.64)', 0.8],
    ['cbrt(8)', 2],
    ['abs(-3)', 3],
    ['max(1, 3, 2)', 3],
    ['min(r, d)', 0.1],
    ['round(2.4)', 2],
    ['log(1)', 0],
    ['exp(0)', 1],
  ] as const)('%s is %d', ([text, expected]) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  test.for(['1/0', '0/0', 'sqrt(-1)', 'log(-1)', 'log(0)', '9^9^9^9', 'x/(r-0.8)'])(
    '%s has no value',
    (text) => {
      expect(value(text)).toBeUndefined();
    },
  );

  test.for([...functions.map((name) => `${name}()`), 'round(1, 99)', 'sqrt(1, 2)', 'log(1, 2, 3)'])(
    '%s has no value: a function wants its numbers',
    (text) => {
      const formula = read(text);
      if (isFormula(formula)) expect(formula.evaluate(given)).toBeUndefined();
    },
  );

  test('names what it needs, once each, in order of appearance', () => {
    const formula = read('x / (1 + d - x) + r');
    expect(isFormula(formula) && formula.inputs).toEqual(['x', 'd', 'r']);
  });

  test('leaves what it is given as it was', () => {
    const scope = Object.freeze({ ...given });
    const formula = read('r + x');
    expect(isFormula(formula) && formula.evaluate(scope)).toBeCloseTo(0.85, 12);
  });
});

describe('the fence', () => {
  test.for([
    ['constructor', 'unknownName'],
    ['prototype', 'unknownName'],
    ['__proto__', 'unknownName'],
    ['toString', 'unknownName'],
    ['window', 'unknownName'],
    ['pi', 'unknownName'],
    ['i', 'unknownName'],
    ['5 cm', 'unknownName'],
    ['import(1)', 'unknownName'],
    ['createUnit(1)', 'unknownName'],
    ['evaluate(1)', 'unknownName'],
    ['parse(1)', 'unknownName'],
    ['simplify(1)', 'unknownName'],
    ['derivative(1)', 'unknownName'],
    ['random()', 'unknownName'],
    ['constructor(1)', 'unknownName'],
    ['hasOwnProperty(1)', 'unknownName'],
    ['r(1)', 'unknownName'],
    ['import("fs")', 'unknownName'],
    ['r = 1', 'forbidden'],
    ['f(x) = x', 'forbidden'],
    ['"text"', 'forbidden'],
    ["'text'", 'forbidden'],
    ['1:3', 'forbidden'],
    ['[1, 2]', 'forbidden'],
    ['{a: 1}', 'forbidden'],
    ['r.constructor', 'forbidden'],
    ['r["constructor"]', 'forbidden'],
    ['r.constructor(1)', 'unknownName'],
    ['1; 2', 'forbidden'],
    ['1\n2', 'forbidden'],
    ['r ? 1 : 2', 'forbidden'],
    ['r == 1', 'forbidden'],
    ['r and d', 'forbidden'],
    ['5!', 'forbidden'],
    ['5 % 2', 'forbidden'],
    ['r to d', 'forbidden'],
    ['true', 'forbidden'],
    ['null', 'forbidden'],
    ['', 'forbidden'],
    ['   ', 'forbidden'],
    ['abs', 'unknownName'],
    ['1 +', 'syntax'],
    ['(1', 'syntax'],
    ['1)', 'syntax'],
    ['1 2', 'syntax'],
    ['@', 'syntax'],
    ['1.2.3', 'syntax'],
  ] as const)('%s is refused: %s', ([text, kind]) => {
    expect(read(text)).toMatchObject({ kind });
  });

  test('says where a formula breaks off, and which name it does not know', () => {
    expect(read('1 + * 2')).toEqual({ kind: 'syntax', at: 5 });
    expect(read('1 + y')).toEqual({ kind: 'unknownName', name: 'y' });
  });

  test('names of every object are no names of ours', () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype);
    for (const name of inherited) expect(read(name)).toMatchObject({ kind: 'unknownName' });
  });

  test('10 kB of text are too long, also of a good formula', () => {
    expect(read(`1${'+1'.repeat(5000)}`)).toEqual({ kind: 'tooLong' });
    expect(read('('.repeat(10_000))).toEqual({ kind: 'tooLong' });
  });

  test('nesting as deep as the length allows is read', () => {
    expect(value(`${'('.repeat(99)}1${')'.repeat(99)}`)).toBe(1);
    expect(value(`${'-'.repeat(198)}1`)).toBe(1);
    expect(value(`${'sqrt('.repeat(33)}1${')'.repeat(33)}`)).toBe(1);
  });

  test('nothing typed throws, and every value is a finite number or none', () => {
    const piece = fc.constantFrom(
      ...names,
      ...functions,
      ...[
        '(',
        ')',
        ',',
        '+',
        '-',
        '*',
        '/',
        '^',
        ' ',
        '1',
        '0',
        '.5',
        '1e308',
        '=',
        '"',
        '[',
        ']',
        '.',
        ':',
        ';',
        '!',
      ],
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const formula = read(text);
        if (isFormula(formula)) expect(Number.isFinite(formula.evaluate(given) ?? 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
