/** What the numbers of a list stand for, read from the shape of the output: counted, or each with a name. */
import { fill, type Format } from '#format';

/** What a place needs to be told: words by key, and how numbers are written. */
interface Words {
  say(key: string): string;
  readonly format: Format;
}

export interface Counted {
  /** Of what: `places.<kind>` and `place.<kind>` are its words. */
  readonly kind: string;
  /** The number of the first place. */
  readonly from: number;
}

const KINDS =
  /years|weeks|months|quarters|visits|rounds|brands|variants|satisfaction|steps|stamps|few/;

/** “weeks 1 to T” → weeks, from 1; undefined where every place has a name of its own. */
export function counted(shape: string): Counted | undefined {
  const [kind] = KINDS.exec(shape) ?? [];
  const [from] = /\d+/.exec(shape) ?? [];
  return kind && from ? { kind, from: Number(from) } : undefined;
}

/** The name of one place: “week 3”, “solved fast”. */
export function placeText(words: Words, output: string, shape: string, place: number): string {
  const row = counted(shape);
  if (!row) return words.say(`places.${output}.${place}`);
  const at = (n: number) => words.format.number(n);
  const [n, m] = [row.from + place, row.from + place + 1];
  return fill(words.say(`place.${row.kind}`), { n: at(n), m: at(m) });
}
