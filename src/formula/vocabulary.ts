/**
 * Every function a reader may use, by name. Only what is listed here exists:
 * no import, no assignment, no units, no text, no way to reach an object.
 */
import {
  absDependencies,
  addDependencies,
  create,
  cbrtDependencies,
  divideDependencies,
  expDependencies,
  logDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  roundDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  type FactoryFunctionMap,
} from 'mathjs/number';

export const math = create(
  {
    absDependencies,
    addDependencies,
    cbrtDependencies,
    divideDependencies,
    expDependencies,
    logDependencies,
    maxDependencies,
    minDependencies,
    multiplyDependencies,
    parseDependencies,
    powDependencies,
    roundDependencies,
    sqrtDependencies,
    subtractDependencies,
    unaryMinusDependencies,
    unaryPlusDependencies,
  } as FactoryFunctionMap,
  {},
);

/** Functions that may be called in a formula. */
export const functions = ['abs', 'cbrt', 'exp', 'log', 'max', 'min', 'round', 'sqrt'] as const;

/** Operators that may stand in a formula, as mathjs names them. */
export const operators = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'pow',
  'unaryMinus',
  'unaryPlus',
];
