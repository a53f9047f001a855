/** Draws from the distributions the models use, exact and the same in every engine. */
export { beta } from './beta.ts';
export { binomial } from './binomial.ts';
export { categorical } from './categorical.ts';
export { exponential } from './exponential.ts';
export { gamma } from './gamma.ts';
export { geometric } from './geometric.ts';
export { normal } from './normal.ts';
export { poisson } from './poisson.ts';
export { shuffle } from './shuffle.ts';
