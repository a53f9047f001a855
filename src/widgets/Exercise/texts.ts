/** What an exercise says: its words with what is the variant's own in them. */
import type { Vocabulary } from '#controls';
import { namesOf, type Variant } from '#exercises';
import { fill } from '#format';

export type Say = (key: string) => string;

export function sayer(words: Vocabulary, variant: Variant): Say {
  const names = Object.fromEntries(
    Object.entries(namesOf(variant)).map(([name, named]) => [
      name,
      typeof named === 'string'
        ? words.say(named)
        : words.format.quantity(named.value, named.unit, { digits: named.digits }),
    ]),
  );
  return (key) => fill(words.say(key), names);
}

/** The hints of a part, in the order they are given. */
export function hintsOf(words: Vocabulary, say: Say, part: string): string[] {
  const found: string[] = [];
  while (words.has(`${part}.hint.${found.length + 1}`)) {
    found.push(say(`${part}.hint.${found.length + 1}`));
  }
  return found;
}
