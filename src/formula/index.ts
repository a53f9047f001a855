export { isFormula, readFormula, type Formula, type Trouble } from './formula.ts';
export { functions } from './vocabulary.ts';
