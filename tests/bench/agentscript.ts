/**
 * The same migration with AgentScript, a library of agents after NetLogo. It is no dependency: its tree is
 * 71 packages and 51 MB. `npm install --no-save agentscript` puts it beside, or AGENTSCRIPT names its file.
 */
import type { Chain } from '#core/chain.ts';
import { seeded } from '#core/random.ts';

interface Turtle {
  level: number;
  value: number;
}

interface Turtles extends Iterable<Turtle> {
  create(count: number, each: (turtle: Turtle) => void): void;
  ask(each: (turtle: Turtle) => void): void;
}

interface Library {
  readonly Model: new (world: object) => { readonly turtles: Turtles };
}

export async function agentScript(): Promise<Library | null> {
  // It draws a letter as it loads, which Node cannot.
  const canvas = { getContext: () => ({ measureText: () => ({ width: 0 }), fillText: () => {} }) };
  const OffscreenCanvas = function () {
    return canvas;
  };
  Object.assign(globalThis, { OffscreenCanvas });
  const name: string = process.env['AGENTSCRIPT'] ?? 'agentscript';
  return import(name).catch(() => null);
}

export function migrantsInAgentScript(
  { Model }: Library,
  { moves, rewards, entry }: Chain,
  given: { readonly customers: number; readonly periods: number; readonly discount: number },
  seed: number,
): { standing: number[][]; value: Float64Array } {
  const random = seeded(seed);
  const { turtles } = new Model({ minX: 0, maxX: 0, minY: 0, maxY: 0 });
  turtles.create(given.customers, (turtle) => {
    turtle.level = entry;
    turtle.value = rewards[entry]!;
  });
  const standing = [rewards.map((_, level) => (level === entry ? given.customers : 0))];
  let worth = 1;
  for (let period = 1; period <= given.periods; period += 1) {
    worth /= 1 + given.discount;
    const row = rewards.map(() => 0);
    turtles.ask((turtle) => {
      let rest = random();
      let next = 0;
      for (const chances = moves[turtle.level]!; rest >= chances[next]!; next += 1) {
        rest -= chances[next]!;
      }
      turtle.level = next;
      turtle.value += rewards[next]! * worth;
      row[next]! += 1;
    });
    standing.push(row);
  }
  return { standing, value: Float64Array.from(turtles, ({ value }) => value) };
}
