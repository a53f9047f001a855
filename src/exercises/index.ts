export { catalog } from './catalog/index.ts';
export type { Amount, Exercise, Part, Phrase } from './exercise.ts';
export { exerciseSeed, normalised, rootSeed } from './seed.ts';
export { mark, variantOf, type Replies, type Variant } from './variant.ts';
export { feedbackKeys, namesOf, wordKeys } from './words.ts';
export type { Verdict } from './verdict.ts';
