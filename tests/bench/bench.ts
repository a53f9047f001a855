/**
 * `npm run bench`, or some of its parts, as in `npm run bench -- core`: how fast the core is beside its
 * peers, how long the models take where they take longest, how long a build and a moved slider take.
 * Prints tables, asserts nothing.
 */
import { core } from './core.ts';
import { figures } from './figures.ts';
import { models } from './models.ts';

const parts: Readonly<Record<string, () => void | Promise<void>>> = { core, models, figures };
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = asked.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
for (const part of asked) await parts[part]!();
