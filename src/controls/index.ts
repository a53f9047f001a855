export { default as Chips } from './Chips.svelte';
export { default as ChoiceField } from './ChoiceField.svelte';
export { default as NumberField } from './NumberField.svelte';
export { default as Player } from './Player.svelte';
export { default as Sentence } from './Sentence.svelte';
export { readNumber } from './parse.ts';
export { paramSpan, paramText } from './param-text.ts';
export { Vocabulary, type Words } from './words.ts';
