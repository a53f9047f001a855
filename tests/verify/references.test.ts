/** Every reference made again by its Python script: what is kept beside the script against what comes out today. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keep, run } from './part.ts';

const install = 'apt-get install python3-numpy python3-scipy python3-mpmath';
const kept = 'tests/reference';
const scripts = readdirSync(kept).filter((name) => existsSync(`${kept}/${name}/generate.py`));

/** A search for a maximum ends a little elsewhere with every version of scipy; all others print what they reckon. */
const near: Readonly<Record<string, number>> = { 'customer-base': 1e-4 };

interface Difference {
  readonly where: string;
  readonly off: number;
}

/** Leaf by leaf, but for the versions. */
function differences(one: unknown, other: unknown, where = ''): Difference[] {
  if (typeof one === 'number' && typeof other === 'number') {
    return [{ where, off: one === other ? 0 : Math.abs(one - other) / Math.abs(one) }];
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return [{ where, off: one === other ? 0 : Infinity }];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys]
    .filter((key) => key !== 'versions')
    .flatMap((key) =>
      differences(
        (one as Record<string, unknown>)[key],
        (other as Record<string, unknown>)[key],
        where ? `${where}.${key}` : key,
      ),
    );
}

describe('Python makes again what is kept', () => {
  test.each(scripts)('of %s', (name) => {
    // As deep as the original: a script may read what else the house holds.
    const place = `.cache/verify/${name}`;
    mkdirSync(place, { recursive: true });
    copyFileSync(`${kept}/${name}/generate.py`, `${place}/generate.py`);
    run('python3', [`${place}/generate.py`], install);
    const read = (folder: string) =>
      JSON.parse(readFileSync(`${folder}/data.json`, 'utf8')) as {
        readonly versions: Readonly<Record<string, string>>;
      };
    const [first, again] = [read(`${kept}/${name}`), read(place)];
    const found = differences(first, again);
    const worst = found.reduce((one, other) => (other.off > one.off ? other : one));
    const versions = (of: Readonly<Record<string, string>>) =>
      Object.entries(of)
        .map(([tool, version]) => `${tool} ${version}`)
        .join(', ');
    const [then, now] = [versions(first.versions), versions(again.versions)];
    keep({
      what: `reference ${name}`,
      compared: found.length,
      worst: worst.off,
      where: worst.where,
      tools: now === then ? now : `${now} (kept: ${then})`,
    });
    expect(worst.off, worst.where).toBeLessThanOrEqual(near[name] ?? 1e-9);
  });
});
