import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const documents = ['README.md', ...globSync('src/**/*.md').sort()];
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe.for(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('names only paths that exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|content|public|\.ci)\/[^`]*)`/g)].map(([, path]) => path!);
    const missing = named.filter((path) => !/[<*{]/.test(path) && !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('names only commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
