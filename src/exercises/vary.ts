/** What differs from variant to variant, drawn from a seed. */
import { seeded, split } from '#core/random.ts';

/** Evenly from a list, or from the steps between two numbers, both allowed. `unit` says how it is written. */
export type Vary = { readonly unit: string; readonly digits?: number } & (
  | { readonly from: readonly number[] }
  | { readonly between: readonly [number, number]; readonly step: number }
);

export type Given<K extends string = string> = Readonly<Record<K, number>>;

/** Draws refused one after the other before the rule itself must be wrong. */
const MOST = 1000;

/**
 * Each number comes from a source of its own, so that one more changes no other. Draws that `unless`
 * refuses are made anew.
 *
 * @throws {Error} when it refuses them all.
 */
export function draw<K extends string>(
  vary: Readonly<Record<K, Vary>>,
  seed: string,
  unless: (given: Given<K>) => boolean,
): Given<K> {
  for (let attempt = 0; attempt < MOST; attempt += 1) {
    const entries = Object.entries<Vary>(vary).map(([key, each]) => [
      key,
      one(each, split(seed, attempt, key)),
    ]);
    const given = Object.fromEntries(entries) as Given<K>;
    if (!unless(given)) return given;
  }
  throw new Error(`${MOST} draws were refused`);
}

/** How many there are. */
export function count(vary: Vary): number {
  if ('from' in vary) return vary.from.length;
  const [least, most] = vary.between;
  return Math.round((most - least) / vary.step) + 1;
}

function one(vary: Vary, seed: string): number {
  const place = Math.floor(seeded(seed)() * count(vary));
  return 'from' in vary ? vary.from[place]! : tidy(vary.between[0] + place * vary.step);
}

/** Without the dust of binary fractions: a share of 0.7 is 0.7. */
function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

/** The same things in another order, every order as likely. */
export function shuffled<T>(things: readonly T[], seed: string): T[] {
  const random = seeded(seed);
  const left = [...things];
  return things.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
